import { grouped } from "../../domain/index.ts";
import type { LibraryTopic } from "../../library/index.ts";

export type { LibraryTopic, Suggestion } from "../../library/index.ts";

/** The indicators worth suggesting; fetched when first asked for. */
export type Library = Awaited<ReturnType<typeof openLibrary>>;

export async function openLibrary() {
  const { LIBRARY, classFor, rowOf, searchLibrary, topicsFor } = await import("../../library/index.ts");
  return { topics: LIBRARY, classFor, rowOf, search: searchLibrary, topicsFor };
}

/** What is shown for a search, or for the name of a project where nothing is searched; all topics where that says nothing. */
export function suggested(library: Library, words: string, projectName: string): readonly LibraryTopic[] {
  if (words.trim() === "") {
    const fitting = library.topicsFor(projectName);
    return fitting.length > 0 ? fitting : library.topics;
  }
  return [...grouped(library.search(words), ({ topic }) => topic)].map(([title, suggestions]) => ({
    title,
    words: [],
    suggestions,
  }));
}
