import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What a drawn Word file looks like inside is not ours to judge. */
const DRAWN: { fromShadowDom: [string, string] } = { fromShadowDom: ["section > div", ".docx-wrapper > section"] };

/** What axe finds of serious and critical faults on the page as it stands: rule and place. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude(DRAWN).analyze();
  return violations
    .filter((item) => item.impact === "serious" || item.impact === "critical")
    .flatMap((item) => item.nodes.map((node) => `${item.id}: ${node.target.join(" ")}`));
}
