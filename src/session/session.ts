import type { CheckResult } from "../checks/index.ts";
import { type Draft, type Layout, makeId } from "../domain/index.ts";
import { isLocked } from "../review/index.ts";
import type { LoadedDraft, Store } from "../storage/index.ts";
import { type Autosave, clock, createAutosave } from "./autosave.ts";
import type { Environment } from "./environment.ts";
import { back, forward, type History, type Moved, NO_HISTORY, record, rested } from "./history.ts";
import { ownDraft } from "./ownership.ts";
import { type OpenReview, openReview } from "./review/review.ts";
import { unstorable } from "./storable.ts";
import { type Counts, countFindings, draftLine } from "./summary.ts";
import type { Command, Place, Session, SessionState } from "./types.ts";
import { sortUnfilled } from "./unfilled.ts";

/** Finds what may be wrong; `previous` is the draft it last saw, whose unchanged parts keep their identity. */
export type Check = (draft: Draft, previous?: Draft) => CheckResult;

/** How long after the last edit the checks begin, in ms. */
const CHECK_PAUSE = 300;

export interface SessionOptions {
  readonly id: string;
  readonly store: Store;
  readonly environment: Environment;
  layoutOf(templateId: string): Layout;
  readonly check: Check;
  /** Told after each write, so that lists can refresh. */
  onSaved?(): void;
}

