import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { layoutOf } from "../../../templates/index.ts";
import type { Finding } from "../../domain/index.ts";
import { readDocument } from "../../word/reader/index.ts";
import { checkDraft } from "../index.ts";
import type { At, Judgement } from "./judgement.ts";
import { seed000 } from "./seed-000.ts";
import { seed001 } from "./seed-001.ts";

const SEEDS = join(import.meta.dirname, "../../../../shared/seeds");

/** Fixed by hand: a change of these numbers is a change of what the checks see, to be looked at. */
const EXPECTED = {
  "000": { places: 63, found: 53, falseAlarms: 0 },
  "001": { places: 110, found: 105, falseAlarms: 0 },
} as const;

/** The finding's place as the judgement writes it; the head of a project also by its field. */
function places({ where }: Finding): readonly At[] {
  const { section, project, indicator, field = "" } = where;
  if (project !== undefined) {
    return indicator === undefined ? [`${project}`, `${project}/${field}`] : [`${project}/${indicator}`];
  }
  return [`${section}`, `${section}/${field.replace(/^paragraph\./, "")}`];
}

async function findings({ seed }: Judgement): Promise<readonly Finding[]> {
  const file = readdirSync(SEEDS).find((name) => name.startsWith(seed)) ?? "";
  const { draft, layoutGuess } = await readDocument(readFileSync(join(SEEDS, file)), file);
  return checkDraft(draft, layoutOf(layoutGuess)).open;
}

// Skipped where the published disclosures are not at hand; they are not part of the project.
describe.skipIf(!existsSync(SEEDS))("against a person's judgement of whole disclosures", () => {
  describe.each([seed000, seed001])("$seed", (judgement) => {
    it("finds what it is expected to find, and nothing a person would not", async () => {
      const all = await findings(judgement);
      const defects = judgement.defects.flatMap(({ at, rule, what }) => at.map((place) => ({ place, rule, what })));
      const seen = defects.filter(({ place, rule }) =>
        all.some((finding) => finding.rule === rule && places(finding).includes(place)),
      );
      const missed = defects.filter((defect) => defect.rule !== undefined && !seen.includes(defect));
      const alarms = all.filter(
        (finding) => !defects.some(({ place, rule }) => finding.rule === rule && places(finding).includes(place)),
      );
      expect(missed).toEqual([]);
      expect(alarms.map(({ rule, where, message }) => `${rule} ${JSON.stringify(where)} ${message}`)).toEqual([]);
      expect({ places: defects.length, found: seen.length, falseAlarms: alarms.length }).toEqual(
        EXPECTED[judgement.seed as keyof typeof EXPECTED],
      );
    });

    it("is not taken in by what looks wrong and is right", async () => {
      const all = await findings(judgement);
      const taken = judgement.traps.flatMap(({ at, rules, what }) =>
        all
          .filter((finding) => places(finding).some((place) => at.includes(place)))
          .filter(({ rule }) => rules === undefined || rules.some((prefix) => rule.startsWith(prefix)))
          .filter((finding) => !isJudged(judgement, finding))
          .map(({ rule }) => `${what}: ${rule}`),
      );
      expect(taken).toEqual([]);
    });
  });
});

function isJudged({ defects }: Judgement, finding: Finding): boolean {
  return defects.some(({ at, rule }) => rule === finding.rule && places(finding).some((place) => at.includes(place)));
}
