export { AgencyForm } from "./agency-form.tsx";
export { type EntryColumn, EntryTable } from "./entry-table.tsx";
export { FigureTable } from "./figure-table.tsx";
export { NarrativeSlotField } from "./narrative-slot.tsx";
export { ParagraphsField } from "./paragraphs-field.tsx";
export { placeAttribute, readPlaceAttribute } from "./place-attribute.ts";
export { MarkCorner, PlaceMarksProvider, placeMarks, saidOf, usePlaceMark } from "./place-marks.tsx";
export { SubGoals } from "./sub-goals.tsx";
export { useJumpFocus } from "./use-jump-focus.ts";
