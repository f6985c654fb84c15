import type { ButtonHTMLAttributes, Ref } from "react";
import styles from "./button.module.css";
import { classes } from "./classes.ts";
import { Icon, type IconName } from "./icon.tsx";

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className"> {
  /** "primary" is the one blue button of a screen; "link" stands inside text and rows. */
  readonly look?: "plain" | "primary" | "bare" | "danger" | "link";
  readonly size?: "small" | "normal" | "large";
  readonly icon?: IconName;
  /** Where the icon stands; without children the button is as wide as its icon and `title` names it. */
  readonly iconAt?: "start" | "end";
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button of type "button" unless told otherwise; an icon alone takes its name from `title`. */
export function Button({
  look = "plain",
  size = "normal",
  icon,
  iconAt = "start",
  children,
  type = "button",
  ref,
  ...rest
}: ButtonProps) {
  const iconOnly = icon !== undefined && (children === undefined || children === null);
  const label = iconOnly && rest["aria-label"] === undefined ? rest.title : rest["aria-label"];
  const drawn = icon === undefined ? null : <Icon name={icon} />;
  return (
    <button
      {...rest}
      {...(label === undefined ? {} : { "aria-label": label })}
      ref={ref}
      type={type}
      className={
        look === "link" ? styles.link : classes(styles.button, styles[look], styles[size], iconOnly && styles.iconOnly)
      }
    >
      {iconAt === "start" && drawn}
      {children}
      {iconAt === "end" && drawn}
    </button>
  );
}
