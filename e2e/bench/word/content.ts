/** What every builder of the comparison writes: performance tables of an invented township, eight rows each. */

interface BenchIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly description: string;
  readonly target: string;
  readonly basis: string;
}
export interface BenchProject {
  readonly n: string;
  readonly name: string;
  readonly code: string;
  readonly total: string;
  readonly fiscal: string;
  readonly purpose: string;
  readonly goal: string;
  readonly indicators: readonly BenchIndicator[];
}

const classes = [
  ["产出指标", "数量指标"],
  ["产出指标", "数量指标"],
  ["产出指标", "质量指标"],
  ["产出指标", "时效指标"],
  ["产出指标", "成本指标"],
  ["效果指标", "社会效益指标"],
  ["效果指标", "可持续影响指标"],
  ["满意度指标", "服务对象满意度指标"],
] as const;

export function projects(count: number): readonly BenchProject[] {
  return Array.from({ length: count }, (_, index) => ({
    n: String(index + 1),
    name: `云溪镇第${index + 1}号道路养护与环境整治项目`,
    code: `13102825P000${10000 + index * 7}A${index % 10}`,
    total: (30 + index * 1.37).toFixed(2),
    fiscal: (20 + index * 1.11).toFixed(2),
    purpose: `用于镇域内第${index + 1}片区道路养护、沿线绿化补植和垃圾清运，按季度拨付 & 年底结清。`,
    goal: `完成第${index + 1}片区全部道路的日常养护，保持路面平整、边沟畅通，群众出行条件得到改善。`,
    indicators: classes.map(([level1, level2], row) => ({
      level1,
      level2,
      level3: `${level2.replace("指标", "")}目标${index * 8 + row}`,
      description: `第${index + 1}片区本年度完成的${level2.replace("指标", "")}情况，以验收记录为准`,
      target: row < 2 ? `≥${index + row * 3}公里` : row === 4 ? `≤${30 + index}万元` : `≥${90 + (index % 10)}%`,
      basis: row % 2 ? "年度计划" : "工作台账",
    })),
  }));
}
