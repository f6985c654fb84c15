import { layoutOf } from "../../templates/index.ts";
import type { Draft, Layout } from "../domain/index.ts";
import { type Decided, type Learnt, learnTemplate } from "../word/learn/index.ts";
import { isClean } from "../word/review-copy/index.ts";
import { checkTemplate } from "./check-template.ts";
import { readSource } from "./read-source.ts";
import type { LearntFile } from "./types.ts";

const TRACKED = "文件里有没接受的修订，学不了它的样子。在 Word 或 WPS 里接受全部修订，另存一份再来。";
const NOTHING = "这份文件里没有认出会变的内容，学不成模板。";

/** A template that fills, and what it was made of. */
export interface SoundLearning {
  readonly learnt: Learnt;
  readonly layout: Layout;
  readonly draft: Draft;
}

/**
 * Makes a template of a published Word file and looks at it as at any other.
 * @param decided what a person said of places that were found before.
 * @throws PackageError, ReadError; Error with a Chinese sentence where nothing can be learnt
 */
export async function learnSound(bytes: Uint8Array, name: string, decided: Decided = {}): Promise<SoundLearning> {
  if (isClean(bytes).some(({ kind }) => kind === "tracked-changes")) throw new Error(TRACKED);
  const reading = await readSource({ kind: "file", name, bytes }, {});
  const { draft } = reading;
  const learnt = learnTemplate(bytes, reading, layoutOf(draft.templateId).scheme, decided);
  if (learnt.places.length === 0) throw new Error(NOTHING);
  const { layout, problems, unknown } = checkTemplate(learnt.bytes);
  const [fault] = [...problems, ...unknown.map(({ printed, place }) => `${place}有“${printed}”，像标记又不认得。`)];
  if (fault !== undefined) throw new Error(`学成的模板还不能用：${fault}`);
  return { learnt, layout, draft };
}

/** The same as it goes to the page. @throws as `learnSound` */
export async function learnFile(bytes: Uint8Array, name: string, decided: Decided): Promise<LearntFile> {
  const { learnt, layout, draft } = await learnSound(bytes, name, decided);
  const { doubts, kept } = learnt.summary;
  return {
    bytes: learnt.bytes,
    shown: learnt.shown(),
    places: learnt.places,
    unsure: doubts.flatMap(({ id, message }) => (id === undefined ? [message] : [])),
    kept,
    words: learnt.words,
    layout,
    agency: draft.agency.name,
    year: draft.year,
  };
}
