export { LIBRARY, type LibraryTopic, searchLibrary, topicsFor } from "./search.ts";
export { classFor, rowOf, type Suggestion } from "./suggestion.ts";
