import { describe, expect, it } from "vitest";
import type { Finding, Where } from "../../../domain/index.ts";
import { startsFolded } from "./fold.ts";
import { headMarks, projectFindings } from "./project-findings.ts";

const finding = (where: Where, severity: Finding["severity"] = "error"): Finding => ({
  rule: "r",
  severity,
  message: severity,
  where,
});

describe("findings of one project", () => {
  const all = [
    finding({ project: 2, field: "goals" }, "warning"),
    finding({ project: 2, indicator: 1, field: "target" }),
    finding({ project: 1, field: "name" }),
    finding({ section: "figures" }),
  ];
  it("are told apart for head and rows", () => {
    expect(projectFindings(all, 1).head).toHaveLength(1);
    expect(projectFindings(all, 1).rows).toHaveLength(1);
    expect(projectFindings(all, 4).head).toEqual([]);
  });
  it("mark a field with the graver one, and never with what is only for information", () => {
    const marks = headMarks([
      finding({ project: 1, field: "goals.2" }, "warning"),
      finding({ project: 1, field: "goals.2" }, "error"),
      finding({ project: 1, field: "code" }, "info"),
    ]);
    expect(marks.get("goals.2")?.severity).toBe("error");
    expect(marks.has("code")).toBe(false);
  });
  it("keep the head open in a low window only where it has an error", () => {
    expect(startsFolded(620, [])).toBe(true);
    expect(startsFolded(620, [finding({ project: 1 }, "warning")])).toBe(true);
    expect(startsFolded(620, [finding({ project: 1 })])).toBe(false);
    expect(startsFolded(768, [])).toBe(false);
  });
});
