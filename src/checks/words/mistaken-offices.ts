import type { Draft } from "../../domain/index.ts";
import { bareOffice, isOneWordOff, RANKED } from "./offices.ts";
import { type HeadOffice, headOffices } from "./own-offices.ts";
import { isOneOff, SHORTEST } from "./similar.ts";

const TOWN = /([一-龥]{2})(镇|乡|街道)(?=人民政府|政府|办事处|$)/;

/** An office as a head prints it, and the one that is meant. */
export interface MistakenOffice extends Pick<HeadOffice, "printed" | "field"> {
  readonly project: number;
  readonly meant: string;
}

/** True where an office of a head is another with a character, a word or its kind mistaken. */
function isMistaken({ office, field }: HeadOffice, other: string): boolean {
  const [a, b] = [TOWN.exec(office), TOWN.exec(other)];
  if (a !== null && b !== null && a[1] === b[1] && a[2] !== b[2]) return true;
  const last = office[office.length - 1];
  if (office.length < SHORTEST || last !== other[other.length - 1]) return false;
  // Who does the work may be below the office, and called by more words.
  const below = !field.endsWith("主管部门") && office.length > other.length;
  return isOneOff(office, other) || (RANKED.test(office) && !below && isOneWordOff(office, other));
}

/** Offices in heads that are said once, and meant for one that is said more often: 桂花街道, 桂花镇. */
export function mistakenOffices({ projects, agency }: Draft): readonly MistakenOffice[] {
  const said = projects.flatMap((project, i) => headOffices(project).map((one) => ({ ...one, project: i + 1 })));
  const counts = new Map<string, number>();
  for (const { office } of said) counts.set(office, (counts.get(office) ?? 0) + 1);
  const own = bareOffice(agency.name);
  if (own !== "") counts.set(own, (counts.get(own) ?? 0) + said.length + 1);
  return said.flatMap((one): readonly MistakenOffice[] => {
    const { office, printed, project, field } = one;
    if (counts.get(office) !== 1) return [];
    const meant = [...counts.keys()].find((other) => other !== office && isMistaken(one, other));
    // Of two that are said once each the later is asked about.
    if (meant === undefined) return [];
    const isEarlier = said.indexOf(one) < said.findIndex((other) => other.office === meant);
    if (counts.get(meant) === 1 && isEarlier) return [];
    return [{ printed, meant, project, field }];
  });
}
