import { late } from "../../parts/index.ts";

/** What is checked: loaded when somebody asks. */
export const RulesScreen = late(async () => (await import("./rules-screen.tsx")).RulesScreen);
