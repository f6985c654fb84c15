import { type Arrival, summaryWords, type Workspace } from "../../session/index.ts";

/** Keeps the template that a 填报件 brings along where this machine has not got it; what it has is never overwritten. */
export async function keepArrivedTemplate(
  { template, draft }: Pick<Arrival, "template" | "draft">,
  { layouts, templates }: Pick<Workspace, "layouts" | "templates">,
): Promise<void> {
  if (template === undefined || layouts.some(({ id }) => id === draft.templateId)) return;
  // Without it the draft opens too, and says that its template is not here.
  const check = await templates.check(template.bytes).catch(() => undefined);
  const id = check?.settings.id;
  if (check === undefined || id !== draft.templateId || check.unknown.length + check.problems.length > 0) return;
  await templates.put(
    { ...check.layout, id, title: template.name, summary: summaryWords(check.layout) },
    template.bytes,
  );
}
