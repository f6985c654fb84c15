import { brokenFile } from "../container.ts";
import { SourceError } from "../errors.ts";
import { type ReadOptions, stopIfCancelled } from "../pace.ts";
import type { Page, PageLine, PageText } from "./page.ts";

const PASSWORD = "这个 PDF 加了密码，读不了。找到原来的 Word 文件打开，或把 PDF 里的表格复制粘贴过来。";
const MOST_PAGES = 1500;
/** Drawing operators of all pages; a page of forms has about 1500. */
const MOST_OPERATORS = 1_000_000;
const MOST_TEXTS = 1_000_000;
/** A filled box this thin (points) is a ruled line. */
const THIN = 2.2;
const SHORTEST = 3;

type Library = Pick<typeof import("./library.ts"), "getDocument" | "OPS">;
type Matrix = readonly [number, number, number, number, number, number];

/**
 * The texts and ruled lines of each page.
 * @throws SourceError "unsupported" for a password, "too-large", "broken", "cancelled"
 */
export async function readPages(library: Library, bytes: Uint8Array, options: ReadOptions): Promise<Page[]> {
  const task = library.getDocument({
    // The library takes the bytes away from their owner.
    data: bytes.slice(),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  const budget = { operators: 0, texts: 0 };
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw tooLarge();
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const texts = await readTexts(page, [left, bottom], budget);
      const lines = await readLines(library, page, [left, bottom], budget);
      pages.push({ width: right - left, height: top - bottom, texts, lines });
      page.cleanup();
      options.onProgress?.((number / document.numPages) * 0.9);
      stopIfCancelled(options);
    }
    return pages;
  } catch (error) {
    if (error instanceof SourceError) throw error;
    if (error instanceof Error && error.name === "PasswordException") throw new SourceError("unsupported", PASSWORD);
    throw brokenFile();
  } finally {
    // Not waited for: in Chromium 86 it never ends.
    task.destroy().catch(() => undefined);
  }
}

type LibraryPage = Awaited<ReturnType<Awaited<ReturnType<Library["getDocument"]>["promise"]>["getPage"]>>;

async function readTexts(
  page: LibraryPage,
  [left, bottom]: readonly [number, number],
  budget: { texts: number },
): Promise<PageText[]> {
  const texts: PageText[] = [];
  const stream = page.streamTextContent({ disableNormalization: true, includeMarkedContent: false }) as ReadableStream<{
    readonly items: readonly { readonly str?: string; readonly transform: readonly number[]; readonly width: number }[];
  }>;
  const reader = stream.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    budget.texts += chunk.value.items.length;
    if (budget.texts > MOST_TEXTS) {
      await reader.cancel(tooLarge());
      throw tooLarge();
    }
    for (const { str, transform, width } of chunk.value.items) {
      const [a = 0, b = 0, , , x = 0, y = 0] = transform;
      if (str === undefined || str.trim() === "") continue;
      texts.push({ text: str, x: x - left, y: y - bottom, width, size: Math.hypot(a, b) || 1 });
    }
  }
  return texts;
}

/** Ruled lines are stroked paths, or boxes filled so thin that they look like lines. */
async function readLines(
  library: Library,
  page: LibraryPage,
  [left, bottom]: readonly [number, number],
  budget: { operators: number },
): Promise<PageLine[]> {
  const { OPS } = library;
  const list = await operatorsOf(page, budget);
  const lines: PageLine[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, -left, -bottom];
  let path: readonly unknown[] | undefined;
  const strokes = [OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke];
  const fills = [OPS.fill, OPS.eoFill];
  list.fnArray.forEach((operator, at) => {
    const args = list.argsArray[at] as readonly unknown[];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = multiply(matrix, args as unknown as Matrix);
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (Array.isArray(args[0])) matrix = multiply(matrix, args[0] as unknown as Matrix);
    } else if (operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.constructPath) path = args;
    else if (strokes.includes(operator)) addPath(library, path, matrix, true, lines);
    else if (fills.includes(operator)) addPath(library, path, matrix, false, lines);
    else if (operator === OPS.endPath) path = undefined;
  });
  return lines;
}

/** The operators of a page; the library sends them in pieces, so that too many are refused before all are there. */
function operatorsOf(
  page: LibraryPage,
  budget: { operators: number },
): Promise<{ readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }> {
  return new Promise((resolve, reject) => {
    const receiver = page as unknown as {
      _renderPageChunk: (piece: { readonly length: number }, ...more: readonly unknown[]) => void;
    };
    const receive = receiver._renderPageChunk;
    receiver._renderPageChunk = (piece, ...more) => {
      budget.operators += piece.length;
      if (budget.operators > MOST_OPERATORS) reject(tooLarge());
      else receive.call(page, piece, ...more);
    };
    page.getOperatorList().then(resolve, reject);
  });
}

function addPath(
  { OPS }: Library,
  path: readonly unknown[] | undefined,
  matrix: Matrix,
  stroked: boolean,
  lines: PageLine[],
): void {
  if (!path) return;
  const [operators, numbers] = path as [readonly number[], readonly number[]];
  let at = 0;
  let here: Point = [0, 0];
  let begin: Point = [0, 0];
  /** Corners of a shape drawn by lines, to see whether it is a thin box. */
  let corners: Point[] = [];
  const next = (): Point => apply(matrix, numbers[at++] ?? 0, numbers[at++] ?? 0);
  const endShape = (): void => {
    if (!stroked && corners.length > 2) addBox(corners, lines);
    corners = [];
  };
  for (const operator of operators) {
    if (operator === OPS.moveTo) {
      endShape();
      here = next();
      begin = here;
      corners = [here];
    } else if (operator === OPS.lineTo) {
      const to = next();
      if (stroked) addLine(here, to, lines);
      corners.push(to);
      here = to;
    } else if (operator === OPS.rectangle) {
      endShape();
      const [x = 0, y = 0, width = 0, height = 0] = numbers.slice(at, at + 4);
      at += 4;
      const box = [apply(matrix, x, y), apply(matrix, x + width, y + height)] as const;
      if (!stroked) addBox(box, lines);
      else {
        const [[x0, y0], [x1, y1]] = box;
        addLine([x0, y0], [x1, y0], lines);
        addLine([x0, y1], [x1, y1], lines);
        addLine([x0, y0], [x0, y1], lines);
        addLine([x1, y0], [x1, y1], lines);
      }
    } else if (operator === OPS.closePath) {
      if (stroked) addLine(here, begin, lines);
      here = begin;
    } else if (operator === OPS.curveTo) {
      at += 6;
      corners = [];
    } else if (operator === OPS.curveTo2 || operator === OPS.curveTo3) {
      at += 4;
      corners = [];
    }
  }
  endShape();
}

type Point = readonly [x: number, y: number];

function addBox(corners: readonly Point[], lines: PageLine[]): void {
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, top - bottom];
  if (width <= THIN && height > width) addLine([(left + right) / 2, bottom], [(left + right) / 2, top], lines);
  else if (height <= THIN) addLine([left, (bottom + top) / 2], [right, (bottom + top) / 2], lines);
}

function addLine([x0, y0]: Point, [x1, y1]: Point, lines: PageLine[]): void {
  const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  // Rows drawn cell by cell have short pieces, but a dot is no line.
  if (height <= 1 && width >= SHORTEST) {
    lines.push({ upright: false, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
  } else if (width <= 1 && height >= SHORTEST) {
    lines.push({ upright: true, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
  }
}

function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

function tooLarge(): SourceError {
  return new SourceError("too-large", "PDF 的内容太多，读不了；只把有绩效目标表的几页另存成一个 PDF 再打开。");
}
