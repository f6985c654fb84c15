import type { ProjectRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

export const agencyHeader: ProjectRule = {
  id: "projects.agency-header",
  title: "表头单位不是本单位",
  severity: "error",
  why: "表头印着别的单位，这张表就成了别人的。",
  scope: "project",
  examples: {
    bad: [
      { header: "099002石桥镇人民政府" },
      { header: "石桥镇财政所" },
      { header: "099003青岭街道办事处", agency: "云溪镇人民政府" },
    ],
    good: [
      { header: "099001云溪镇人民政府" },
      { header: "松江县云溪镇人民政府本级" },
      { header: "099001" },
      { header: "云溪镇", agency: "松江县云溪镇人民政府" },
    ],
  },
  check({ project, facts }) {
    const printed = project.agencyHeader?.trim() ?? "";
    const name = printed.replace(/^[\d\s-]+/, "");
    const agency = facts.agency.trim();
    if (name === "" || agency === "" || name.includes(agency) || agency.includes(name)) return [];
    // A subordinate office prints its own name: only one of the same kind and another place is certainly foreign.
    const place = /([一-龥]{2,3})(镇|乡|街道)/.exec(name)?.[1];
    const own = /([一-龥]{2,3})(镇|乡|街道)/.exec(agency)?.[1];
    if (place === undefined || own === undefined || place.endsWith(own) || own.endsWith(place)) return [];
    return [
      {
        message: `表头单位不是本单位。印的是${quote(name)}，本单位是${quote(agency)}，核对。`,
        field: "agencyHeader",
        printed,
        expected: agency,
      },
    ];
  },
};
