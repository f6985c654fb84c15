/** "51099926R000000031742-村道日常养护", "[2101]村道养护": the code of a project in front of its name. */
const CODE_AND_NAME =
  /^(?:[[【（(]([A-Za-z0-9][A-Za-z0-9-]{3,39})[\]】）)]\s*|([A-Za-z0-9][A-Za-z0-9]*(?:-[A-Za-z0-9]{2,}){0,6})(?:\s*[-－—–_:：/]+\s*|\s+))([^\s\dA-Za-z].*)$/s;
/** "村道日常养护（51099926R000000031742）". */
const NAME_AND_CODE = /^(.*[^\s\dA-Za-z])\s*[（([【]([A-Za-z0-9]{8,40})[)）\]】]$/s;

/** Longest cell of a code and a name. */
const LONGEST_NAME = 200;

/** The code and the name that a cell holds both; undefined where it holds one. */
export function codeAndName(text: string): { readonly code: string; readonly name: string } | undefined {
  if (text.length > LONGEST_NAME) return undefined;
  const behind = NAME_AND_CODE.exec(text);
  if (behind) return { code: behind[2] ?? "", name: behind[1] ?? "" };
  const match = CODE_AND_NAME.exec(text);
  const code = match?.[1] ?? match?.[2] ?? "";
  // "2026-路灯" is a year and "3-5岁" an age.
  return match && code.length >= 6 && /\d{3}/.test(code) ? { code, name: match[3] ?? "" } : undefined;
}