/** Opens one draft: loads it, takes its lock or becomes read-only. @throws DraftError, StorageError */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { id, store, environment, layoutOf } = options;
  const listeners = new Set<() => void>();
  const mark = `jibiao:open:${id}`;
  let marked = false;
  let closed = false;
  let history: History = NO_HISTORY;
  let editedAt = 0;
  let checked: Draft | undefined;
  /** What the list says of the draft. */
  let listed: Counts = { errors: 0, warnings: 0 };
  let callOffCheck: (() => void) | undefined;

  // Other windows may ask for the draft, or let go of it, while it is still being loaded: they wait until it is.
  let opened: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    opened = resolve;
  });
  const ownership = await ownDraft({
    environment,
    draftId: id,
    onGranted: () => ready.then(reload),
    onLost: () => {
      void ready.then(() => {
        autosave.stop();
        set({ elsewhere: true });
      });
    },
    beforeRelease: () => ready.then(() => autosave.flush()),
  });
  let loaded: LoadedDraft;
  let layout: Layout;
  let reviewing: OpenReview;
  try {
    loaded = await store.load(id);
    layout = layoutOf(loaded.draft.templateId);
    reviewing = await openReview({
      draftId: id,
      store,
      now: environment.now,
      writable: () => !state.elsewhere && !closed,
      onChange: () => {
        set({});
        options.onSaved?.();
      },
      draft: () => state.draft,
      layout: () => state.layout,
      change: (command) => !state.elsewhere && change(command) === undefined,
      flush: () => autosave.flush(),
    });
  } catch (error) {
    ownership.close();
    throw error;
  }

  const saver = ({ draft, line, changedAt, writer }: LoadedDraft): Autosave => {
    editedAt = changedAt;
    listed = line;
    return createAutosave({
      environment,
      stored: draft,
      storedAt: changedAt,
      write: async (next) => {
        const line = draftLine(next, layoutOf(next.templateId), countFindings(state.findings));
        await writer.write(next, line, editedAt);
        listed = line;
        options.onSaved?.();
      },
      onChange: () => set({ save: autosave.state() }),
      onConflict: () => set({ elsewhere: true }),
    });
  };
  let autosave = saver(loaded);
  const unclean = environment.marks?.get(mark) ?? undefined;
  let state: SessionState = {
    draft: loaded.draft,
    layout,
    save: autosave.state(),
    elsewhere: !ownership.owns(),
    findings: [],
    unfilled: [],
    settled: [],
    ...standing(!ownership.owns()),
    ...(unclean === undefined || !ownership.owns() ? {} : { notice: uncleanNotice(loaded.changedAt) }),
    ...(reviewing.broken === undefined ? {} : { notice: reviewing.broken }),
  };
  if (!state.elsewhere) environment.marks?.remove(mark);

  /** What the review says of editing. */
  function standing(elsewhere: boolean): Pick<SessionState, "review" | "lock" | "readOnly"> {
    const review = reviewing.view();
    const lock = review.side === "reviewing" ? "reviewing" : isLocked(review.state.status) ? "final" : undefined;
    return { review, readOnly: elsewhere || lock !== undefined, ...(lock === undefined ? {} : { lock }) };
  }

  function set(part: Partial<SessionState>): void {
    if (closed) return;
    const { undoLabel: _undo, redoLabel: _redo, lock: _lock, ...changed } = { ...state, ...part };
    const rest = { ...changed, ...standing(changed.elsewhere) };
    const undo = history.done[history.done.length - 1]?.label;
    const redo = history.undone[history.undone.length - 1]?.label;
    const layout = rest.draft.templateId === rest.layout.id ? rest.layout : layoutOf(rest.draft.templateId);
    state = {
      ...rest,
      layout,
      ...(undo === undefined || rest.readOnly ? {} : { undoLabel: undo }),
      ...(redo === undefined || rest.readOnly ? {} : { redoLabel: redo }),
    };
    for (const listener of [...listeners]) listener();
  }

  /** After another window had the draft: its state replaces this one; what was never written here becomes a draft of its own. */
  async function reload(): Promise<void> {
    if (closed) return;
    if (state.save.kind !== "saved") {
      const { draft } = state;
      const copy = { ...draft, id: makeId(), title: `${draft.title}（没有写上的改动）` };
      await store.add(copy, draftLine(copy, state.layout, countFindings(state.findings)), environment.now());
      options.onSaved?.();
    }
    loaded = await store.load(id);
    autosave.stop();
    autosave = saver(loaded);
    history = NO_HISTORY;
    await reviewing.reload();
    set({ draft: loaded.draft, save: autosave.state(), elsewhere: false });
    scheduleCheck();
  }

  /** Checks run when the hand rests: what is half typed is not called wrong, and no key waits for them. */
  function scheduleCheck(): void {
    callOffCheck?.();
    callOffCheck = undefined;
    if (closed) return;
    callOffCheck = environment.after(CHECK_PAUSE, () => {
      callOffCheck = environment.whenIdle(() => {
        callOffCheck = undefined;
        const { draft } = state;
        const { open, settled } = options.check(draft, checked);
        checked = draft;
        set({ ...sortUnfilled(draft, open), settled });
      });
    });
  }

  function edited(draft: Draft): void {
    editedAt = environment.now();
    if (!marked) environment.marks?.set(mark, String(editedAt));
    marked = true;
    autosave.put(draft);
    set({ draft, save: autosave.state() });
    scheduleCheck();
  }

  /** Applies a command and records it; a sentence where the result could not be stored. */
  function change(command: Command): string | undefined {
    const { draft } = state;
    const next = command.change(draft);
    if (next === draft) return undefined;
    const notice = unstorable(draft, next);
    if (notice !== undefined) return notice;
    history = record(history, command, draft, next);
    edited(next);
    return undefined;
  }

  function move(moved: Moved | undefined): Place | undefined {
    if (moved === undefined || state.readOnly || closed) return undefined;
    history = moved.history;
    edited(moved.draft);
    return moved.place;
  }

  /** Findings come after the write of the edit they are about: the list hears of them when the hand rests. */
  function listCounts(): void {
    const { errors, warnings } = countFindings(state.findings);
    const current = checked === state.draft && !state.elsewhere && state.save.kind === "saved";
    if (current && (errors !== listed.errors || warnings !== listed.warnings)) autosave.put(state.draft);
  }

  function unmark(): void {
    if (marked) environment.marks?.remove(mark);
    marked = false;
  }

  const unhide = environment.onHide((leaving) => {
    autosave.hurry();
    listCounts();
    if (leaving) unmark();
  });
  scheduleCheck();
  opened();

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    apply: (command: Command) => {
      if (state.readOnly || closed) return;
      const notice = change(command);
      if (notice !== undefined) set({ notice });
    },
    undo: () => move(back(history)),
    redo: () => move(forward(history)),
    rest: () => {
      history = rested(history);
    },
    recheck: scheduleCheck,
    flush: () => autosave.flush(),
    takeOver: () => ownership.takeOver(),
    review: reviewing.review,
    close: async () => {
      if (closed) return;
      await autosave.flush();
      listCounts();
      await autosave.flush();
      closed = true;
      unmark();
      callOffCheck?.();
      unhide();
      autosave.stop();
      ownership.close();
      listeners.clear();
    },
  };
}

function uncleanNotice(at: number): string {
  const seconds = String(new Date(at).getSeconds()).padStart(2, "0");
  return `上次没有正常退出，已恢复到 ${clock(at)}:${seconds} 保存的内容。`;
}
