import type { Session } from "../../session/index.ts";
import type { Strips } from "../parts/index.ts";

/** Ctrl+S: writes what stands in open editors too, and says saved only where nothing is left. */
export function saySaved(session: Session, strips: Strips, words: string): void {
  session.flush().then(
    () => {
      if (session.state().save.kind === "saved") {
        // True until the next key: the strip goes with the tick of the header.
        strips.tellWhile(`已保存。${words}`, (over) =>
          session.subscribe(() => {
            if (session.state().save.kind !== "saved") over();
          }),
        );
      } else strips.tell("正在写的这一格还没有写完，写完就保存。");
    },
    () => undefined,
  );
}
