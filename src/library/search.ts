import { type Suggestion, suggestionOf } from "./suggestion.ts";
import { TOPICS } from "./topics/index.ts";

/** The indicators of one kind of project. */
export interface LibraryTopic {
  readonly title: string;
  readonly words: readonly string[];
  readonly suggestions: readonly Suggestion[];
}

export const LIBRARY: readonly LibraryTopic[] = TOPICS.map(({ title, words, entries }) => ({
  title,
  words,
  suggestions: entries.map((entry) => suggestionOf(title, entry)),
}));

/** How well a topic fits a project's name: the characters of the longest of its words that the name holds. */
function likeness(topic: LibraryTopic, name: string): number {
  return Math.max(
    0,
    ...[...topic.words, topic.title].filter((word) => name.includes(word)).map(({ length }) => length),
  );
}

/** Kinds of project for a project by its name, the best first; empty where the name says nothing known. */
export function topicsFor(projectName: string): readonly LibraryTopic[] {
  return LIBRARY.map((topic) => ({ topic, fits: likeness(topic, projectName) }))
    .filter(({ fits }) => fits > 0)
    .sort((a, b) => b.fits - a.fits)
    .map(({ topic }) => topic);
}

/** Indicators that hold every one of the words, in name, description or kind of project; those with them in the name first. */
export function searchLibrary(text: string): readonly Suggestion[] {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const hits = LIBRARY.flatMap(({ words: topicWords, suggestions }) =>
    suggestions.map((suggestion) => {
      const { name, description, topic } = suggestion;
      const around = [topic, ...topicWords, description, suggestion.basis].join(" ");
      const found = words.every((word) => name.includes(word) || around.includes(word));
      return { suggestion, found, named: words.filter((word) => name.includes(word)).length };
    }),
  ).filter(({ found }) => found);
  return hits.sort((a, b) => b.named - a.named).map(({ suggestion }) => suggestion);
}
