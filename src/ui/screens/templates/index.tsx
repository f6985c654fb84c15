import { late } from "../../parts/index.ts";

/** Templates, their guide and the starter: loaded when somebody goes there. */
export const TemplatesScreen = late(async () => (await import("./templates-screen.tsx")).TemplatesScreen);
