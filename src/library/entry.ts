/** What an indicator measures; each scheme has its own class for it. */
export type Kind =
  | "quantity"
  | "quality"
  | "time"
  | "cost"
  | "economic"
  | "social"
  | "ecological"
  | "lasting"
  | "satisfaction";

/**
 * One indicator as it is written down: kind, 三级指标, 绩效指标描述, 指标值, 指标值确定依据. A number in braces is an
 * example of what every office counts for itself: choosing the indicator leaves that place open.
 */
export type Entry = readonly [kind: Kind, name: string, description: string, target: string, basis: string];

/** The usual indicators of one kind of project. */
export interface Topic {
  readonly title: string;
  /** Words by which a project's name is known to belong here. */
  readonly words: readonly string[];
  readonly entries: readonly Entry[];
}
