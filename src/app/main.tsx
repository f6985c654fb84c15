import "./old-browsers.ts";
import "./no-eval.ts";
import { opening } from "./opening.ts";

// Everything above runs before React is set up.

import { createRoot } from "react-dom/client";
import { browserEnvironment } from "../session/index.ts";
import { parseRoute } from "../ui/index.ts";
import { App } from "./app.tsx";
import { CrashBoundary, CrashScreen } from "./crash.tsx";
import { fetchEditor, fetchEditorInRest } from "./fetch-editor.ts";
import { createWorkspace } from "./workspace.ts";

/** What is fetched for the time without a network comes after the page itself, ms. */
const WORKING_OFFLINE = 1000;

/** Keeps the installable edition working without a network. The single page needs nothing of the kind. */
function registerServiceWorker(): void {
  if (__SINGLE_FILE__ || !import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  // Where it is not allowed the page works all the same, only not from a dead network.
  navigator.serviceWorker.register("./sw.js").catch(() => undefined);
}

async function start(place: HTMLElement): Promise<void> {
  const environment = browserEnvironment();
  const atDraft = parseRoute(window.location.hash).page === "draft";
  if (atDraft) fetchEditor();
  const root = createRoot(place);
  try {
    const workspace = await createWorkspace(environment, await opening);
    root.render(
      <CrashBoundary shelf={workspace.shelf}>
        <App workspace={workspace} />
      </CrashBoundary>,
    );
  } catch {
    root.render(<CrashScreen shelf={undefined} />);
  }
  if (!atDraft) fetchEditorInRest(environment);
  environment.after(WORKING_OFFLINE, registerServiceWorker);
}

const place = document.getElementById("root");
if (place !== null) void start(place);
