import { grouped } from "../domain/index.ts";
import type { Remark, ReviewEvent } from "./event.ts";

/**
 * A remark from its beginning to its end. The one it was made to answers: changed, or not and why. Its author alone closes
 * it, on such an answer or with a word of their own, or opens it again. What was closed in Word bears no name that could be
 * held against the author's, so it counts as an answer.
 */

/** What was done about a remark. */
interface Response {
  readonly by: string;
  readonly at: number;
  /** False where it was left as it is; `text` then says why. */
  readonly changed: boolean;
  readonly text: string;
}

/** The end of a remark. */
interface Closing {
  readonly by: string;
  readonly at: number;
  /** The author's own word; "" where the answer says it. */
  readonly text: string;
}

export interface Thread {
  readonly remark: Remark;
  readonly replies: readonly Extract<ReviewEvent, { kind: "reply" }>[];
  /** The last answer since it was opened. */
  readonly response?: Response;
  readonly closing?: Closing;
  readonly resolved: boolean;
  readonly withdrawn: boolean;
  /** Answer to its suggested value; undefined while there is none. */
  readonly taken?: boolean;
}

/** Came from a Word file: its author is a name in Word, and nobody of that name need ever open it here. */
export function isFromWord({ id }: Pick<Remark, "id">): boolean {
  return id.startsWith("word-");
}

/** Whether a person of this name may close the remark. */
export function mayClose(remark: Remark, name: string): boolean {
  return remark.by === name || isFromWord(remark);
}

/** The remarks of a log in its order, each with what was said to it. */
export function threadsOf(events: readonly ReviewEvent[]): readonly Thread[] {
  const answers = grouped(events, (event) => ("to" in event ? event.to : undefined));
  return events.flatMap((event) => (event.kind === "remark" ? [threadOf(event, answers.get(event.id) ?? [])] : []));
}

interface Course {
  readonly response?: Response;
  readonly closing?: Closing;
}

/** One step of a remark's course; what is not allowed changes nothing. */
function next(remark: Remark, course: Course, event: ReviewEvent): Course {
  const { by, at } = event;
  switch (event.kind) {
    case "respond":
      // To leave something as it is takes a reason.
      if (!event.changed && event.text.trim() === "") return course;
      return { ...course, response: { by, at, changed: event.changed, text: event.text } };
    case "answer":
      return event.taken ? { ...course, response: { by, at, changed: true, text: "" } } : course;
    case "resolve": {
      const { text = "" } = event;
      if (!mayClose(remark, by)) return { ...course, response: { by, at, changed: true, text } };
      // In the first version its author closed a remark without a word.
      const answered = course.response !== undefined || text.trim() !== "" || event.text === undefined;
      return answered ? { ...course, closing: { by, at, text } } : course;
    }
    case "unresolve":
      return {};
    default:
      return course;
  }
}

function threadOf(remark: Remark, about: readonly ReviewEvent[]): Thread {
  const course = about.reduce<Course>((before, event) => next(remark, before, event), {});
  // Nobody withdraws another person's remark.
  const withdrawn = about.some((event) => event.kind === "withdraw" && event.by === remark.by);
  const answer = about.filter((event) => event.kind === "answer").pop();
  return {
    remark,
    replies: about.filter((event) => event.kind === "reply"),
    ...course,
    resolved: course.closing !== undefined,
    withdrawn,
    ...(answer === undefined ? {} : { taken: answer.taken }),
  };
}
