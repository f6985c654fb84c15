import { describe, expect, it } from "vitest";
import { findClass, missingClasses, schemeClasses } from "./scheme.ts";
import { SCHEMES, schemeOf } from "./schemes/index.ts";

describe("schemes", () => {
  it("finds a class under all its names", () => {
    const scheme = schemeOf("hebei-project");
    for (const name of ["可持续影响指标", "可持续性影响", "可持续影响 指标", "可持续\n影响指标"]) {
      expect(findClass(scheme, name)?.class.level2).toBe("可持续影响指标");
    }
    expect(findClass(scheme, "满意度")?.group.level1).toBe("满意度指标");
    expect(findClass(scheme, "没有的指标")).toBeUndefined();
    expect(findClass(scheme, "")).toBeUndefined();
  });
  it("lists the required classes no row fills, in printing order", () => {
    const rows = [
      { level1: "产出指标", level2: "数量指标" },
      { level1: "产出指标", level2: "时效" },
    ];
    expect(missingClasses(schemeOf("hebei-project"), rows).map((place) => place.class.level2)).toEqual([
      "质量指标",
      "成本指标",
      "服务对象满意度指标",
    ]);
  });
  it.each(SCHEMES)("$title names every class once within its group", (scheme) => {
    for (const group of scheme.groups) {
      const names = group.classes.flatMap((item) => [item.level2, ...item.synonyms]);
      expect(new Set(names).size).toBe(names.length);
    }
    expect(schemeClasses(scheme).map((place) => place.order)).toEqual(schemeClasses(scheme).map((_, i) => i));
  });
});
