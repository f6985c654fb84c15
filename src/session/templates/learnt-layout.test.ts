import { expect, it } from "vitest";
import { layoutOf } from "../../../templates/index.ts";
import { learntBefore, learntLayout } from "./learnt-layout.ts";

it("knows the template that was learnt of the same file, and gives that of another its own name", () => {
  const of = (sign: string) => ({ ...layoutOf("h2"), learnt: true, learntOf: sign });
  const file = (sign: string) => ({ layout: of(sign), agency: "云溪镇人民政府", year: 2026 }) as never;
  const first = learntLayout(file("1abc"), []);
  expect(first.title).toBe("云溪镇人民政府 2026 年文件");
  expect(learntBefore(of("1abc"), [layoutOf("h2"), first])).toBe(first);
  expect(learntBefore(of("2def"), [layoutOf("h2"), first])).toBeUndefined();
  expect(learntBefore(layoutOf("h2"), [layoutOf("h1")])).toBeUndefined();
  expect(learntLayout(file("2def"), [first]).title).toBe("云溪镇人民政府 2026 年文件（2）");
});
