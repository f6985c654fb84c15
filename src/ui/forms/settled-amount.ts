import { isDecimal, parseAmount } from "../../domain/index.ts";
import type { Command } from "../../session/index.ts";
import { useStrips } from "../parts/index.ts";
import { stepBack, useSession } from "../session/index.ts";

/**
 * An amount once the hand has left its field: digits and separators are set right without a word, what was converted is
 * said with the way back. What is no amount stays as it is.
 */
export function useSettledAmount(): (text: string, write: (amount: string) => Command) => void {
  const session = useSession();
  const strips = useStrips();
  return (text, write) => {
    const { value, repairs } = parseAmount(text);
    if (text.trim() === "" || value === text || !isDecimal(value)) return;
    // A step of its own: one undo away stands what was typed.
    const { merge: _merge, ...step } = write(value);
    session.apply({ ...step, label: "整理金额" });
    const told = repairs.filter(({ kind }) => kind !== "width" && kind !== "invisible");
    if (told.length > 0)
      strips.tell(`${told.map(({ message }) => message).join("；")}。`, stepBack({ session, strips }));
  };
}
