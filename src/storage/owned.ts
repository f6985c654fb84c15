/** By what foreign records are told apart before anything else of them is looked at. */

export function hasId(row: unknown): row is { readonly id: string } {
  return typeof row === "object" && row !== null && "id" in row && typeof row.id === "string";
}

export function ofDraft(record: unknown): record is { readonly draftId: string } {
  return typeof record === "object" && record !== null && "draftId" in record && typeof record.draftId === "string";
}
