import { type Draft, type Layout, makeId, withoutRewritten } from "../domain/index.ts";
import { isLocked } from "../review/index.ts";
import type { LoadedDraft, Store } from "../storage/index.ts";
import { type Autosave, clock, createAutosave } from "./autosave.ts";
import { type Check, scheduleChecks } from "./check-schedule.ts";
import { createEmitter } from "./emitter.ts";
import type { Environment } from "./environment.ts";
import { back, forward, type History, type Moved, NO_HISTORY, record, rested } from "./history.ts";
import { type OpenJottings, openJottings } from "./jottings.ts";
import { ownDraft } from "./ownership.ts";
import { type OpenReview, openReview } from "./review/review.ts";
import { unstorable } from "./storable.ts";
import { draftLine, sameTally, type Tally, tally } from "./summary.ts";
import type { Command, Place, SaveState, Session, SessionState } from "./types.ts";
import { sortUnfilled } from "./unfilled.ts";
import { createUnwritten } from "./unwritten.ts";
import { keepVersions } from "./versions/keeper.ts";

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
  const { subscribe, emit, clear } = createEmitter();
  const mark = `jibiao:open:${id}`;
  let marked = false;
  let closed = false;
  let history: History = NO_HISTORY;
  let editedAt = 0;
  /** What the list says of the draft. */
  let listed: Tally = { errors: 0, warnings: 0 };

  const unwritten = createUnwritten(environment.now, () => set({ save: saveState() }));

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
    beforeRelease: () => ready.then(writeAll),
  });
  let loaded: LoadedDraft;
  let layout: Layout;
  let reviewing: OpenReview;
  let jottings: OpenJottings;
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
      flush: writeAll,
      keep: (why) => void versions.keep(why),
    });
    jottings = await openJottings({ draftId: id, store, unwritten, after: environment.after });
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
        const line = draftLine(next, layoutOf(next.templateId), tally(state));
        const cleared = await writer.write(next, line, editedAt);
        if (cleared) set({ notice: CLEARED });
        listed = line;
        options.onSaved?.();
      },
      onChange: () => set({ save: saveState() }),
      onConflict: () => set({ elsewhere: true }),
    });
  };
  let autosave = saver(loaded);
  const versions = keepVersions({
    draftId: id,
    store,
    environment,
    draft: () => state.draft,
    changedAt: () => editedAt,
  });
  const unclean = environment.marks?.get(mark) ?? undefined;
  let state: SessionState = {
    draft: loaded.draft,
    layout,
    save: autosave.state(),
    elsewhere: !ownership.owns(),
    ...sortUnfilled(loaded.draft, layout, { open: [], settled: [] }),
    ...standing(!ownership.owns()),
    ...(unclean === undefined || !ownership.owns() ? {} : { notice: uncleanNotice(loaded.changedAt) }),
    ...(reviewing.broken === undefined ? {} : { notice: reviewing.broken }),
    ...(loaded.lost.length === 0 ? {} : { notice: lostNotice(loaded.lost) }),
  };
  if (!state.elsewhere) environment.marks?.remove(mark);

  /** Saved only where nothing stands in an editor that is not written. */
  function saveState(): SaveState {
    const save = autosave.state();
    const since = unwritten.since();
    return save.kind === "saved" && since !== undefined ? { kind: "saving", since } : save;
  }

  async function writeAll(): Promise<void> {
    unwritten.write();
    await Promise.all([autosave.flush(), jottings.settled()]);
  }

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
    emit();
  }

  /** After another window had the draft: its state replaces this one; what was never written here becomes a draft of its own. */
  async function reload(): Promise<void> {
    if (closed) return;
    if (autosave.state().kind !== "saved") {
      const { draft } = state;
      const copy = { ...draft, id: makeId(), title: `${draft.title}（没有写上的改动）` };
      await store.add(copy, draftLine(copy, state.layout, tally(state)), environment.now());
      options.onSaved?.();
    }
    loaded = await store.load(id);
    autosave.stop();
    autosave = saver(loaded);
    versions.loaded();
    history = NO_HISTORY;
    await reviewing.reload();
    set({ draft: loaded.draft, save: saveState(), elsewhere: false });
    checks.schedule();
  }

  const checks = scheduleChecks(
    environment,
    options.check,
    () => state.draft,
    (draft, result) => set(sortUnfilled(draft, layoutOf(draft.templateId), result)),
  );

  function edited(draft: Draft, { label, keeps }: Pick<Command, "label" | "keeps">): void {
    const { draft: before } = state;
    const beforeAt = editedAt;
    editedAt = environment.now();
    if (!marked) environment.marks?.set(mark, String(editedAt));
    marked = true;
    autosave.put(draft);
    set({ draft, save: saveState() });
    versions.edited({ draft: before, at: beforeAt }, { draft, label, keeps });
    checks.schedule();
  }

  /** Applies a command and records it; a sentence where the result could not be stored. */
  function change(command: Command): string | undefined {
    const { draft } = state;
    const changed = command.change(draft);
    if (changed === draft) return undefined;
    const next = withoutRewritten(draft, changed);
    const notice = unstorable(draft, next);
    if (notice !== undefined) return notice;
    history = record(history, command, draft, next);
    edited(next, command);
    return undefined;
  }

  function move(moved: Moved | undefined): Place | undefined {
    if (moved === undefined || state.readOnly || closed) return undefined;
    history = moved.history;
    edited(moved.draft, moved);
    return moved.place;
  }

  /** Findings come after the write of the edit they are about: the list hears of them when the hand rests. */
  function listCounts(): void {
    const current = checks.isCurrent(state.draft) && !state.elsewhere && autosave.state().kind === "saved";
    if (current && !sameTally(tally(state), listed)) autosave.put(state.draft);
  }

  function unmark(): void {
    if (marked) environment.marks?.remove(mark);
    marked = false;
  }

  const unhide = environment.onHide((leaving) => {
    unwritten.write();
    autosave.hurry();
    listCounts();
    if (leaving) unmark();
  });
  checks.schedule();
  opened();

  return {
    state: () => state,
    subscribe,
    apply: (command: Command) => {
      if (state.readOnly || closed) return false;
      const notice = change(command);
      if (notice !== undefined) set({ notice });
      return notice === undefined;
    },
    hold: unwritten.hold,
    jottings,
    undo: () => move(back(history)),
    redo: () => move(forward(history)),
    rest: () => {
      history = rested(history);
    },
    recheck: checks.schedule,
    flush: writeAll,
    takeOver: () => ownership.takeOver(),
    review: reviewing.review,
    versions,
    close: async () => {
      if (closed) return;
      await writeAll();
      listCounts();
      await autosave.flush();
      closed = true;
      unmark();
      checks.stop();
      unhide();
      autosave.stop();
      versions.stop();
      ownership.close();
      clear();
    },
  };
}

const CLEARED = "浏览器的数据被清掉了。这份草稿已整份写回；别的草稿和更早的版本都不在了，有备份的从备份文件打开。";

const NAMED = 4;

/** What was damaged, and where it is. */
function lostNotice(lost: readonly string[]): string {
  const names = `${lost.slice(0, NAMED).join("、")}${lost.length > NAMED ? "等" : ""}`;
  return `有 ${lost.length} 处存坏了，读不出来：${names}。别的都在；读不出的原文随草稿留着，可以从更早的版本或备份里取回。`;
}

function uncleanNotice(at: number): string {
  const seconds = String(new Date(at).getSeconds()).padStart(2, "0");
  return `上次没有正常退出，已恢复到 ${clock(at)}:${seconds} 保存的内容。`;
}
