import type { Draft } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { matchesIn } from "../../words/matches.ts";
import { bareOffice, countyOf, isOneWordOff, meansSame, nearPlace, placesIn, RANKED } from "../../words/offices.ts";
import { headOffices } from "../../words/own-offices.ts";
import { around, quote } from "../../words/quote.ts";
import { oddOffices } from "./odd-office.ts";

/** A line of the form's head or foot that says whose it is. */
const LABELLED =
  /(单位名称|部门名称|填报单位|编制单位|编报单位|申报单位|填报部门|信息来源|来源|发布单位|公开单位|名称)(?:[（(][^）)]*[）)])?[：:]\s*([一-龥]{2,24}?(?:局|委员会|政府|办事处|联合会|委|会|中心|站|所|院|中学|小学|学校|大队))(?=$|[\s　，。；、（(])/g;
/** The county's pages are put up by others. */
const PUBLISHERS = /财政|政府|办公室|网|融媒|宣传|政务|信息/;
/** The only line of the foot, where reading found no place for it. */
const SIGNED = /^[一-龥]{4,20}(?:局|委员会|政府|办事处|联合会)$/;
/** “纳入预算编制范围的单位1个，即云溪县水利局本级” */
const ITSELF = /([一-龥]{2,16}?(?:局|委|委员会))本级/;
/** Of the office itself, by its short name: “二是县妇联绩效管理力量薄弱”. */
const OWN_SHORT =
  /(?:^|[，。；]|[一二三四五]是)(县|市|区|旗)([一-龥]{1,6}(?:局|联|委))(?=绩效管理|预算管理|内控|财务管理)/;

interface Said {
  readonly office: string;
  readonly printed: string;
  readonly section?: string;
  readonly project?: number;
  readonly field?: string;
}

/** Offices in the heads of tables, in the list of offices and at the end. */
function offices(draft: Draft): readonly Said[] {
  const of = (printed: string, at: Omit<Said, "office" | "printed">): readonly Said[] =>
    printed.trim() === "" ? [] : [{ office: bareOffice(printed.split(/[\s　]{2,}/)[0] ?? ""), printed, ...at }];
  return [
    ...draft.organisations.flatMap(({ name }, i) =>
      of(name, { section: "organisations", field: `rows.${i + 1}.name` }),
    ),
    ...draft.projects.flatMap((project, i) =>
      headOffices(project).flatMap(({ printed, field }) => of(printed, { project: i + 1, field })),
    ),
    ...draft.narrative.closing.flatMap((text, i) =>
      /\d/.test(text) ? [] : of(text, { section: "closing", field: `paragraph.${i + 1}` }),
    ),
  ];
}

/** A place one character off the document's own: 颖南县 for 颍南县. */
function offByOne(draft: Draft, all: readonly Said[]): readonly Found[] {
  const own = placesIn(draft.agency.name);
  return all.flatMap(({ office, printed, ...at }): readonly Found[] => {
    for (const place of placesIn(office)) {
      const meant = nearPlace(place, own);
      if (meant === undefined || all.filter((one) => one.office.includes(place)).length > 1) continue;
      const message = `地名差一个字。写的是“${place}”，本单位是${quote(draft.agency.name)}，核对是不是“${meant}”。`;
      return [{ message, ...at, printed, expected: meant }];
    }
    return [];
  });
}

/** What a line of the head or foot says of whose document it is. */
function labelled(draft: Draft, all: readonly Said[]): readonly Found[] {
  const lines = [
    ...draft.narrative.preamble.map((text, i) => ({ text, field: { field: `paragraph.${i + 1}` } })),
    ...draft.unrecognised.map(({ text }) => ({ text, field: {} })),
  ];
  const own = [draft.agency.name, ...all.map(({ office }) => office)].filter((name) => name !== "");
  const [name = ""] = own;
  if (name === "") return [];
  return lines.flatMap(({ text, field }): readonly Found[] => {
    const signed = SIGNED.exec(text.trim())?.[0];
    const named = matchesIn(text, LABELLED).flatMap(([, label = "", office = ""]) =>
      label.endsWith("来源") && PUBLISHERS.test(office) ? [] : [office],
    );
    const other = [...named, ...(signed === undefined ? [] : [signed])].find(
      (office) =>
        !own.some((one) => meansSame(one, office) && !isOneWordOff(one, office)) &&
        // A school or a station fills in what its bureau answers for, where no other one does the work.
        (RANKED.test(office) || (own.some((one) => !RANKED.test(one)) && countyOf(office) === countyOf(name))),
    );
    if (other === undefined) return [];
    const message = `单位和文件里的不同。${around(text, text.indexOf(other), other.length)}写的是${quote(other)}，文件别处是${quote(name)}，核对。`;
    return [{ message, section: "preamble", ...field, printed: other, expected: name }];
  });
}

/** The office that the text takes for itself. */
function itself(draft: Draft): readonly Found[] {
  const head = matchesIn(draft.narrative.preamble[0] ?? "", LABELLED)[0]?.[2] ?? "";
  const stated = draft.agency.name || head;
  if (stated === "") return [];
  return (["organisations", "duties", "performance", "other"] as const).flatMap((section) =>
    draft.narrative[section].flatMap((text, i): readonly Found[] => {
      const found = section === "organisations" ? ITSELF.exec(text) : OWN_SHORT.exec(text);
      const office = bareOffice((section === "organisations" ? found?.[1] : found?.[2]) ?? "").replace(
        /^.*?(?:即|包括|为|是)[：:]?/,
        "",
      );
      if (found === null || office === "" || meansSame(office, stated) || /^(?:本|我|局|委)/.test(office)) return [];
      const message = `单位和文件里的不同。${around(text, found.index, found[0].length)}写的是${quote(office)}，本单位是${quote(stated)}，核对。`;
      return [{ message, section, field: `paragraph.${i + 1}`, printed: office, expected: stated }];
    }),
  );
}

/** Offices under another in spite of their name, and those that money passes through. */
const BELOW =
  /管理局|事务局|服务局|公路局|河务局|保险局|就业局|招商|投资|粮食|文物局|地震局|疾病预防|疾控|交警|分局|支局|乡村振兴局|医保局|医疗保障局|房产|园林|盐务|畜牧|水产|移民|档案局|信访局|数据/;
const ABOVE = /财政局|发展和改革局/;

/** Two offices of one county and the same rank, one of which the other cannot be under. */
function aboveItself(draft: Draft): readonly Found[] {
  const found = draft.projects.flatMap(({ extra = {} }, i) => {
    const labels = Object.keys(extra);
    const above = labels.find((label) => label.includes("主管部门"));
    const doing = above === undefined ? undefined : labels.find((label) => /(实施|执行)单位/.test(label));
    if (above === undefined || doing === undefined) return [];
    const [upper, lower] = [above, doing].map((label) => bareOffice(extra[label] ?? ""));
    if (upper === undefined || lower === undefined || meansSame(upper, lower)) return [];
    if (BELOW.test(lower) || ABOVE.test(upper)) return [];
    if (!/局$/.test(upper) || !/局$/.test(lower) || countyOf(upper) === "" || countyOf(upper) !== countyOf(lower))
      return [];
    return [
      {
        message: `主管部门和实施单位是两个局。主管部门写的是${quote(upper)}，实施单位是${quote(lower)}，核对是不是抄来的。`,
        project: i + 1,
        field: `extra:${above}`,
        printed: extra[above] ?? "",
        expected: lower,
      },
    ];
  });
  if (found.length === 0) return found;
  const said = new Set(oddOffices(draft).map(({ project }) => project));
  return found.filter(({ project }) => !said.has(project));
}

export const otherName: DocumentRule = {
  id: "document.other-name",
  title: "单位的名称前后不同",
  severity: "warning",
  why: "表头、落款、机构表里写着别的单位，或者县名、镇名打错一个字，是抄来的或者没有核对。",
  scope: "document",
  examples: {
    bad: [
      { agency: "松江县云溪镇人民政府", organisations: [{ name: "云淇镇综合服务中心" }] },
      { agency: "松江县水利局", texts: { closing: ["松洲县水利局"] } },
      { agency: "松江县水利局", unrecognised: ["填报单位（盖章）：松江县应急管理局　　单位：万元"] },
      {
        agency: "松江县第二中学",
        unrecognised: [{ place: "第 34 段", text: "编报单位：松江县第二初级中学　　单位：万元" }],
      },
      { agency: "松江县水利局", texts: { organisations: ["纳入预算编制范围的单位1个，即松江县人社局本级。"] } },
      {
        agency: "松江县水利局",
        kind: "tables",
        projects: ["清淤|主管部门=331-松江县林业局|实施单位=松江县水利局"],
      },
    ],
    good: [
      { agency: "松江县云溪镇人民政府", organisations: [{ name: "云溪镇综合服务中心" }] },
      { agency: "松江县水利局", texts: { closing: ["松江县水利局", "2026年2月10日"] } },
      { agency: "松江县水利局", texts: { preamble: ["信息来源：松江县财政局", "单位名称：县水利局"] } },
      { agency: "松江县交通运输局", texts: { preamble: ["单位名称：松江县交通局　　金额单位：万元"] } },
      { agency: "松江县卫生健康局", texts: { organisations: ["即松江县卫健局本级。"] } },
      {
        agency: "松江县水利局",
        kind: "tables",
        projects: ["清淤|主管部门=松江县水利局|实施单位=松江县水利技术推广站"],
      },
      {
        agency: "松江县水利局",
        kind: "tables",
        projects: ["清淤|主管部门=青岭省水利厅|实施单位=松江县水利局"],
      },
      {
        agency: "松江县交通运输局",
        kind: "tables",
        projects: ["养路|主管部门=松江县交通运输局|实施单位=松江县公路管理局"],
      },
      { agency: "松江县教育局", unrecognised: ["填报单位：松江县第一小学　　单位：万元"] },
    ],
  },
  check({ draft }) {
    const all = offices(draft);
    return [...offByOne(draft, all), ...labelled(draft, all), ...itself(draft), ...aboveItself(draft)];
  },
};
