import { remembered } from "../../../domain/index.ts";
import { divide } from "./division.ts";
import { beginsAt, isDoubled } from "./doubled.ts";
import { type Codes, lexicon } from "./lexicon.ts";
import { type Mend, misplaced, substituted, swapped } from "./mends.ts";
import { isFunction, isHan } from "./signs.ts";

/** A place of a text at which a character is wrong, unless the document writes it so again. */
export interface Slip {
  readonly kind: "other" | "doubled" | "swapped" | "misplaced";
  /** The first of the two characters, or of the three, that are odd together. */
  readonly odd: readonly [from: number, to: number];
  /** What may have been meant, the best first; places are those of the text. */
  readonly mends: readonly Mend[];
}

/** Characters that are one stroke off an adverb, which makes no word with its neighbours. */
const ADVERBS: Readonly<Record<string, string>> = { 末: "未", 己: "已", 巳: "已" };

/** What has an end, which is no adverb: 年度末, 句末, “十三五”末. */
const TIMES = "年岁季春夏秋冬汛月期度旬周日句段页行";

/** What a name ends with, up to two characters on: names are made of any characters. */
const NAMED =
  /^(?:[一-龥]{0,2}[镇乡县村旗寨屯湾市洲岛港河湖江山岭]|(?:[一-龥]|[两三四五六七八九十]个)?(?:苏木|嘎查|社区|街道|路|街|区)|[两三四五六七八九十]个[镇乡村]|[一-龥]{0,4}[〔【[（(]20\d\d[〕】\]）)]|字?〔|\d{1,2}(?:组|社|号))/;

/** What asks for a person: a short run behind it is that person's name, of any characters. */
const PERSON = /[人员长任][：:]\s*$/;
const LONGEST_NAME = 4;

/** A run of characters without a mark is searched in such pieces: each odd place of one is tried on a copy of it. */
const LONGEST_RUN = 200;

/** The slips of a text, as far as the text alone tells. */
export function slipsIn(text: string): readonly Slip[] {
  const { isUsual } = lexicon();
  const found: Slip[] = [];
  for (let from = 0; from < text.length; from++) {
    if (!isHan(text.charCodeAt(from))) continue;
    let [to, isOdd] = [from + 1, false];
    for (; to < text.length && to - from < LONGEST_RUN && isHan(text.charCodeAt(to)); to++) {
      if (!isOdd && !isUsual(text.charCodeAt(to - 1), text.charCodeAt(to))) isOdd = true;
    }
    const isName = isOdd && to - from <= LONGEST_NAME && PERSON.test(text.slice(Math.max(0, from - 4), from));
    if (isOdd && !isName) {
      for (const slip of slipsOf(text.slice(from, to))) {
        const moved = inText(text, from, slip);
        if (moved !== undefined) found.push(moved);
      }
    }
    from = to - 1;
  }
  return found;
}

const NONE: readonly Slip[] = [];
const NO_MENDS: readonly Mend[] = [];

/** A number has a unit, which is the end of a word: 80分至90分. */
const BOUND = /[\d%％]/;
const DATED = /[年月日]/;

/** 建建（构）筑物, 《立法法》: what is written twice belongs to what stands in brackets. */
const BRACKETED = /[（(》]/;

/** A slip of a run of characters at its place in the text; none where it is a name, a unit or belongs to brackets. */
function inText(text: string, start: number, { kind, odd, mends }: Slip): Slip | undefined {
  const [from, to] = [start + odd[0], start + odd[1]];
  if (kind === "doubled" ? BRACKETED.test(text.charAt(to)) : NAMED.test(text.slice(to, to + 12))) return undefined;
  const isBound = start > 0 && BOUND.test(text.charAt(start - 1)) && !DATED.test(text.charAt(start));
  const moved = mends.flatMap((mend) => (isBound && mend.from === 0 ? [] : [{ ...mend, from: start + mend.from }]));
  return moved.length === 0 ? undefined : { kind, odd: [from, to], mends: moved };
}

/** The slips of a run of Chinese characters. */
const slipsOf = remembered((run): readonly Slip[] => (run.length < 2 ? NONE : searched(run)), {
  most: 20_000,
  longest: LONGEST_RUN,
});

function searched(run: string): readonly Slip[] {
  const piece: Codes = Array.from(run, (sign) => sign.charCodeAt(0));
  const { begun, isUsual } = lexicon();
  const division = divide(piece);
  // Whether each character is usual behind the one before it; nothing is at the ends.
  const usual = [...piece.map((code, i) => i > 0 && isUsual(piece[i - 1] ?? 0, code)), false];
  const found: Slip[] = [];
  for (let at = 0; at < piece.length; at++) {
    const next = piece[at + 1];
    if (usual[at + 1]) {
      const mends = misplaced(division, at);
      if (mends.length > 0) found.push({ kind: "misplaced", odd: [at, at + 2], mends });
      continue;
    }
    if (next === piece[at]) {
      const mend = { from: at, wrong: run.slice(at, at + 2), right: run.charAt(at), gain: 0, needs: [] };
      if (isDoubled(piece, at, true)) found.push({ kind: "doubled", odd: [at, at + 2], mends: [mend] });
      continue;
    }
    const turned = next !== undefined && begun(piece[at] ?? 0, next) === 0 ? swapped(division, at) : NO_MENDS;
    if (turned.length > 0) found.push({ kind: "swapped", odd: [at, at + 2], mends: turned });
    // Two things said in parallel, as 首接首办, need not be words.
    if (usual[at] || isParallel(piece, at)) continue;
    const mends = [...substituted(division, at), ...adverb(run, piece, at)];
    if (mends.length > 0) found.push({ kind: "other", odd: [at, at + 1], mends });
  }
  return found;
}

function isParallel(piece: Codes, at: number): boolean {
  return (
    !isFunction(piece[at] ?? 0) &&
    (piece[at - 2] === piece[at] || (at > 0 && piece[at - 1] === piece[at + 1]) || piece[at + 2] === piece[at])
  );
}

function adverb(run: string, piece: Codes, at: number): readonly Mend[] {
  const { isWord } = lexicon();
  const right = ADVERBS[run.charAt(at)];
  if (right === undefined || !beginsAt(piece, at + 1)) return [];
  if (right === "未" && (at === 0 || TIMES.includes(run.charAt(at - 1)))) return [];
  const isAlone = (from: number): boolean => from < 0 || !isWord(piece, from, 2);
  return isAlone(at - 1) && isAlone(at) ? [{ from: at, wrong: run.charAt(at), right, gain: 0, needs: [] }] : [];
}
