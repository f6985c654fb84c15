import type { DocumentRule, Found } from "../../rule.ts";

const FULL = { goal: ["服务群众。"], projects: [{ name: "水库管护" }], texts: { duties: ["管护水库。"] } };

export const missingParts: DocumentRule = {
  id: "document.missing-parts",
  title: "该有的内容没有写",
  severity: "warning",
  why: "单位名称、部门职责、总体绩效目标和项目是公开文件必有的。",
  scope: "document",
  examples: {
    bad: [
      { ...FULL, goal: [] },
      { ...FULL, projects: [] },
      { ...FULL, agency: "" },
    ],
    good: [FULL, { ...FULL, projects: [{ name: "" }] }, { ...FULL, goal: ["", "服务群众。"] }],
  },
  check({ draft }) {
    const found: Found[] = [];
    const blank = (texts: readonly string[]) => texts.every((text) => text.trim() === "");
    if (draft.agency.name.trim() === "") {
      found.push({
        message: "没有写单位名称。标题、表头都要用它，先填上。",
        section: "agency",
        field: "agency.name",
        severity: "error",
      });
    }
    if (blank(draft.overall.goal)) {
      found.push({
        message: "没有写总体绩效目标。第五章第一部分要有，写上全年要做到什么。",
        section: "overall",
        field: "goal",
      });
    }
    if (draft.projects.length === 0) {
      found.push({ message: "没有项目。第五章第二部分每个项目一张绩效目标表，加上项目。", section: "projects" });
    }
    return found.map((item) => ({ ...item, printed: "", missing: true }));
  },
};
