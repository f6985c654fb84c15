import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe finds of serious and critical faults on the page as it stands: rule and place. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter((item) => item.impact === "serious" || item.impact === "critical")
    .flatMap((item) => item.nodes.map((node) => `${item.id}: ${node.target.join(" ")}`));
}
