import { type Draft, TITLED_ENTRY } from "../../../domain/index.ts";
import { once } from "../../once.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { runningTexts } from "../../texts.ts";
import { ACCOUNT_NAMES } from "../../words/account-names.ts";
import { bareOffice, countyOf, isOneWordOff, meansSame, RANKED } from "../../words/offices.ts";
import { type HeadOffice, headOffices, ownOffices } from "../../words/own-offices.ts";
import { quote } from "../../words/quote.ts";
import { isOneOff, plain, SHORTEST } from "../../words/similar.ts";

const NUMBERING = /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|其中[：:])\s*/;
const bare = (text: string): string => plain(text.replace(NUMBERING, ""));

interface NearIndex {
  readonly names: ReadonlySet<string>;
  /** Names by their halves: one character off leaves one half as it is. */
  readonly halves: ReadonlyMap<string, readonly string[]>;
}

function halvesOf(name: string): readonly string[] {
  const middle = name.length >> 1;
  return [`${name.length}<${name.slice(0, middle)}`, `${name.length}>${name.slice(middle)}`];
}

function nearIndex(names: readonly string[]): NearIndex {
  const long = new Set(names.filter((name) => name.length >= SHORTEST));
  const halves = new Map<string, string[]>();
  for (const name of long) for (const half of halvesOf(name)) halves.set(half, [...(halves.get(half) ?? []), name]);
  return { names: long, halves };
}

/** The classes of spending: those below them are too many and too alike. */
const accountIndex = once((names: ReadonlyMap<string, string>) =>
  nearIndex([...names].flatMap(([code, name]) => (/^2\d\d$/.test(code) ? [bare(name)] : []))),
);

/** The name of which a text is one character off, where it is no name itself. */
function nearOf({ names, halves }: NearIndex, text: string): string | undefined {
  if (text.length < SHORTEST || names.has(text)) return undefined;
  return halvesOf(text)
    .flatMap((half) => halves.get(half) ?? [])
    .find((name) => isOneOff(name, text));
}

const say = (printed: string, meant: string, of: string, place: Omit<Found, "message">): Found => ({
  message: `名称差一个字。写的是${quote(printed)}，${of}${quote(meant)}，核对。`,
  printed,
  expected: meant,
  ...place,
});

/** The number of an account, with its name behind it or in the next cell: “2013816 | 食品安全监管” is no project. */
const NUMBERED = /^\s*\d{3,7}(?=\D|$)/;

/** Cells that name a project or an account with one character off. */
function inCells({ parts, projects }: Draft): readonly Found[] {
  if (!parts.some(({ blocks }) => blocks.some(({ kind }) => kind === "grid"))) return [];
  const names = new Map(projects.map(({ name }) => [bare(name), name]));
  const known = nearIndex([...names.keys()]);
  const accounts = accountIndex(ACCOUNT_NAMES);
  return parts.flatMap(({ id, blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind !== "grid") return [];
      return block.rows.flatMap((cells, row) => {
        const isAccount = cells.some(({ text }) => NUMBERED.test(text) && !/[.．]\d/.test(text));
        return cells.flatMap(({ text }, cell): readonly Found[] => {
          if (text.length < SHORTEST || text.length > 40) return [];
          const said = bare(text);
          const place = { section: id, field: `${block.id}:${row}:${cell}` };
          const account = accounts.names.has(said) ? undefined : nearOf(accounts, said);
          if (account !== undefined) return [say(text.trim(), account, "科目是", place)];
          const project = isAccount ? undefined : nearOf(known, said);
          return project === undefined ? [] : [say(text.trim(), names.get(project) ?? project, "项目表里是", place)];
        });
      });
    }),
  );
}

/** Headings over tables that name the project with one character off; more is a title of another kind, or a short one. */
function ofTitles({ unrecognised, projects }: Draft): readonly Found[] {
  const titles = unrecognised.filter(({ place }) => place === TITLED_ENTRY);
  if (titles.length === 0) return [];
  const names = projects.map(({ name }) => bare(name));
  const known = nearIndex(names);
  return titles.flatMap(({ text }): readonly Found[] => {
    const meant = nearOf(known, bare(text));
    if (meant === undefined) return [];
    const index = names.indexOf(meant);
    const name = projects[index]?.name ?? meant;
    const message = `名称差一个字。表里写的是${quote(name)}，表上面的标题是${quote(text)}，核对哪一个对。`;
    return [{ message, project: index + 1, field: "name", printed: name, expected: text }];
  });
}

const TOWN = /([一-龥]{2})(镇|乡|街道)(?=人民政府|政府|办事处|$)/;

/** True where an office of a head is another with a character, a word or its kind mistaken. */
function isMistaken({ office, field }: HeadOffice, other: string): boolean {
  const [a, b] = [TOWN.exec(office), TOWN.exec(other)];
  if (a !== null && b !== null && a[1] === b[1] && a[2] !== b[2]) return true;
  const last = office[office.length - 1];
  if (office.length < SHORTEST || last !== other[other.length - 1]) return false;
  // Who does the work may be below the office, and called by more words.
  const below = !field.endsWith("主管部门") && office.length > other.length;
  return isOneOff(office, other) || (RANKED.test(office) && !below && isOneWordOff(office, other));
}

