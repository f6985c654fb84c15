import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatRoute, parseRoute, type Route, sameSpot } from "./route.ts";

describe("routes", () => {
  it.each<[string, Route]>([
    ["", { page: "home" }],
    ["#/", { page: "home" }],
    ["#/draft", { page: "home" }],
    ["#/draft/", { page: "home" }],
    ["#/nowhere/a", { page: "home" }],
    ["#/templates", { page: "templates" }],
    ["#/templates/", { page: "templates" }],
    ["#/templates/guide", { page: "templates", part: "guide" }],
    ["#/templates/starter", { page: "templates", part: "starter" }],
    ["#/templates/else", { page: "templates" }],
    ["#/rules", { page: "rules" }],
    ["#/rules/rows.order", { page: "rules", rule: "rows.order" }],
    ["#/draft/a", { page: "draft", id: "a" }],
    ["#/draft/a/export", { page: "draft", id: "a", overlay: "export" }],
    ["#/draft/a/chapter/figures", { page: "draft", id: "a", spot: { kind: "chapter", key: "figures" } }],
    [
      "#/draft/a/project/p1/preview",
      { page: "draft", id: "a", spot: { kind: "project", id: "p1" }, overlay: "preview" },
    ],
    ["#/draft/a/project/p1/nonsense", { page: "draft", id: "a", spot: { kind: "project", id: "p1" } }],
    ["#/desk", { page: "desk" }],
    ["#/read", { page: "read" }],
    ["#/read/a%20b", { page: "read", into: "a b" }],
    ["#/draft/%E0%A4%A", { page: "draft", id: "%E0%A4%A" }],
  ])("reads %s", (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it("reads back what it writes, whatever an id holds", () => {
    const id = fc.string({ minLength: 1, unit: "binary" }).filter((text) => !/[\uD800-\uDFFF]/.test(text));
    const spot = fc.oneof(
      fc.record({ kind: fc.constant("chapter" as const), key: id }),
      fc.record({ kind: fc.constant("project" as const), id }),
    );
    fc.assert(
      fc.property(id, spot, fc.constantFrom("export" as const, "preview" as const), (draft, place, overlay) => {
        const route: Route = { page: "draft", id: draft, spot: place, overlay };
        expect(parseRoute(formatRoute(route))).toEqual(route);
      }),
    );
  });

  it("knows when the middle column stays", () => {
    expect(sameSpot(undefined, undefined)).toBe(true);
    expect(sameSpot({ kind: "chapter", key: "a" }, undefined)).toBe(false);
    expect(sameSpot({ kind: "chapter", key: "a" }, { kind: "chapter", key: "a" })).toBe(true);
    expect(sameSpot({ kind: "chapter", key: "a" }, { kind: "project", id: "a" })).toBe(false);
  });
});
