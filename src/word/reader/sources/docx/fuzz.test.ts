import { describe, expect, it } from "vitest";
import { openPackage, savePackage } from "../../../package/index.ts";
import { SourceError } from "../errors.ts";
import { field, p, r, tbl, tc, tr, wordFile } from "./fixture.ts";
import { readDocx } from "./index.ts";

/** Mutations: a few hundred as a rule, ten thousand with JIBIAO_LONG=1. */
const ROUNDS = process.env.JIBIAO_LONG === "1" ? 10_000 : 400;
const ODD_VALUES = ["-1", "99999999999", "NaN", "", "__proto__", "constructor", "1e9", "0"];

const whole = wordFile({
  body:
    p("职责", '<w:pStyle w:val="1"/>') +
    `<w:p>${field("TOC \\o", r("一"))}${field('TC "旧" \\f C \\l 1')}</w:p>` +
    tbl(
      tr(tc("甲", '<w:vMerge w:val="restart"/>'), tc("乙", '<w:gridSpan w:val="2"/>')),
      tr(tc("", "<w:vMerge/>"), tc(tbl(tr(tc("内"))) + p("")), tc("丙", "<w:hMerge/>")),
    ) +
    `<w:p><w:del>${r("删")}</w:del><w:ins>${r("增")}</w:ins><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${p("框")}</w:txbxContent></mc:Choice><mc:Fallback/></mc:AlternateContent></w:p>`,
  styles:
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  numbering:
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
  footnotes: `<w:footnote>${p("注")}</w:footnote>`,
});
const { parts } = openPackage(whole);

/** Numbers that look random and are the same on every run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function damageBytes(random: (below: number) => number): Uint8Array {
  const bytes = whole.slice();
  for (let times = random(4); times >= 0; times--) bytes[random(bytes.length)] = random(256);
  return random(3) === 0 ? bytes.subarray(0, random(bytes.length)) : bytes;
}

/** Damages one part as an editor, a converter or an enemy might; most results are still well-formed or nearly so. */
function damagePart(random: (below: number) => number): Uint8Array {
  const path = [...parts.keys()][random(parts.size)] ?? "";
  let text = new TextDecoder().decode(parts.get(path));
  const tags = text.match(/<[^<>]*>/g) ?? [""];
  const tag = (): string => tags[random(tags.length)] ?? "";
  for (let times = random(3); times >= 0; times--) {
    const from = random(text.length);
    const to = Math.min(text.length, from + random(60));
    const kind = random(6);
    if (kind === 0) text = text.slice(0, from) + text.slice(to);
    else if (kind === 1) text = text.slice(0, from) + tag() + text.slice(from);
    else if (kind === 2) text = text.slice(0, from) + text.slice(from, to).repeat(3) + text.slice(to);
    else if (kind === 3) text = text.replace(tag(), "");
    else if (kind === 4) text = text.replaceAll(tag(), () => tag());
    else text = text.replace(/w:val="[^"]*"/g, (value) => (random(4) > 0 ? value : `w:val="${ODD_VALUES[random(8)]}"`));
  }
  return savePackage(new Map([...parts, [path, new TextEncoder().encode(text)]]), { level: 0 });
}

describe("damaged Word files", () => {
  // One that hangs runs into the test's own limit: a few milliseconds a file are the rule.
  it(`reads or refuses ${ROUNDS} of them, with nothing but its own error`, {
    timeout: 60 * ROUNDS + 60_000,
  }, async () => {
    const random = createRandom(20_260_101);
    let read = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const bytes = random(4) === 0 ? damageBytes(random) : damagePart(random);
      const outcome: unknown = await readDocx(bytes).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome, `round ${round}`).toBeInstanceOf(SourceError);
      else read++;
    }
    // Neither all refused nor all read: the damage is worth something.
    expect(read).toBeGreaterThan(ROUNDS / 10);
    expect(read).toBeLessThan(ROUNDS);
  });
});
