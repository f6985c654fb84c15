import { coreOf } from "./core-name.ts";
import type { Said } from "./counted.ts";
import { matchesIn } from "./matches.ts";
import { sentenceBefore } from "./prose.ts";

/** Where things are, and whom they are for: named beside many numbers that have nothing to do with each other. */
const PLACES = /行政村|自然村|嘎查村|(?<!示范)社区|乡镇|街道|全[县市区镇乡]|群众|农户|居民|村民|学生|人员|对象|其中/g;
/** What is done to some of them only. */
const DONE =
  /培训|考核|体检|慰问|检查|巡查|宣传|演练|抽查|表彰|新增|试点|先行|新建|改造|维修|更换|购置|验收|排查|创建|示范/g;
/** What may be said of all of them, and tells no part from the whole. */
const KEPT =
  /日常|保障|保持|运行|运转|维护|养护|管护|运维|管理|补助|补贴|聘用|聘请|落实|覆盖|涉及|服务|治理|整治|处理/g;

/** The words of a number without the places and people that stand beside any number. */
export function withoutPlaces<Told extends Pick<Said, "words">>(said: Told): Told {
  return { ...said, words: said.words.replace(PLACES, "，") };
}

const doneIn = (words: string): string => [...new Set(words.match(DONE))].sort().join();

/** What is done in the clause of a number. */
export function doings({ text, count: { index, length } }: Pick<Said, "text" | "count">): string {
  const left = /[^，。；：,;、（(]*$/.exec(text.slice(Math.max(0, index - 16), index))?.[0] ?? "";
  const right = /^[^，。；：,;、（(\d]*/.exec(text.slice(index + length, index + length + 16))?.[0] ?? "";
  return doneIn(left + right);
}

/** True where one of the two names the thing without more: 在职村干部 and 离任村干部 are two things. */
export function isBare(one: string, other: string, length: number): boolean {
  for (let at = 0; at + length <= one.length; at++) {
    const run = one.slice(at, at + length);
    const there = run.includes("，") ? -1 : other.indexOf(run);
    if (there !== -1) return [one.charAt(at - 1), other.charAt(there - 1)].some((before) => /^[，]?$/.test(before));
  }
  return false;
}

const BEFORE = /上年|去年|往年|(20\d\d)年(?:度)?[^，。；]{0,4}(?:实际|共|累计|受理|完成|达)/g;
const LATER = /(?:到|至)(20\d\d)年/g;
const SPAN = /[二两三四五六七八九十近几多]年(?:来|内|间|累计)|以来|历年/;

/** True for a number of what was done before a year, or will be done after it or in several; `since` where it is another. */
export function isOfOtherTime(text: string, index: number, year: number, since = year): boolean {
  const sentence = sentenceBefore(text, index);
  return (
    SPAN.test(sentence) ||
    matchesIn(sentence, BEFORE).some(([, told]) => told === undefined || Number(told) < since) ||
    matchesIn(sentence, LATER).some(([, told]) => Number(told) > year)
  );
}

/** The words without what may be done to anything. */
export function withoutDoing(words: string): string {
  return words.replace(KEPT, "，");
}

const AROUND = new RegExp(`^(?:${KEPT.source}|${DONE.source})+|(?:${KEPT.source}|${DONE.source})+$`, "g");

/** What a row counts, and what is done to it. */
export interface Named {
  /** 黑臭坑塘 of 治理黑臭坑塘数量. */
  readonly thing: string;
  readonly done: string;
}

export function namedBy(name: string): Named {
  const core = coreOf(name);
  return { thing: core.replace(AROUND, ""), done: doneIn(core) };
}

/** True where a number is said of the very thing that a row counts, and of as many of them. */
export function isSaidOf(said: Pick<Said, "text" | "count" | "words">, { thing, done }: Named): boolean {
  return thing.length > 1 && said.words.includes(thing) && doings(said) === done;
}