/** Offices in heads that are said once, and meant for one that is said more often: 桂花街道, 桂花镇. */
function ofHeads({ projects, agency }: Draft): readonly Found[] {
  const said = projects.flatMap((project, i) => headOffices(project).map((one) => ({ ...one, project: i + 1 })));
  const counts = new Map<string, number>();
  for (const { office } of said) counts.set(office, (counts.get(office) ?? 0) + 1);
  const own = bareOffice(agency.name);
  if (own !== "") counts.set(own, (counts.get(own) ?? 0) + said.length + 1);
  return said.flatMap((one): readonly Found[] => {
    const { office, printed, project, field } = one;
    if (counts.get(office) !== 1) return [];
    const meant = [...counts.keys()].find((other) => other !== office && isMistaken(one, other));
    // Of two that are said once each the later is asked about.
    if (meant === undefined) return [];
    const isEarlier = said.indexOf(one) < said.findIndex((other) => other.office === meant);
    if (counts.get(meant) === 1 && isEarlier) return [];
    return [say(printed, meant, "别处是", { project, field })];
  });
}

/** “云溪市人民医院2026年无政府性基金预算”: who says so of itself. */
const SUBJECT =
  /(?:^|[。；：:])([一-龥]{4,18}(?:局|院|校|学|委员会|政府|办事处|中心|馆|联合会))20\d\d年(?:度)?(?=无|没有|未安排|预算|收支|部门)/;

function ofNotes(draft: Draft): readonly Found[] {
  const [own = ""] = ownOffices(draft);
  if (own === "") return [];
  return runningTexts(draft).flatMap(({ text, section, field, kind }): readonly Found[] => {
    if (kind === "cell" || !text.includes("20")) return [];
    const office = SUBJECT.exec(text)?.[1];
    const foreign =
      office !== undefined &&
      countyOf(office) !== "" &&
      countyOf(office) === countyOf(own) &&
      !meansSame(office, own) &&
      !draft.organisations.some(({ name }) => name.includes(office));
    if (!foreign) return [];
    return [
      {
        message: `单位和文件里的不同。${quote(office)}，本单位是${quote(own)}，核对。`,
        ...(section === undefined ? {} : { section }),
        field,
        printed: office,
        expected: own,
      },
    ];
  });
}

export const nearName: DocumentRule = {
  id: "document.near-name",
  title: "同一个名称两处不同",
  severity: "warning",
  why: "项目、科目、单位的名称在一处打错一个字，读者对不上。",
  scope: "document",
  behind: [
    {
      rules: ["figures.account-name", "texts.typing-error", "document.wrong-character", "document.odd-office"],
      at: "place",
    },
    { rules: ["document.other-name"], at: "place" },
  ],
  examples: {
    bad: [
      { projects: ["骨干渠道清淤疏竣工程"], unrecognised: [{ place: TITLED_ENTRY, text: "骨干渠道清淤疏浚工程" }] },
      { own: [["项目|金额", "（五）住房保证支出|12.00"]] },
      { own: [["项目|金额", "环卫保结市场化服务|12.00"]], projects: ["环卫保洁市场化服务"] },
      {
        agency: "",
        projects: ["安防|实施单位=云溪县柳荫街小学", "托管|实施单位=云溪县柳荫路小学"],
      },
      {
        agency: "云溪县教育局",
        kind: "tables",
        projects: ["安防|主管部门=云溪县教育局", "托管|主管部门=云溪县教育和体育局"],
      },
      {
        agency: "云溪县柳泉镇人民政府",
        projects: ["清淤|表头=318001云溪县柳泉镇人民政府本级", "抢险|表头=318001云溪县柳泉乡人民政府本级"],
      },
      { agency: "云溪市中医院", texts: { budget: ["说明：云溪市人民医院2026年无政府性基金预算。"] } },
    ],
    good: [
      { projects: ["骨干渠道清淤疏浚工程"], unrecognised: [{ place: TITLED_ENTRY, text: "骨干渠道清淤疏浚工程" }] },
      { own: [["项目|金额", "（五）住房保障支出|12.00", "住房改革支出|3.00"]] },
      { projects: ["理化生实验室改造"], unrecognised: [{ place: TITLED_ENTRY, text: "高中实验室改造项目" }] },
      { own: [["科目编码|科目名称|金额", "2013816|食品安全监管|12.00"]], projects: ["药品安全监管"] },
      { projects: ["安防|实施单位=云溪县第一小学", "托管|实施单位=云溪县第二小学"] },
      {
        agency: "云溪县公安局",
        kind: "tables",
        projects: ["安防|主管部门=云溪县公安局|实施单位=云溪县公安交警局"],
      },
      { agency: "云溪镇人民政府", projects: ["清淤|表头=云溪镇政府", "抢险|表头=云溪镇人民政府"] },
      {
        agency: "云溪县卫生健康局",
        kind: "tables",
        projects: [
          "签约|主管部门=云溪县卫健局|实施单位=云溪县卫生健康局",
          "体检|主管部门=云溪县水利厅|实施单位=云溪县水利局",
        ],
      },
      { agency: "云溪市中医院", texts: { budget: ["说明：云溪市中医院2026年无政府性基金预算。"] } },
    ],
  },
  check: ({ draft }) => [...inCells(draft), ...ofTitles(draft), ...ofHeads(draft), ...ofNotes(draft)],
};
