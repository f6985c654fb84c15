/** A project as an office prints it; the rows hold 一级, 二级, 三级, description, target and basis. */
export interface PrintedProject {
  readonly name: string;
  /** In 万元. */
  readonly budget: string;
  readonly purpose: string;
  readonly goals: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const HEADER = ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"];

function line(...cells: readonly string[]): string {
  return cells.map((cell) => `\t${cell}\n`).join("");
}

/** One table a project, its head and its indicators in one grid, as a text dump of a Word file has it. */
function table({ name, budget, purpose, goals, rows }: PrintedProject, at: number): string {
  const indicators = rows.map(([level1 = "", ...rest], i) => line(rows[i - 1]?.[0] === level1 ? "" : level1, ...rest));
  const lines = [
    line(" ", "单位：万元"),
    line("项目编码", `13020026P0000${at + 10}ABCDE`, "项目名称", name),
    line("预算规模及资金用途", "预算数", budget, "其中：财政资金", budget, "其他资金", "0.00"),
    line("", purpose),
    line("资金支出计划（%）", "3月底", "6月底", "10月底", "12月底"),
    line("", "25", "50", "80", "100"),
    line("绩效目标", goals.join("\n")),
    line(...HEADER),
    ...indicators,
  ];
  return `${at + 1}、${name}绩效目标表\n${lines.join("\n")}\n`;
}

/** A disclosure of the performance part with these projects. */
export function print(projects: readonly PrintedProject[]): string {
  return [
    "云溪镇人民政府2026年部门预算绩效信息",
    "第一部分 部门整体绩效目标",
    "（一）总体绩效目标",
    "把镇里的事办实。",
    "第二部分 预算项目绩效目标",
    ...projects.map(table),
  ].join("\n");
}
