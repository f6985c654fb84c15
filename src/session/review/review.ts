import { type Draft, makeId, type Place } from "../../domain/index.ts";
import {
  askOf,
  type Conflict,
  chooseMine,
  chooseTheirs,
  contentHash,
  isLocked,
  mayClose,
  openThreads,
  type ReviewEvent,
  remarkPlace,
  reviewState,
  type Submission,
  sha256,
} from "../../review/index.ts";
import type { Command } from "../types.ts";
import { findingRemarks } from "./finding-remarks.ts";
import { joinTaken } from "./join.ts";
import { createLedger, type Ledger } from "./ledger.ts";
import { giveBack, giveOut } from "./offices.ts";
import type { ReviewOptions } from "./options.ts";
import { packageFile } from "./package-file.ts";
import { putText, textAt } from "./place-text.ts";
import type { Review, ReviewView } from "./types.ts";

export interface OpenReview {
  readonly review: Review;
  view(): ReviewView;
  /** Why the stored record cannot be read, as a sentence. */
  readonly broken: string | undefined;
  /** Reads the record again after another window had the draft. */
  reload(): Promise<void>;
}

/** Opens the review of a draft. */
export async function openReview(options: ReviewOptions): Promise<OpenReview> {
  const ledger = await createLedger(options);
  return { review: reviewOf(ledger, options), view: ledger.view, broken: ledger.broken, reload: ledger.reload };
}

type NewEvent = ReviewEvent extends infer Event
  ? Event extends ReviewEvent
    ? Omit<Event, "id" | "at" | "by">
    : never
  : never;

