import type { Paragraph, Table } from "docx";
import type { Layout } from "../../src/domain/index.ts";

/** What a layout adds to the common document: the Word side of its folder. */
export interface TemplateSpec {
  readonly layout: Layout;
  /** Above the indicators of a project, from the line 单位：万元 on. */
  readonly projectHead: readonly (Paragraph | Table)[];
  readonly indicatorTable: Table;
  /** 部门整体支出绩效指标; `always` prints it also where the draft has no such indicators. */
  readonly overallTable: Table;
  readonly overall: "always" | "filled";
}
