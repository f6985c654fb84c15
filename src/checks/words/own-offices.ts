import type { Draft, Project } from "../../domain/index.ts";
import { once, onceOfAll } from "../once.ts";
import { bareOffice } from "./offices.ts";

/** An office that the head of a project names. */
export interface HeadOffice {
  /** Of its field as printed; "" for the head of the table itself. */
  readonly label: string;
  readonly field: string;
  readonly printed: string;
  /** Without its number, and without 本级. */
  readonly office: string;
}

const LABEL = /主管(?:部门|单位)|(?:实施|执行|填报|编制|编报|预算|申报)单位|^单位名称|部门名称|单位（盖章）/;
/** True for a field of a head that holds the name of an office. */
export const isOfficeLabel = (label: string): boolean => LABEL.test(label);

/** The offices that the head of a project names; two lines of one cell may name two. */
export const headOffices = once(({ agencyHeader = "", extra = {} }: Project): readonly HeadOffice[] =>
  [["", agencyHeader] as const, ...Object.entries(extra).filter(([label]) => LABEL.test(label))].flatMap(
    ([label, text]) =>
      text.split("\n").flatMap((line): readonly HeadOffice[] => {
        const [printed, office] = [line.trim(), bareOffice(line)];
        return office === ""
          ? []
          : [{ label, field: label === "" ? "agencyHeader" : `extra:${label}`, printed, office }];
      }),
  ),
);

/** Which office a document is of, also where no field says so: heads of forms, lines above them, how it presents itself. */

const OFFICE = /(?:[局厅委府处心校院馆场会所站队联室部园学]|中专|公司)$/;
/** Fields of a head that name who does the work … */
const DOER = /(?:实施|执行|填报|编制|编报|预算|申报|使用)(?:单位|部门)|^(?:单位|部门)名称|县级主管部门/;
const LINE =
  /(?:实施|填报|编制|编报|预算|申报)(?:单位|部门)(?:名称)?(?:[（(][^）)]*[）)])?\s*[：:|]\s*([^\s|]{4,30})|(?:部门|单位)名称[：:|]\s*([^\s|]{4,30})/;
const PRESENTS =
  /([一-龥]{2,20}(?:局|委员会|馆|中心|学校|医院|法院|检察院|联合会|政府|办事处))(?:内设|设有|下设|现有编制|核定编制|[为是](?:县|市|区|旗)[^，。]{0,10}部门)/;
/** … and who stands above. */
export const SUPERIOR = /主管(?:部门|单位)/;

/** An office without the county in front of it, whose name may hold any character. */
export const withoutCounty = (name: string): string =>
  bareOffice(name).replace(/^.{1,8}?(?:[县市旗州省]|(?<![胜景林灌牧库校园矿护])区)(?=.{3})/, "");

/** Names of the office, the surest first; of its superiors only where nothing else is said. */
export const ownOffices = ({ projects, agency, unrecognised }: Draft): readonly string[] =>
  officesOf(projects, agency, unrecognised);

type Told = readonly [projects: Draft["projects"], agency: Draft["agency"], unrecognised: Draft["unrecognised"]];

const officesOf = onceOfAll((...[projects, agency, unrecognised]: Told): readonly string[] => {
  if (OFFICE.test(bareOffice(agency.name))) return [agency.name];
  const named = (label: RegExp) =>
    projects.flatMap(({ extra = {} }) =>
      Object.keys(extra).flatMap((field) => (label.test(field) ? [(extra[field] ?? "").trim()] : [])),
    );
  const lines = unrecognised.map(({ text }) => LINE.exec(text) ?? PRESENTS.exec(text));
  const found = [
    ...projects.map(({ agencyHeader = "" }) => agencyHeader.trim()),
    ...named(DOER),
    ...lines.map((line) => line?.[1] ?? line?.[2] ?? ""),
  ].filter((name) => OFFICE.test(bareOffice(name)));
  return [...new Set(found.length > 0 ? found : named(SUPERIOR).filter((name) => name !== ""))];
});
