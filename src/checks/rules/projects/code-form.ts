import type { ProjectRule } from "../../rule.ts";

export const codeForm: ProjectRule = {
  id: "projects.code-form",
  title: "项目编码写法不对",
  severity: "warning",
  why: "编码要和预算系统一字不差，带了空格、汉字、全角字就查不到。",
  scope: "project",
  examples: {
    bad: [{ code: "13099926 ABC12" }, { code: "１３０９９９" }, { code: "待定" }],
    good: [{ code: "13099926ABCDE12345678" }, { code: "555-0101-JQN-56G8" }, { code: "" }],
  },
  check({ project }) {
    const code = project.code.trim();
    if (code === "" || /^[\dA-Za-z._/-]+$/.test(code)) return [];
    // “（系统自动生成）” is printed by the form.
    if (/^[（(].*[)）]$/.test(code.trim())) return [];
    const text = code
      .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
      .replace(/\s/g, "");
    const mends = /^[\dA-Za-z._/-]+$/.test(text);
    return [
      {
        message: `项目编码写法不对。“${code}”里有空格、汉字或全角字，照预算系统原样抄。`,
        field: "code",
        printed: code,
        ...(mends ? { expected: text, fix: { kind: "text" as const, label: `改为 ${text}`, text } } : {}),
      },
    ];
  },
};
