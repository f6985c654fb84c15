import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { Button, type ButtonProps } from "./button.tsx";
import { classes } from "./classes.ts";
import styles from "./menu.module.css";
import { rovingStep } from "./roving.ts";

export interface MenuItem {
  readonly label: string;
  readonly onSelect: () => void;
  readonly danger?: boolean;
  /** Begins a group of its own, below a line. */
  readonly begins?: boolean;
  /** What is most wanted here: it has the tint when the menu opens. */
  readonly first?: boolean;
  /** Shown at the right, for instance the keys that do the same. */
  readonly hint?: string;
  /** Why it cannot be chosen now; shown beside the label. */
  readonly off?: string;
}

/** Where a menu opens: below (or, without room, above) this rectangle of the window. */
export interface Anchor {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** An open menu. Arrows, Home, End and Enter as in every menu; Esc, Tab or a press elsewhere closes it. */
export function MenuPopup({
  label,
  items,
  anchor,
  from = "first",
  onClose,
}: {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly anchor: Anchor;
  /** The item that has the focus at first. */
  readonly from?: "first" | "last";
  readonly onClose: () => void;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  const [at, setAt] = useState<{ readonly left: number; readonly top: number }>();
  const [giveBack] = useState(() => () => {
    const element = before.current;
    before.current = null;
    if (element instanceof HTMLElement && element.isConnected) element.focus();
  });
  useLayoutEffect(() => {
    const box = ref.current?.getBoundingClientRect();
    if (box === undefined) return;
    const fitsBelow = anchor.bottom + box.height <= window.innerHeight;
    const fitsRight = anchor.left + box.width <= window.innerWidth;
    setAt({
      left: Math.max(0, fitsRight ? anchor.left : anchor.right - box.width),
      top: Math.max(0, fitsBelow ? anchor.bottom : anchor.top - box.height),
    });
  }, [anchor]);
  useEffect(() => {
    before.current = document.activeElement;
    const menu = ref.current;
    const buttons = menu?.querySelectorAll("button");
    const wanted = from === "first" ? menu?.querySelector<HTMLElement>("[data-first]") : undefined;
    (wanted ?? buttons?.[from === "first" ? 0 : buttons.length - 1])?.focus();
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && menu?.contains(event.target) !== true) onClose();
    };
    window.addEventListener("pointerdown", outside, true);
    window.addEventListener("blur", onClose);
    return () => {
      window.removeEventListener("pointerdown", outside, true);
      window.removeEventListener("blur", onClose);
      const lost = document.activeElement === document.body || menu?.contains(document.activeElement) === true;
      if (lost) giveBack();
    };
  }, [from, onClose, giveBack]);

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const buttons = [...(ref.current?.querySelectorAll("button") ?? [])];
    const here = buttons.findIndex((button) => button.matches(":focus"));
    const to = rovingStep("column", event.key, here, buttons.length);
    if (to !== undefined) {
      event.preventDefault();
      buttons[to]?.focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      onClose();
    }
  };

  return createPortal(
    <div
      ref={ref}
      role="menu"
      aria-label={label}
      className={styles.menu}
      style={at === undefined ? { opacity: 0, left: 0, top: 0 } : at}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-disabled={item.off !== undefined}
          data-first={item.first === true ? "" : undefined}
          className={classes(
            styles.item,
            item.danger === true && styles.danger,
            item.off !== undefined && styles.off,
            item.begins === true && styles.begins,
          )}
          onClick={() => {
            if (item.off !== undefined) return;
            // The focus goes back before the choice acts, so that it stays wherever the choice takes it.
            giveBack();
            onClose();
            item.onSelect();
          }}
        >
          <span>{item.label}</span>
          <span className={styles.hint}>{item.off ?? item.hint}</span>
        </button>
      ))}
    </div>,
    document.body,
  );
}

/** A button that opens a menu below itself; with the arrow keys too, ↑ at its last item. */
export function MenuButton({
  label,
  items,
  ...button
}: Omit<ButtonProps, "onClick"> & {
  readonly label: string;
  /** As a function they are asked for when the menu opens. */
  readonly items: readonly MenuItem[] | (() => readonly MenuItem[]);
}) {
  const ref = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState<{ readonly anchor: Anchor; readonly from: "first" | "last" }>();
  const [close] = useState(() => () => setOpened(undefined));
  const open = (from: "first" | "last") => {
    const box = ref.current?.getBoundingClientRect();
    if (box !== undefined) setOpened({ anchor: box, from });
  };
  return (
    <>
      <Button
        {...button}
        ref={ref}
        title={label}
        aria-haspopup="menu"
        aria-expanded={opened !== undefined}
        onClick={() => open("first")}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          open(event.key === "ArrowDown" ? "first" : "last");
        }}
      />
      {opened === undefined ? null : (
        <MenuPopup label={label} items={typeof items === "function" ? items() : items} {...opened} onClose={close} />
      )}
    </>
  );
}
