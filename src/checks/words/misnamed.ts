import type { Draft } from "../../domain/index.ts";
import { once, onceOfEach } from "../once.ts";
import { type PlacedText, projectTexts, runningTexts } from "../texts.ts";
import { alike } from "./counted.ts";
import { matchesIn } from "./matches.ts";
import { bareOffice, countyOf, meansSame } from "./offices.ts";
import { headOffices, ownOffices, SUPERIOR, withoutCounty } from "./own-offices.ts";
import { isOldName } from "./renamed-offices.ts";

/** Offices of the document's own county whose name can only be meant for its own. */

export interface Misnamed {
  readonly text: string;
  readonly index: number;
  readonly printed: string;
  readonly own: string;
  readonly section?: string;
  readonly project?: number;
  readonly indicator?: number;
  readonly field: string;
}

interface Named {
  readonly placed: PlacedText;
  /** Without its county: 司法厅. */
  readonly office: string;
  /** What stands before it, up to its 县 or 市. */
  readonly before: string;
  /** Where the office begins, behind its county. */
  readonly index: number;
}

const OFFICE =
  /([一-龥]{0,8}?[县区市旗])((?![县区市旗])[一-龥]{1,14}?(?:局|厅|委员会|办公室|农委|卫计委|扶贫办))(?![一-龥]{0,3}(?:大队|支队|中队|中心|站|所))/g;
/** What may stand before a mere “县”, so that it is this county. */
const OF_HERE = /(?:^|[^一-龥]|[由经和及与对为报向是或按至在将从受请送给据])[县区市旗]$/;
const QUOTED = /《[^《》]*》/g;

function namedIn(texts: readonly PlacedText[]): readonly Named[] {
  const all: Named[] = [];
  for (const placed of texts) {
    const { text } = placed;
    if (!/[局厅委办]/.test(text) || !/[县区市旗]/.test(text)) continue;
    const plain = text.replace(QUOTED, (quoted) => "　".repeat(quoted.length));
    for (const { 1: before = "", 2: office = "", index } of matchesIn(plain, OFFICE)) {
      all.push({ placed, office, before, index: index + before.length });
    }
  }
  return all;
}

const around = once(namedIn);
const inProjects = onceOfEach((project: Draft["projects"][number]) => namedIn(projectTexts(project)));
const inStrays = once((strays: Draft["unrecognised"]) =>
  namedIn(strays.map(({ text }): PlacedText => ({ text, kind: "cell", section: "preamble", field: "" }))),
);

const RANKED = /(?:局|委员会|联合会|办公室)$/;
const END = /(?:局|厅|委员会|联合会|办公室)$/;
/** Offices below another, in spite of their names, and what several offices are in together. */
const BELOW = /管理局|事务局|服务局|执法局|保险局|公路局|分局$|工作委员会|工作办公室|领导|协调|指导/;
/** What an office was called is told rightly of the past. */
const PAST = /原$|前身|更名|改为|改名|组建|整合|划转|移交|撤销|并入|20[01]\d年/;

/** A second name that the office goes by: 加挂……牌子. */
const SIGN = /^[^。；]{0,20}牌子/;

const letters = (name: string): string => [...name].sort().join("");

/** True where a name is that of the own office, with its end or one of its words mistaken. */
function isMeant(office: string, own: string, after: string): boolean {
  if (office.replace("分局", "局") === own) return true;
  // The party group that decides on the document is the office's own.
  if (/^党[组委]/.test(after) && alike(office.replace(END, ""), own) > 1) return true;
  if (BELOW.test(office) || /委员会|办公室/.test(office)) return false;
  return office.slice(0, 2) === own.slice(0, 2) && office.replace(END, "").length > 1;
}

const superiors = ({ projects }: Draft): readonly string[] =>
  projects.flatMap((project) =>
    headOffices(project).flatMap(({ label, printed }) => (SUPERIOR.test(label) ? [printed] : [])),
  );

/** Names of offices that no other place of the document tells, and that are meant for the document's own. */
export function misnamedOffices(draft: Draft): readonly Misnamed[] {
  const all = [
    ...[...around(runningTexts(draft)), ...inStrays(draft.unrecognised)].map((named) => ({ ...named, project: 0 })),
    ...inProjects(draft.projects).flatMap((all, i) => all.map((named) => ({ ...named, project: i + 1 }))),
  ];
  if (all.length === 0) return [];
  const owns = [...ownOffices(draft), ...superiors(draft)];
  const full = owns.find((name) => RANKED.test(bareOffice(name)) && countyOf(bareOffice(name)) !== "") ?? "";
  const [own, county] = [withoutCounty(full), countyOf(bareOffice(full))];
  if (full === "") return [];
  const times = new Map<string, number>();
  for (const { office } of all) times.set(office, (times.get(office) ?? 0) + 1);
  return all.flatMap(({ placed, project, ...named }): readonly Misnamed[] => {
    const { office, before, index } = named;
    const from = before.endsWith(county) ? index - county.length : OF_HERE.test(before) ? index - 1 : -1;
    if (from === -1 || county.slice(-1) !== before.slice(-1) || times.get(office) !== 1) return [];
    const left = /[^。；]*$/.exec(placed.text.slice(0, index))?.[0] ?? "";
    const isOld = isOldName(office, own, draft.year) && !PAST.test(left);
    const isTurned = office !== own && letters(office) === letters(own);
    const isKnown =
      owns.some((one) => withoutCounty(one).length >= office.length && meansSame(withoutCounty(one), office)) ||
      draft.organisations.some(({ name }) => name.includes(office));
    const after = placed.text.slice(index + office.length);
    if (SIGN.test(after)) return [];
    if (!isOld && !isTurned && (isKnown || !isMeant(office, own, after))) return [];
    const { text, section, indicator, field } = placed;
    return [
      {
        text,
        index: from,
        printed: placed.text.slice(from, index + office.length),
        own: bareOffice(full),
        field,
        ...(section === undefined ? {} : { section }),
        ...(project === 0 ? {} : { project }),
        ...(indicator === undefined ? {} : { indicator }),
      },
    ];
  });
}
