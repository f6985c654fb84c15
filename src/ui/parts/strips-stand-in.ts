const LEFT = "--strip-left";

/** Strips stand in the middle column, which this is given to: over the outline they would hide its rows and sums. */
export function stripsStandIn(column: HTMLElement | null): (() => void) | undefined {
  if (column === null) return undefined;
  const { style } = document.body;
  const watch = new ResizeObserver(() => style.setProperty(LEFT, `${column.getBoundingClientRect().left}px`));
  watch.observe(column);
  return () => {
    watch.disconnect();
    style.removeProperty(LEFT);
  };
}
