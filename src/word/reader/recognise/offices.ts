import { bareLabel, labelWord } from "./labels.ts";

/** Labels that say whose table it is, and how much each says it of itself. */
const LABELS: readonly (readonly [number, RegExp])[] = [
  [5, /^(一级|二级|基层)?(填报|编制|申报|预算|公开|报送|编报|填表)(单位|部门)(名称|全称|信息)?$/],
  [5, /^(单位|部门|部门单位|单位部门)(编码|代码)?(及|和|与)?(名称|全称|信息)$|^部门$/],
  [3, /^(项目)?(资金)?(具体)?(实施|承办|承担|执行|使用|建设|责任|申报)?(单位|部门)(名称)?$/],
  [
    2.5,
    /^(项目|资金|业务|一级|归口|预算|县级|区级|旗级|市县|县区)*(主管|管理)(预算)?(部门|单位)(名称)?(及|和|与)?(代码|编码)?(名称)?$/,
  ],
];
const OFFICE = /(政府|街道|街道办|办事处|镇|乡|苏木|局|厅|委员会|管委会|开发区|法院|检察院|党校|联合会)$/;
/** Names that a part of an office may also have. */
const PART_OF_OFFICE = /(中心|办公室|委|所|站)$/;

function weight(label: string): number {
  const word = labelWord(label);
  // "单位" alone says what amounts are counted in.
  if (/^(单位|项目部门)$/.test(word)) return 0;
  return LABELS.find(([, pattern]) => pattern.test(word) || pattern.test(bareLabel(label)))?.[0] ?? 0;
}

/** True for a label beside which the name of an office stands: "主管部门", "编制单位", "实施单位". */
export function isOfficeLabel(label: string): boolean {
  return label.length <= 20 && weight(label) > 0;
}

/** Longest cell that names an office. */
const LONGEST = 60;

/** An office as a cell names it, its code apart. */
export interface Office {
  readonly name: string;
  readonly code?: string;
}

/** Reads "[330207]青石街道办事处", "330207001-青石街道办事处（本级）", "白鹭县水利局 208001". */
export function officeIn(text: string): Office {
  const plain = text
    .slice(0, LONGEST)
    .replace(/\s+/g, " ")
    .replace(/^ ?[（(](盖章|公章)[)）] ?/, "")
    .trim();
  const before = /^[[【（(]?(\d{3,15})[\]】）)]?\s*[-－—–_:：]?\s*(\D.*)$/.exec(plain);
  const behind = /^(.*\D)\s*[-－—–_:：]?\s*[[【（(]?\b(\d{3,15})[\]】）)]?$/.exec(plain);
  const named = (before?.[2] ?? behind?.[1] ?? plain).replace(/[\s:：,，（([【]+$/, "");
  // "305001盘海市辽滨街道办事处-盘海市": the place that a system puts behind the name.
  const placed = named.replace(/(?<=[府局处会])\s*[-－—][一-龥]{1,7}[省市县区旗州]$/, "");
  const name = placed.replace(/[（(](本级|机关|本部|盖章|公章)[)）]$|本级$/, "").trim();
  const code = before?.[1] ?? behind?.[2];
  // The code of an office's own part is longer than that of the office.
  return name === placed && code !== undefined ? { name, code } : { name };
}

/**
 * The office that cells with labels name: the one whose label says it is its own table, or whose name is that of an
 * office; a team that carries a project out is none. The name is "" where no cell names one.
 */
export function officeAmong(extra: Readonly<Record<string, string>> = {}, least = 0): Office {
  let best: Office = { name: "" };
  let most = 0;
  const offices: Office[] = [];
  for (const [label, text] of Object.entries(extra)) {
    const said = weight(label);
    if (said === 0 || said < least || text === "" || text.length > LONGEST) continue;
    const office = officeIn(text.split("\n")[0] ?? "");
    offices.push(office);
    const score = said + (OFFICE.test(office.name) ? 3 : PART_OF_OFFICE.test(office.name) ? 1 : 0);
    if (office.name !== "" && score > most) [best, most] = [office, score];
  }
  const coded = offices.find(({ name, code }) => name === best.name && code !== undefined);
  return coded ?? best;
}

/** What a label says at least that names the maker of the table itself, not who is above it or carries it out. */
export const MADE_BY = 5;

/** The one office that the cells of all projects name, where they do not differ; `least` what their labels must say. */
export function officeOfProjects(
  projects: readonly { readonly extra?: Readonly<Record<string, string>> | undefined }[],
  least = 0,
): Office {
  const offices = projects.map(({ extra }) => officeAmong(extra, least)).filter(({ name }) => name !== "");
  const [first] = offices;
  return first && offices.every(({ name }) => name === first.name) ? first : { name: "" };
}
