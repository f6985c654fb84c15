import type { Draft } from "../../../domain/index.ts";
import type { ExportScope } from "../../../session/index.ts";
import { withEnding } from "../../format/index.ts";

/** The project a scope means, counted from 1; undefined for the others. */
export function scopeProject(scope: ExportScope): number | undefined {
  return scope.startsWith("project:") ? Number(scope.slice("project:".length)) : undefined;
}

/** ".zip" for one file a project, else ".docx". */
export function endingOf(scope: ExportScope): ".docx" | ".zip" {
  return scope === "each" ? ".zip" : ".docx";
}

/** The usual name of a published file, with the office and the year: "云溪镇2025年部门预算信息公开.docx". */
export function exportName(draft: Draft, scope: ExportScope): string {
  const head = `${draft.agency.name}${draft.year}年`;
  const project = draft.projects[(scopeProject(scope) ?? 0) - 1];
  const name =
    scope === "whole"
      ? draft.title.trim() || `${head}部门预算信息公开`
      : scope === "performance"
        ? `${head}部门预算绩效信息`
        : project === undefined
          ? `${head}项目绩效目标表`
          : `${head}${project.name || `项目${scopeProject(scope)}`}绩效目标表`;
  return withEnding(name, endingOf(scope));
}
