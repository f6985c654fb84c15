import type { Draft, Project } from "../../../domain/index.ts";
import { once } from "../../once.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { projectTexts, runningTexts } from "../../texts.ts";
import { type HeadOffice, headOffices, isOfficeLabel } from "../../words/own-offices.ts";
import { quote } from "../../words/quote.ts";

/** Offices of their own rank; what ends otherwise (站, 所, 中心) belongs to the one that the other projects name. */
const OFFICE = /(局|委员会|政府|办事处|卫生院)$/;
/** So many projects must agree before one of them can be odd. */
const FEWEST = 3;
/** What is copied is copied once; more of them are offices with projects of their own. */
const MOST = 1;

interface Named extends HeadOffice {
  readonly project: number;
}

/** All writing of a project but the offices in its head. */
const textOf = once((project: Project): string => {
  const texts = projectTexts(project).filter(
    ({ field }) => !field.startsWith("extra:") || !isOfficeLabel(field.slice(6)),
  );
  return texts.map((placed) => placed.text).join("\n");
});

/** True where the document speaks of the office elsewhere: then it has its part in it. */
function isNamedElsewhere({ office, project, field }: Named, draft: Draft, all: readonly Named[]): boolean {
  const short = office.replace(/^[一-龥]{2,4}[县区市旗州]/, "");
  return (
    draft.agency.name.includes(office) ||
    all.some((other) => other.office === office && (other.project !== project || other.field !== field)) ||
    draft.organisations.some(({ name }) => name.includes(short)) ||
    runningTexts(draft).some(({ text }) => text.includes(short)) ||
    draft.projects.some((one) => textOf(one).includes(short))
  );
}

/** The heads that name another office than all others do. */
export function oddOffices(draft: Draft): readonly (Found & { readonly project: number })[] {
  const all = draft.projects.flatMap((project, i) => headOffices(project).map((one) => ({ ...one, project: i + 1 })));
  const found: (Found & { readonly project: number })[] = [];
  for (const field of new Set(all.map((one) => one.field))) {
    const named = all.filter((one) => one.field === field);
    const counts = new Map<string, number>();
    for (const { office } of named) if (OFFICE.test(office)) counts.set(office, (counts.get(office) ?? 0) + 1);
    const [usual = ["", 0] as const, ...others] = [...counts].sort((a, b) => b[1] - a[1]);
    const [office, times] = usual;
    if (times < FEWEST || others.length !== 1 || (others[0]?.[1] ?? 0) > MOST) continue;
    const odd = named.find((one) => one.office === others[0]?.[0]);
    if (odd === undefined || odd.office.includes(office) || office.includes(odd.office)) continue;
    if (isNamedElsewhere(odd, draft, all)) continue;
    found.push({
      message: `单位和别的项目不同。这个项目写的是${quote(odd.office)}，别的 ${times} 个项目是${quote(office)}，文件别处没有提到它，核对是不是抄来的。`,
      project: odd.project,
      field: odd.field,
      printed: odd.printed,
      expected: office,
    });
  }
  return found;
}

/** Projects with one field of the head each. */
const HEADS = (...fields: readonly string[]) => ({
  projects: fields.map((field, i) => `${["执法", "巡查", "监测", "宣传"][i]}|${field}`),
});

export const oddOffice: DocumentRule = {
  id: "document.odd-office",
  title: "一个项目的单位和别的都不同",
  severity: "warning",
  why: "项目表是从别的单位抄来的，名称改了，单位没有改。",
  scope: "document",
  examples: {
    bad: [
      HEADS("表头=云溪县水利局", "表头=云溪县水利局", "表头=云溪县水利局", "表头=云溪县林业局"),
      HEADS(
        "主管部门=312-云溪县水利局",
        "主管部门=312-云溪县水利局",
        "主管部门=315-云溪县教育局",
        "主管部门=312-云溪县水利局",
      ),
      HEADS("实施单位=青石街道办事处", "实施单位=云溪镇人民政府", "实施单位=云溪镇人民政府", "实施单位=云溪镇人民政府"),
    ],
    good: [
      HEADS("实施单位=云溪县水利局", "实施单位=云溪县水利局", "实施单位=云溪县水利局", "实施单位=云溪县水文站"),
      HEADS("实施单位=云溪县水利局", "实施单位=云溪县教育局", "实施单位=云溪县林业局"),
      {
        ...HEADS("表头=云溪县水利局", "表头=云溪县水利局", "表头=云溪县水利局", "表头=云溪县林业局"),
        texts: { organisations: ["本部门预算包括云溪县林业局。"] },
      },
      { kind: "tables", projects: ["道路养护", "路灯"] },
    ],
  },
  check({ draft }) {
    return oddOffices(draft);
  },
};
