// Loaded with the editor: a key that follows Ctrl+F must not reach the cell that the hand has just left.
export { SearchPanel } from "./search-panel.tsx";
export { useLocked } from "./use-locked.ts";
export { type SearchDoor, useSearchDoor } from "./use-search-door.ts";
