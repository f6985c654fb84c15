/** The bytes of numbers of two bytes each. */
export const u16 = (...values: readonly number[]): number[] =>
  values.flatMap((value) => [value & 0xff, (value >> 8) & 0xff]);
export const u32 = (value: number): number[] => u16(value, value >>> 16);
export const f64 = (value: number): number[] => [...new Uint8Array(new Float64Array([value]).buffer)];
/** A text of two bytes a character, as it stands behind its length. */
export const wide = (text: string): number[] => [1, ...u16(...[...text].map((sign) => sign.charCodeAt(0)))];
/** A text of one byte a character. */
export const narrow = (text: string): number[] => [0, ...[...text].map((sign) => sign.charCodeAt(0))];

export const record = (kind: number, ...content: readonly (readonly number[])[]): number[] => {
  const bytes = content.flat();
  return [...u16(kind, bytes.length), ...bytes];
};

const EXCEL_97 = 0x0600;
export const EXCEL_5 = 0x0500;

/** A tab: its name as bytes, whether it is hidden, and its records. */
export interface OldTab {
  readonly name?: readonly number[];
  readonly hidden?: boolean;
  readonly records: readonly (readonly number[])[];
}

/** The stream of an old workbook: what concerns it whole, then its sheets. */
export function oldBook(
  globals: readonly (readonly number[])[],
  tabs: readonly OldTab[],
  version = EXCEL_97,
): Uint8Array {
  const begin = (kind: number): number[] => record(0x0809, u16(version, kind), new Array(12).fill(0));
  const end = record(0x0a);
  const tabOf = ({ name = narrow("Sheet1"), hidden = false }: OldTab, at: number): number[] => {
    const length = version === EXCEL_5 ? name.length : name[0] === 1 ? (name.length - 1) / 2 : name.length - 1;
    return record(0x85, u32(at), [hidden ? 1 : 0, 0, length], name);
  };
  const sheets = tabs.map(({ records }) => [...begin(0x10), ...records.flat(), ...end]);
  const head = [...begin(5), ...globals.flat()];
  let at = head.length + tabs.reduce((sum, tab) => sum + tabOf(tab, 0).length, 0) + end.length;
  const leads = tabs.flatMap((tab, index) => {
    const lead = tabOf(tab, at);
    at += sheets[index]?.length ?? 0;
    return lead;
  });
  return Uint8Array.from([...head, ...leads, ...end, ...sheets.flat()]);
}
