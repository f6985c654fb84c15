/** A stretch of two texts compared: the same in both, only in the old one, or only in the new one. */
export interface TextPiece {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Beyond this many pairs of units the texts are shown whole, old before new: nobody reads such a comparison. */
const PAIR_LIMIT = 4_000_000;

/**
 * How `before` became `after`, as in 修订: figures and Latin words whole, other characters one by one. Long texts are held
 * against each other sentence by sentence first. The pieces that are not added make up `before`, those that are not removed
 * make up `after`.
 */
export function textPieces(before: string, after: string): readonly TextPiece[] {
  const byTokens = piecesOf(tokensOf(before), tokensOf(after));
  if (byTokens !== undefined) return joined(byTokens);
  const bySentences = piecesOf(sentencesOf(before), sentencesOf(after));
  if (bySentences === undefined) return joined(whole(before, after));
  return joined(refined(joined(bySentences)));
}

/** Characters of what stayed the same that are kept on each side of a change. */
const AROUND = 24;

/** One side of two texts, with what differs marked; of long texts only what stands round the changes. */
export function briefPieces(before: string, after: string, side: "before" | "after"): readonly TextPiece[] {
  const gone = side === "before" ? "added" : "removed";
  const all = textPieces(before, after);
  return all.flatMap((piece, i): readonly TextPiece[] => {
    if (piece.kind === gone) return [];
    if (piece.kind !== "same" || piece.text.length <= AROUND * 3) return [piece];
    const head = i === 0 ? "" : piece.text.slice(0, AROUND);
    const tail = i === all.length - 1 ? "" : piece.text.slice(-AROUND);
    return [{ kind: "same", text: `${head}……${tail}` }];
  });
}

const whole = (before: string, after: string): readonly TextPiece[] => [
  { kind: "removed", text: before },
  { kind: "added", text: after },
];

/** What replaces something is compared with it once more, character by character. */
function refined(pieces: readonly TextPiece[]): readonly TextPiece[] {
  return pieces.flatMap((piece, i): readonly TextPiece[] => {
    const [previous, next] = [pieces[i - 1], pieces[i + 1]];
    if (piece.kind === "added" && previous?.kind === "removed") return [];
    if (piece.kind !== "removed" || next?.kind !== "added") return [piece];
    return piecesOf(tokensOf(piece.text), tokensOf(next.text)) ?? [piece, next];
  });
}

/** Both in their units; undefined where there are too many to compare. */
function piecesOf(a: readonly string[], b: readonly string[]): readonly TextPiece[] | undefined {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const middle = differing(a.slice(start, a.length - end), b.slice(start, b.length - end));
  if (middle === undefined) return undefined;
  return [
    { kind: "same", text: a.slice(0, start).join("") },
    ...middle,
    { kind: "same", text: a.slice(a.length - end).join("") },
  ];
}

/** Sentences with the mark that ends them. */
function sentencesOf(text: string): readonly string[] {
  return text.match(/[^。；！？\n]*[。；！？\n]|[^。；！？\n]+$/g) ?? [];
}

/** Figures with their decimals, words, and every other character. */
function tokensOf(text: string): readonly string[] {
  return text.match(/\d+(?:[.,]\d+)*|[A-Za-z]+|[\uD800-\uDBFF][\uDC00-\uDFFF]|[\s\S]/g) ?? [];
}

function differing(a: readonly string[], b: readonly string[]): readonly TextPiece[] | undefined {
  if (a.length === 0 || b.length === 0) return whole(a.join(""), b.join(""));
  if (a.length * b.length > PAIR_LIMIT) return undefined;
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i] === b[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
    }
  }
  const pieces: TextPiece[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [old, now] = [a[i], b[j]];
    if (old !== undefined && old === now) {
      pieces.push({ kind: "same", text: old });
      i += 1;
      j += 1;
    } else if (
      old !== undefined &&
      (now === undefined || (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))
    ) {
      pieces.push({ kind: "removed", text: old });
      i += 1;
    } else {
      pieces.push({ kind: "added", text: now ?? "" });
      j += 1;
    }
  }
  return pieces;
}

/** Neighbours of one kind as one piece; within a change what was removed stands before what was added. */
function joined(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const result: TextPiece[] = [];
  let removed = "";
  let added = "";
  const flush = () => {
    if (removed !== "") result.push({ kind: "removed", text: removed });
    if (added !== "") result.push({ kind: "added", text: added });
    removed = "";
    added = "";
  };
  for (const { kind, text } of pieces) {
    if (text === "") continue;
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else {
      flush();
      const last = result[result.length - 1];
      if (last?.kind === "same") result[result.length - 1] = { kind, text: last.text + text };
      else result.push({ kind, text });
    }
  }
  flush();
  return result;
}
