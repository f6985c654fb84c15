import { describe, expect, it } from "vitest";
import { LAYOUTS } from "../../templates/index.ts";
import { restoreLayout } from "./index.ts";

describe("restoreLayout", () => {
  it.each(LAYOUTS.map((layout) => [layout.id, layout] as const))("gives %s back as it was kept", (_, layout) => {
    expect(restoreLayout(JSON.parse(JSON.stringify(layout)))).toEqual(layout);
  });
  it("takes nothing else for a layout", () => {
    const [layout] = LAYOUTS;
    const others = [undefined, null, "h2", {}, { ...layout, id: "" }, { ...layout, columns: [{ field: "extra" }] }];
    for (const other of others) expect(restoreLayout(other)).toBeUndefined();
  });
});
