import { remembered } from "../../domain/index.ts";
import { matchesIn } from "./matches.ts";

/** Names of offices and places, as heads, feet and lists print them. */

/** An office without its number, and without 本级. */
export const bareOffice = remembered((printed) =>
  printed
    .replace(/\s/g, "")
    .replace(/^[[【(（]?[\dA-Za-z-]+[\]】)）]?-?/, "")
    .replace(/^[（(]?(?:盖章|公章|签章)[）)]?/, "")
    .replace(/[（(][^）)]*[）)]$/, "")
    .replace(/(本级|机关)$/, ""),
);

/** Offices of their own rank: what ends otherwise (站, 所, 中心) belongs to one of them. */
export const RANKED = /(局|委员会|政府|办事处)$/;

const COUNTY = /^.{2,4}?(?:县|区|市|旗|自治州|州)(?=.{2})/;

/** True where one name means the other: with or without its county, in full or by its short name (卫健局). */
export function meansSame(a: string, b: string): boolean {
  if (a === "" || b === "" || a.includes(b) || b.includes(a)) return true;
  const [short, full] = [a, b]
    .map((name) => name.replace(COUNTY, "").replace(/^[县区市旗州省]/, ""))
    .sort((x, y) => x.length - y.length);
  let at = 0;
  for (const sign of short ?? "") {
    at = (full ?? "").indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The county of an office: 云溪县. */
export const countyOf = (name: string): string => COUNTY.exec(name)?.[0] ?? "";

const PLACE = /([一-龥]{2,3}?)(县|区|市|旗|镇|乡|街道)/g;

/** Places in a name: 松江县云溪镇人民政府 → 松江县, 云溪镇. */
export function placesIn(name: string): readonly string[] {
  return matchesIn(name, PLACE).map(([place]) => place);
}

/** The place of which another is one character off, as 柳园镇 is of 柳泉镇. */
export function nearPlace(place: string, own: readonly string[]): string | undefined {
  if (own.includes(place)) return undefined;
  const end = place[place.length - 1];
  return own.find((name) => {
    if (name.length !== place.length || name[name.length - 1] !== end) return false;
    let off = 0;
    for (let i = 0; i < name.length; i++) if (name[i] !== place[i]) off++;
    return off === 1;
  });
}

/** What one name may have more than another and still be the same office: 人民政府 is 政府, 中心小学 is 小学. */
const LEFT_OUT = /人民|中心|街道|办事|管理|事务|运输|保障|工作|委员|本级|机关|[省市县区旗镇乡]/;
const SHORTEST = 3;

/** True where one name is the other with one or two characters more inside: 教育和体育局, 教育局; 水利湖泊局, 水利和湖泊局. */
export function isOneWordOff(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const more = long.length - short.length;
  if (more < 1 || more > 3 || short.length < SHORTEST) return false;
  let from = 0;
  while (short[from] === long[from]) from++;
  const word = long.slice(from, from + more);
  // What stands before an office's own name is its place, and a short name leaves out more than one word.
  return from > 1 && short.slice(from) === long.slice(from + more) && !LEFT_OUT.test(word);
}
