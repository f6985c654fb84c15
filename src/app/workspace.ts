import type { Checker } from "../checks/index.ts";
import { later, once } from "../domain/index.ts";
import {
  type Check,
  createShelf,
  type Environment,
  keepBackups,
  keepProfile,
  keepStock,
  keepTemplates,
  type TemplateShelf,
  type Workspace,
} from "../session/index.ts";
import type { Store } from "../storage/index.ts";
import { layoutsOf } from "./layouts.ts";
import { TEMPLATE_WORK, WORK } from "./work-parts.ts";

/** Builds everything the screens can do over what this browser keeps. */
export async function createWorkspace(environment: Environment, store: Store): Promise<Workspace> {
  const [lines, kept, rules, stock, backups] = await Promise.all([
    // Where they cannot be read the list says so, when it asks for them.
    store.lines().catch(() => undefined),
    keepTemplates(environment, store),
    keepProfile(environment, store),
    keepStock(store),
    keepBackups(store),
  ]);
  const { all: allLayouts, of: layoutOf } = layoutsOf(kept);
  let checker: Checker | undefined;
  const check = async (): Promise<Check> => {
    const { createChecker } = await import("./checker.ts");
    return (draft) => {
      checker ??= createChecker(rules.profile());
      return checker.steps(draft, layoutOf(draft.templateId));
    };
  };
  const shelf = createShelf(environment, { store, lines, layoutOf, check });
  rules.subscribe(() => {
    checker = undefined;
    void shelf.recheck();
  });
  const rest = once(async () => {
    const { workspaceWork } = await import("./workspace-work.ts");
    return workspaceWork({ store, environment, kept, rules, stock, shelf, templates, check });
  });
  const templates: TemplateShelf = {
    list: kept.list,
    subscribe: kept.subscribe,
    put: kept.put,
    remove: kept.remove,
    restore: kept.restore,
    ...later(async () => (await rest()).templateWork, TEMPLATE_WORK),
  };
  return {
    shelf,
    rules,
    stock,
    backups,
    get layouts() {
      return allLayouts();
    },
    layoutOf,
    templates,
    ...later(async () => (await rest()).work, WORK),
    ...(store.problem === undefined ? {} : { storageProblem: store.problem }),
  };
}
