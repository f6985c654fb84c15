import { z } from "zod";
import type { IndicatorField, Layout } from "./layout.ts";
import { INDICATOR_FIELDS } from "./outline/fields/index.ts";

const text = z.string().max(200);
const texts = z.array(text).max(60);
const columns = z
  .array(
    z.union([
      z.object({
        field: z.custom<IndicatorField>((value) => INDICATOR_FIELDS.some((id) => id === value)),
        label: text,
      }),
      z.object({ field: z.literal("extra"), label: text, total: text.exactOptional() }),
    ]),
  )
  .max(60);

const layoutSchema = z.object({
  id: text.min(1),
  title: text,
  summary: text,
  scheme: text,
  overallScheme: text,
  projectFields: z.array(z.enum(["code", "agencyHeader", "budget", "purpose", "spendingPlan"])).max(5),
  nameLabels: texts,
  planDates: texts,
  columns,
  overallColumns: columns,
  projectExtra: texts,
  learnt: z.boolean().exactOptional(),
  learntOf: z.string().max(20).exactOptional(),
}) satisfies z.ZodType<Layout>;

/** The layout that was kept with an office's own template; undefined where what was kept is none. */
export function restoreLayout(data: unknown): Layout | undefined {
  const result = layoutSchema.safeParse(data);
  return result.success ? result.data : undefined;
}
