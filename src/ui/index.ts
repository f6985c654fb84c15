import "./theme/theme.ts";

export { ArrivalDoor, download } from "./files/index.ts";
export { parseRoute, useRoute } from "./navigation/index.ts";
export { Button, StripProvider } from "./parts/index.ts";
export { BinScreen } from "./screens/bin/index.tsx";
export { DeskScreen } from "./screens/desk/index.tsx";
export { HomeScreen } from "./screens/home/home-screen.tsx";
export { PublishedScreen } from "./screens/proof/index.tsx";
export { ReadScreen } from "./screens/read/index.tsx";
export { RulesScreen } from "./screens/rules/index.tsx";
export { TemplatesScreen } from "./screens/templates/index.tsx";
export { HelpProvider } from "./wiring/help-provider.tsx";
export { DraftScreen, fetchDraftScreen } from "./wiring/index.tsx";
export { WorkspaceProvider } from "./workspace/index.tsx";
