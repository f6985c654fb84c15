/** A note beside the pages: where it would like to begin, and how tall it is; in pixels from the top of the pages. */
export interface NoteSize {
  readonly wish: number;
  readonly height: number;
}

/** Where notes begin that stand one below the other, none over another: each at its wish, or as soon below as there is room. */
export function noteTops(notes: readonly NoteSize[], gap: number): readonly number[] {
  let free = 0;
  return notes.map(({ wish, height }) => {
    const top = Math.max(wish, free);
    free = top + height + gap;
    return top;
  });
}
