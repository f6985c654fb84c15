import { decodeXml, openPackage, savePackage, XML_HEAD } from "../package/index.ts";
import { SETTINGS_PATTERN, SETTINGS_PROPERTY } from "../template/index.ts";

/** What no tag of a county's template tells, kept in the file's own properties: Word and WPS carry it along. */
export interface OwnSettings {
  readonly scheme: string;
  readonly planDates: readonly string[];
  /** Labels that only this county has. */
  readonly columns: readonly string[];
  readonly fields: readonly string[];
  /** Of a learnt template: signs of the office's wording in each slot, which it writes by itself. */
  readonly wording?: readonly string[];
  /** The year of the file it was learnt of. */
  readonly year?: number;
  /** The sign of that file: who learns it again has learnt it. */
  readonly of?: string;
  /** By which drafts name the template; kept, so that they find it on another machine. */
  readonly id?: string;
}

const CUSTOM = "docProps/custom.xml";
const TYPES = "[Content_Types].xml";
const RELATIONSHIPS = "_rels/.rels";
const TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";
const EMPTY = `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"></Properties>`;
const OWN = new RegExp(SETTINGS_PATTERN);

/** Longest list and longest word that is believed; what a person types is far below. */
const MOST = 40;
const LONGEST = 60;

const words = (text: string | undefined): readonly string[] =>
  [...new Set((text ?? "").split(",").map((word) => word.trim()))]
    .filter((word) => word !== "" && word.length <= LONGEST)
    .slice(0, MOST);

/** The settings a file carries; undefined where it has none. @throws PackageError */
export function readSettings(bytes: Uint8Array): OwnSettings | undefined {
  const part = openPackage(bytes).parts.get(CUSTOM);
  const value = OWN.exec(part === undefined ? "" : decodeXml(part))?.[1];
  if (value === undefined) return undefined;
  const [scheme = "", dates, columns, fields, id = "", wording, year = "", of = ""] = value.split(";");
  return {
    scheme: scheme.trim(),
    planDates: words(dates),
    columns: words(columns),
    fields: words(fields),
    ...(/^[\w-]{8,60}$/.test(id) ? { id } : {}),
    ...(wording === undefined ? {} : { wording: words(wording) }),
    ...(/^\d{4}$/.test(year) ? { year: Number(year) } : {}),
    ...(/^[\da-z]{1,20}$/.test(of) ? { of } : {}),
  };
}

/** The file with these settings in it. @throws PackageError */
export function withSettings(bytes: Uint8Array, settings: OwnSettings): Uint8Array {
  const parts = new Map(openPackage(bytes).parts);
  const encoder = new TextEncoder();
  const read = (path: string, otherwise: string) => {
    const part = parts.get(path);
    return part === undefined ? otherwise : decodeXml(part);
  };
  const put = (path: string, xml: string) => parts.set(path, encoder.encode(xml));
  const list = (labels: readonly string[]) => labels.map((label) => label.replace(/[<>&;,]/g, "")).join(",");
  const { scheme, planDates, columns, fields, id = "", wording, year = "", of = "" } = settings;
  const learnt = wording === undefined ? [] : [list(wording), year, of];
  const value = [scheme, list(planDates), list(columns), list(fields), id, ...learnt].join(";");

  const custom = read(CUSTOM, EMPTY).replace(OWN, "");
  const pids = [...custom.matchAll(/\bpid="(\d+)"/g)].map((found) => Number(found[1]));
  const property = `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${Math.max(1, ...pids) + 1}" name="${SETTINGS_PROPERTY}"><vt:lpwstr xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${value}</vt:lpwstr></property>`;
  const open = custom.replace(/(<Properties\b[^>]*)\/>/, "$1></Properties>");
  put(
    CUSTOM,
    open.replace("</Properties>", () => `${property}</Properties>`),
  );
  const types = read(TYPES, "");
  if (!types.includes(`/${CUSTOM}`)) {
    put(TYPES, types.replace("</Types>", `<Override PartName="/${CUSTOM}" ContentType="${TYPE}"/></Types>`));
  }
  const relationships = read(RELATIONSHIPS, "");
  if (!relationships.includes(RELATIONSHIP)) {
    const own = `<Relationship Id="jibiaoSettings" Type="${RELATIONSHIP}" Target="${CUSTOM}"/>`;
    put(RELATIONSHIPS, relationships.replace("</Relationships>", `${own}</Relationships>`));
  }
  return savePackage(parts);
}
