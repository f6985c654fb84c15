export const DRAFT_FORMAT = "jibiao.draft";
/** Raised with every change of shape; `migrations.ts` lifts older drafts. */
export const DRAFT_VERSION = 2;
