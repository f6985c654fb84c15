export { type CatalogueEntry, catalogue } from "./catalogue.ts";
export { catalogueDocument, type RuleCounts } from "./catalogue-document.ts";
export { type Checker, type CheckResult, checkDraft, createChecker } from "./checker.ts";
export { applyFix } from "./fix.ts";
export { comparePlaces } from "./order.ts";
export { DEFAULT_PROFILE, type Profile, type RuleSetting } from "./profile.ts";
export type { Limits, Rule, RuleGroup } from "./rule.ts";
export { RULES } from "./rules/index.ts";
export { findingKey, findingPlace, type SettledFinding } from "./settle.ts";
