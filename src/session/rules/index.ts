export {
  type CatalogueEntry,
  catalogue,
  DEFAULT_PROFILE,
  GROUP_WORDS,
  type Profile,
  profileFile,
  type RuleSetting,
  readProfileFile,
} from "../../checks/index.ts";
export { activeCount, changedRules, withSetting } from "./edit-profile.ts";
export { type KeptProfile, keepProfile } from "./kept-profile.ts";
