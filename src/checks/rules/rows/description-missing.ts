import { gathered } from "../../gathered.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

/** One row in so many is forgotten, of as many as show that the column is for every row. */
const SELDOM = 4;
const READ = { seldom: 10, filled: 8 };

/** The columns of a form with a remark on each row, as far as it was filled. */
const form = { columns: ["level3", "description", "target"] };
const told = (name: string) => ({ name, description: `全年${name}的合计`, target: "≥4次" });
const many = (count: number) => Array.from({ length: count }, (_, i) => told(`第${i + 1}片巡查次数`));
const bare = (name: string) => ({ name, target: "≥4次" });

export const descriptionMissing: ProjectRule = {
  id: "rows.description-missing",
  title: "没有写描述",
  severity: "warning",
  why: "没有描述就不知道这个数怎样数出来。",
  scope: "project",
  needs: { columns: ["description"] },
  examples: {
    bad: [
      { rows: [bare("慰问次数"), told("巡查次数")] },
      { rows: [told("巡查次数"), told("检查次数"), { ...told("培训次数"), description: " " }, told("慰问次数")] },
      { rows: [told("巡查次数"), told("检查次数"), told("培训次数"), { ...bare("发放率"), class: "质量指标" }] },
    ],
    good: [
      { rows: [told("巡查次数"), told("检查次数"), told("培训次数"), { name: "", target: "" }] },
      { rows: [told("巡查次数"), told("检查次数"), bare("培训次数"), bare("慰问次数")], form },
      { rows: [bare("慰问次数"), bare("培训次数")], form },
      { rows: [...many(5), bare("慰问次数")], form },
      { rows: [...many(9), bare("慰问次数"), bare("培训次数")], form },
      { rows: [told("巡查次数"), told("检查次数"), told("培训次数"), told("慰问次数")] },
    ],
  },
  check({ project, form }) {
    const named = gathered(project.indicators, (row, index) => (row.level3.trim() === "" ? [] : [{ row, index }]));
    const open = named.filter(({ row }) => row.description.trim() === "");
    // Where the form does not ask for it of each row, a column that many leave open is one for remarks.
    if (!form.own && open.length * SELDOM > named.length) return [];
    // A printed form may say in a note that it need not be filled: nearly all rows have to show that it is.
    const asked = open.length * READ.seldom <= named.length && named.length - open.length >= READ.filled;
    if (form.printed && !asked) return [];
    return open.map(
      ({ row, index }): Found => ({
        message: `没有写描述。${quote(row.level3)}怎样数出来，写一句话。`,
        indicator: index + 1,
        field: "description",
        printed: "",
        missing: true,
      }),
    );
  },
};
