import { renderWord, sheetOf } from "./render-word.ts";

/** Beside the program, which is not printed. */
const PAGE = `@media print {
  html, body { height: auto !important; overflow: visible !important; background: none !important; }
  body > :not([data-print]) { display: none !important; }
}
@media screen { [data-print] { display: none; } }`;

/**
 * Pages of paper have edges of their own, and break where they are full. Older browsers know one size of sheet a print:
 * there a wide table is made narrower rather than cut.
 */
const PAPER = `:host { display: block; }
.docx-wrapper { display: block !important; padding: 0 !important; }
.docx-wrapper > section.docx { display: block !important; width: auto !important; min-height: 0 !important; margin: 0 !important; padding: 0 !important; border: 0 !important; overflow: visible !important; break-after: page; }
.docx-wrapper > section.docx:last-child { break-after: auto; }
section.docx > header, section.docx > footer { display: none; }
section.docx table { max-width: 100% !important; }
tr { break-inside: avoid; }`;

/** The sheet a section is printed on, as it stands in the Word file. */
function sheetStyle({ style }: HTMLElement): string {
  const edges = [style.paddingTop, style.paddingRight, style.paddingBottom, style.paddingLeft];
  const margin = edges.map((edge) => edge || "20mm").join(" ");
  return `size: ${style.width || "210mm"} ${style.minHeight || "297mm"}; margin: ${margin}; @bottom-center { content: "— " counter(page) " —"; font-size: 10.5pt; }`;
}

/**
 * Hands a Word file to the browser's print window: each section on a sheet of its own size, upright or across. What is drawn
 * for it stands beside the program until the window is closed.
 */
export async function printWord(bytes: Uint8Array): Promise<void> {
  const host = document.createElement("div");
  host.dataset.print = "";
  document.body.append(host);
  const before = document.adoptedStyleSheets;
  const leave = (): void => {
    document.adoptedStyleSheets = before;
    host.remove();
  };
  try {
    const pages = await renderWord(bytes, host, "打印的页面");
    const names = new Map<string, string>();
    for (const section of pages.querySelectorAll<HTMLElement>("section.docx")) {
      const sheet = sheetStyle(section);
      const name = names.get(sheet) ?? `sheet${names.size + 1}`;
      names.set(sheet, name);
      section.style.setProperty("page", name);
    }
    const sheets = [...names].map(([sheet, name]) => `@page ${name} { ${sheet} }`).join("\n");
    document.adoptedStyleSheets = [...before, sheetOf(`${PAGE}\n${sheets}`)];
    const shadow = host.shadowRoot;
    if (shadow !== null) shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheetOf(PAPER)];
    window.addEventListener("afterprint", leave, { once: true });
    window.print();
  } catch (error) {
    leave();
    throw error;
  }
}
