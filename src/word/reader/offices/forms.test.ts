import { describe, expect, it } from "vitest";
import { FORMS } from "./forms.ts";
import { ANNOTATED_FORMS } from "./forms-annotated.ts";
import { EVALUATIONS } from "./forms-evaluated.ts";
import { FURTHER_FORMS } from "./forms-further.ts";
import { GROUPED_FORMS } from "./forms-grouped.ts";
import { LONG_FORMS } from "./forms-long.ts";
import { measure } from "./forms-measure.ts";
import { FORMS_OF_OTHER_HEADS } from "./forms-other-heads.ts";
import { RESULTS_OF_OTHER_HEADS } from "./forms-other-results.ts";
import { OUTSIDE_FORMS } from "./forms-outside.ts";
import { FORMS_TOLD_BY_CELLS } from "./forms-told-by-cells.ts";
import { UNEVEN_FORMS } from "./forms-uneven.ts";
import { UNSEEN_FORMS } from "./forms-unseen.ts";
import { read } from "./reading.ts";

const forms = Object.entries({
  ...FORMS,
  ...LONG_FORMS,
  ...FURTHER_FORMS,
  ...UNEVEN_FORMS,
  ...UNSEEN_FORMS,
  ...OUTSIDE_FORMS,
  ...EVALUATIONS,
  ...FORMS_TOLD_BY_CELLS,
  ...FORMS_OF_OTHER_HEADS,
  ...RESULTS_OF_OTHER_HEADS,
  ...ANNOTATED_FORMS,
  ...GROUPED_FORMS,
});

describe("forms of further provinces, cell by cell", () => {
  it.each(forms)("%s", async (_, form) => {
    const { wrong } = measure(form, await read(form.make(), "来文.docx"));
    // Whose document it is where only the title of a self-evaluation might say it is decided outside of the tables.
    expect(wrong.filter((line) => form.kind !== "selfEvaluation" || !line.startsWith("agency"))).toEqual([]);
  });
});
