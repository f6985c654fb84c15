import type { Session, Shelf } from "../../session/index.ts";

/** Keeps a draft open until its page is left, so that what was done to it before the page came can be undone there. */
export async function holdWhileThere(shelf: Pick<Shelf, "open">, id: string): Promise<Session> {
  const session = await shelf.open(id);
  const left = (): void => {
    if (decodeURIComponent(window.location.hash).startsWith(`#/draft/${id}`)) return;
    window.removeEventListener("hashchange", left);
    session.close().catch(() => undefined);
  };
  window.addEventListener("hashchange", left);
  return session;
}