function reviewOf(ledger: Ledger, options: ReviewOptions): Review {
  const { view } = ledger;

  const by = (): string => {
    const { name } = view();
    if (name === "") throw new Error("还没有写姓名。送审、意见和批注都要署名。");
    return name;
  };
  /** Later than everything known, so that a slow clock on one machine does not put an answer before its question. */
  const now = (): number => {
    const last = view().events.reduce((latest, event) => Math.max(latest, event.at + 1), 0);
    return Math.min(Math.max(options.now(), last), 8.64e15);
  };
  const add = async (event: NewEvent): Promise<string> => {
    const id = makeId();
    const full = { ...event, id, at: now(), by: by() } as ReviewEvent;
    await ledger.put({ events: [...view().events, full] });
    return id;
  };
  const unlocked = (): void => {
    if (isLocked(view().state.status)) throw new Error("已经定稿，内容锁着。要改先撤销定稿。");
  };
  const threadOf = (to: string) => {
    const thread = view().state.threads.find(({ remark }) => remark.id === to);
    if (thread === undefined) throw new Error("没有这条批注。");
    return thread;
  };
  /** The other side could not tell an open choice from a decision, so nothing goes out before all are made. */
  const chosen = (): void => {
    const open = view().conflicts.length;
    if (open > 0) throw new Error(`还有 ${open} 处两边都改过，没有选定。先逐处选定，再往外送。`);
  };
  const file = () => packageFile({ ...view(), draft: options.draft() });

  return {
    setName: (name) => ledger.setName(name.trim()),
    submit: async (note, choice) => {
      if (askOf(view().events, options.draft().id) !== undefined) throw new Error("填报件交回给发来的人，由那边送审。");
      unlocked();
      chosen();
      by();
      await options.flush();
      const draft = options.draft();
      const content = await contentHash(draft);
      const round = Math.max(0, ...view().submissions.map((item) => item.round), view().state.rounds) + 1;
      const event = { kind: "submit", id: makeId(), at: now(), by: by(), round, content, note } as const;
      const submission: Submission = { round, draft };
      options.keep(`第 ${round} 次送审`);
      await ledger.put({ events: [...view().events, event], submissions: [...view().submissions, submission] });
      return packageFile({ ...view(), draft }, choice);
    },
    opinion: async (verdict, text) => {
      const { submitted, status } = view().state;
      if (submitted === undefined) throw new Error("还没有送审，没有可以写意见的内容。");
      if (isLocked(status)) throw new Error("已经定稿，意见写不上了。要再审先撤销定稿，再送审一次。");
      chosen();
      await add({ kind: "opinion", verdict, text, content: submitted });
      return file();
    },
    finalise: async () => {
      const { status, submitted } = view().state;
      if (status !== "通过" && status !== "完善后通过") throw new Error("还没有通过，不能定稿。先送审，等意见件回来。");
      chosen();
      await options.flush();
      const content = await contentHash(options.draft());
      if (status === "通过" && content !== submitted) {
        throw new Error("通过以后内容又改过，和审核的不是同一份。再送审一次，或者把改动撤销。");
      }
      options.keep("定稿");
      await add({ kind: "finalise", content });
    },
    reopen: async (text) => {
      if (!isLocked(view().state.status)) throw new Error("现在没有定稿，不用撤销。");
      await add({ kind: "reopen", text });
    },
    publish: async (bytes, text) => {
      const { final, status } = view().state;
      if (final === undefined || !isLocked(status)) throw new Error("还没有定稿，不能登记公开。");
      await add({ kind: "publish", content: final, file: await sha256(new Uint8Array(bytes)), text });
    },
    ask: async (wish) => {
      chosen();
      await options.flush();
      return giveOut(ledger, options, { id: makeId(), at: now(), by: by() }, wish);
    },
    fill: async () => {
      const { events, name } = view();
      const office = askOf(events, options.draft().id)?.office ?? "";
      return giveBack(ledger, options, { id: makeId(), at: now(), by: name || office });
    },
    file: async () => {
      chosen();
      return file();
    },
    remark: ({ place, text, suggested }) => {
      const quoted = textAt(options.draft(), place) ?? "";
      return add({ kind: "remark", place, quoted, text, ...(suggested === undefined ? {} : { suggested }) });
    },
    remarkFindings: async (findings) => {
      const made = findingRemarks(options.draft(), view().events, findings, by());
      const base = now();
      const events = made.map(({ id, by: author, place, quoted, text, suggested }, index): ReviewEvent => {
        const common = { kind: "remark", id, at: base + index, by: author, place, quoted, text } as const;
        return suggested === undefined ? common : { ...common, suggested };
      });
      if (events.length > 0) await ledger.put({ events: [...view().events, ...events] });
      return events.length;
    },
    addRemarks: async ({ remarks, resolved }) => {
      const known = new Set(view().events.map(({ id }) => id));
      const fresh = remarks.filter(({ id }) => !known.has(id));
      const base = now();
      const events = fresh.map(({ id, by: author, at, place, quoted, text, suggested, to }, index): ReviewEvent => {
        const common = { id, by: author, at: at === undefined || at < 0 ? base + index : Math.trunc(at) };
        if (to !== undefined) return { ...common, kind: "reply", to, text };
        return { ...common, kind: "remark", place, quoted, text, ...(suggested === undefined ? {} : { suggested }) };
      });
      // What was resolved there and waits for its author already is not told again.
      const open = openThreads(reviewState([...view().events, ...events])).filter(
        ({ response }) => response === undefined,
      );
      const waiting = new Set(open.map(({ remark }) => remark.id));
      for (const { to, by: author } of resolved) {
        if (!waiting.has(to)) continue;
        const text = "在 Word 里标成了已解决";
        events.push({ kind: "resolve", id: makeId(), at: base + fresh.length, by: author, to, text });
      }
      if (events.length > 0) await ledger.put({ events: [...view().events, ...events] });
      return events.length;
    },
    reply: async (to, text) => void (await add({ kind: "reply", to, text })),
    respond: async (to, changed, text) => {
      threadOf(to);
      if (!changed && text.trim() === "") throw new Error("没有改，要写一句为什么不改。");
      await add({ kind: "respond", to, changed, text });
    },
    resolve: async (to, text) => {
      const { remark, response } = threadOf(to);
      if (!mayClose(remark, by())) throw new Error(`这条批注是${remark.by}写的，由${remark.by}看过再关闭。`);
      if (response === undefined && text.trim() === "") throw new Error("还没有答复，关闭要写一句怎么处理的。");
      await add({ kind: "resolve", to, text });
    },
    unresolve: async (to) => void (await add({ kind: "unresolve", to })),
    withdraw: async (to) => {
      if (threadOf(to).remark.by !== by()) throw new Error("别人的批注不能撤回，可以答复它。");
      await add({ kind: "withdraw", to });
    },
    answer: async (to, taken, reason = "") => {
      const { remark } = threadOf(to);
      by();
      if (taken) {
        unlocked();
        const put = putText(
          options.draft(),
          options.layout(),
          remarkPlace(options.draft(), remark),
          remark.suggested ?? "",
        );
        if (put === undefined) throw new Error("批注的那一格已经没有了，建议的值没有地方写。可以不采纳，再回复一句。");
        if (!options.change({ ...asStep(put), label: "采纳建议" })) throw new Error("建议的值太长，没有写进去。");
        await options.flush();
      }
      await add({ kind: "answer", to, taken });
      if (!taken && reason.trim() !== "") await add({ kind: "respond", to, changed: false, text: reason });
    },
    take: (opened) => joinTaken(ledger, options, opened),
    choose: async (conflict, side) => {
      const open = view().conflicts;
      if (!open.includes(conflict)) return;
      unlocked();
      const { path } = conflict;
      const place: Place = { section: path[0] ?? "document" };
      const change = (draft: Draft): Draft => (side === "theirs" ? chooseTheirs : chooseMine)(draft, conflict);
      const next = change(options.draft());
      if (next !== options.draft() && !options.change({ label: "选定一边的写法", place, change })) {
        throw new Error("选的写法太长，没有写进去。");
      }
      await options.flush();
      await ledger.put({ conflicts: view().conflicts.filter((item: Conflict) => item !== conflict) });
    },
    startWriting: async () => {
      if (view().side === "reviewing") await ledger.put({ side: "writing", turned: true });
    },
    startReviewing: async () => {
      if (view().turned !== true) throw new Error("这份草稿不是从送审件来的，不能转成审核。");
      await ledger.put({ side: "reviewing", turned: false });
    },
  };
}

/** Never joined with what was typed before it. */
function asStep({ merge: _merge, ...command }: Command): Command {
  return command;
}
