import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { type Help, HelpContext, type HelpTopic, parseRoute, topicOf } from "../navigation/index.ts";
import { late } from "../parts/index.ts";

const HelpDialog = late(async () => (await import("../screens/help/help-dialog.tsx")).HelpDialog);

/** F1 and every 帮助: help about the page one is on, above whatever is open. */
export function HelpProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<{ readonly topic: HelpTopic; readonly field: string | undefined }>();
  const told = useRef<HelpTopic>(undefined);
  const field = useRef<() => string | undefined>(undefined);
  const help = useMemo<Help>(
    () => ({
      open: (topic, field) => {
        const here = told.current ?? topicOf(parseRoute(window.location.hash));
        setShown((now) => now ?? { topic: topic ?? here, field });
      },
      atField: (label) => {
        field.current = label;
      },
      about: (topic) => {
        told.current = topic;
      },
    }),
    [],
  );
  useEffect(() => {
    // Before all others: dialogs and menus keep keys to themselves.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "F1" || event.isComposing) return;
      event.preventDefault();
      const inField = document.activeElement?.matches("input, textarea") === true;
      const label = inField ? field.current?.() : undefined;
      help.open(label === undefined ? undefined : "fields", label);
    };
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, [help]);
  return (
    <HelpContext.Provider value={help}>
      {children}
      {shown === undefined ? null : <HelpDialog {...shown} onClose={() => setShown(undefined)} />}
    </HelpContext.Provider>
  );
}
