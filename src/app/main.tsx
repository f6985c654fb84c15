import "./old-browsers.ts";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { CrashBoundary, CrashScreen } from "./crash.tsx";
import { createWorkspace } from "./workspace.ts";

/** Keeps the installable edition working without a network. The single page needs nothing of the kind. */
function registerServiceWorker(): void {
  if (__SINGLE_FILE__ || !import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  // Where it is not allowed the page works all the same, only not from a dead network.
  navigator.serviceWorker.register("./sw.js").catch(() => undefined);
}

async function start(place: HTMLElement): Promise<void> {
  const root = createRoot(place);
  try {
    const workspace = await createWorkspace();
    root.render(
      <CrashBoundary shelf={workspace.shelf}>
        <App workspace={workspace} />
      </CrashBoundary>,
    );
  } catch {
    root.render(<CrashScreen shelf={undefined} />);
  }
}

const place = document.getElementById("root");
if (place !== null) void start(place);
registerServiceWorker();
