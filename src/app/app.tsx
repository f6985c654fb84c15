import type { Workspace } from "../session/index.ts";
import {
  ArrivalDoor,
  BinScreen,
  DeskScreen,
  DraftScreen,
  HelpProvider,
  HomeScreen,
  PublishedScreen,
  ReadScreen,
  RulesScreen,
  StripProvider,
  TemplatesScreen,
  useRoute,
  WorkspaceProvider,
} from "../ui/index.ts";

/** The page for the address. */
function Page() {
  const route = useRoute();
  if (route.page === "bin") return <BinScreen />;
  if (route.page === "desk") return <DeskScreen />;
  if (route.page === "proof") return <PublishedScreen />;
  if (route.page === "read") return <ReadScreen {...(route.into === undefined ? {} : { into: route.into })} />;
  if (route.page === "rules") return <RulesScreen rule={route.rule} />;
  if (route.page === "templates") return <TemplatesScreen part={route.part} />;
  if (route.page !== "draft") return <HomeScreen />;
  return <DraftScreen key={route.id} id={route.id} spot={route.spot} overlay={route.overlay} />;
}

export function App({ workspace }: { readonly workspace: Workspace }) {
  return (
    <WorkspaceProvider workspace={workspace}>
      <StripProvider>
        <HelpProvider>
          <ArrivalDoor>
            <Page />
          </ArrivalDoor>
        </HelpProvider>
      </StripProvider>
    </WorkspaceProvider>
  );
}
