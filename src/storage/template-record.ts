import { restoreLayout } from "../domain/index.ts";
import { hasId } from "./owned.ts";
import type { TemplateRecord } from "./records.ts";

/** What was kept of a template, with a layout that is one; nothing where it can no longer be read. */
export function asTemplate(record: unknown): readonly TemplateRecord[] {
  if (!hasId(record) || !("layout" in record) || !("bytes" in record) || !("addedAt" in record)) return [];
  const layout = restoreLayout(record.layout);
  const { id, bytes, addedAt } = record;
  if (layout === undefined || !(bytes instanceof Uint8Array) || typeof addedAt !== "number") return [];
  return [{ id, layout: { ...layout, id }, bytes, addedAt }];
}
