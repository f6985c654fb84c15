import { expect, it } from "vitest";
import { layoutOf } from "../../../../templates/index.ts";
import { newProject } from "../../../domain/index.ts";
import { officesOf } from "./offices-of.ts";

it("goes by the field in which a form names the office, where it has one", () => {
  const project = (id: string, extra?: Readonly<Record<string, string>>) => ({
    ...newProject(layoutOf("h2"), id),
    id,
    ...(extra === undefined ? {} : { extra }),
  });
  const projects = [
    project("a", { 备注: "环保所", 项目实施单位: "环保所 " }),
    project("b", { 责任科室: "安监站" }),
    project("c", { 实施单位: "环保所" }),
    project("d", { 实施单位: "" }),
    project("e"),
  ];
  expect([...officesOf(projects)]).toEqual([
    ["环保所", ["a", "c"]],
    ["安监站", ["b"]],
  ]);
});
