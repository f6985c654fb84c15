import { z } from "zod";
import { type Profile, profileFile, RULES, readProfileFile } from "../checks/index.ts";
import { safeFileName } from "../domain/index.ts";
import type { KeptOpinionTemplate } from "../session/desk/index.ts";
import {
  type BesideHere,
  type CountyLabel,
  type CountySets,
  type CountyTemplate,
  type FoundSet,
  type KeptProfile,
  type KeptTemplates,
  type StockRemarks,
  summaryWords,
  type TemplateShelf,
} from "../session/index.ts";
import type { Store } from "../storage/index.ts";
import { openArchive, savePackage } from "../word/package/index.ts";

/** The file by which a county's set is known; what it lists has to be there. */
const HEAD = "县里的一套.json";
const RULES_FILE = "检查规则.json";
const STOCK_FILE = "常用批注.json";
const TEMPLATES = "模板/";
const OPINION_FILE = "审核意见书模板.docx";
const FORMAT = "jibiao.county";
const VERSION = 1;
const LIMIT = 64 * 1024 * 1024;
const SETTING = "county.set";

const labelSchema = z.object({
  name: z.string().min(1).max(200),
  edition: z.string().max(100),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});
const headSchema = labelSchema.extend({
  format: z.literal(FORMAT),
  version: z.number(),
  templates: z.array(z.string().max(300)).max(200),
});
const stockSchema = z.array(z.string().max(20_000)).max(1000);

const FOREIGN = "这不是县里的一套，没有改动。选发文单位用“县里的一套”存出的文件。";
const DAMAGED = "文件不完整，可能没有拷完，没有改动。向给文件的人再要一份。";

export interface CountyParts {
  readonly store: Pick<Store, "setting" | "putSetting">;
  readonly kept: KeptTemplates;
  readonly templates: Pick<TemplateShelf, "check" | "file">;
  readonly opinion: Pick<KeptOpinionTemplate, "own" | "put" | "problems">;
  readonly rules: Pick<KeptProfile, "profile" | "put">;
  readonly stock: Pick<StockRemarks, "list" | "put">;
  now(): number;
}

/** True for an archive that claims to be a county's set. */
export function isCountySet(parts: ReadonlyMap<string, Uint8Array>): boolean {
  return parts.has(HEAD);
}

/** What a county gives its offices, as one archive that any system opens too. */
export function openCountySets({ store, kept, templates, opinion, rules, stock, now }: CountyParts): CountySets {
  const inUse = async (): Promise<CountyLabel | undefined> => labelSchema.safeParse(await store.setting(SETTING)).data;

  const found = async ({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) => {
    const check = await templates.check(bytes).catch(() => undefined);
    const id = check?.settings.id;
    if (check === undefined || id === undefined || check.unknown.length + check.problems.length > 0) {
      throw new Error(unusable(name));
    }
    const own = kept.layoutOf(id);
    const layout = { ...check.layout, id, title: name, summary: summaryWords(check.layout) };
    return { layout, bytes, here: beside(own && (await templates.file(own)).bytes, bytes) } satisfies CountyTemplate;
  };

  const foundOpinion = async (bytes: Uint8Array | undefined): Promise<FoundSet["opinion"]> => {
    if (bytes === undefined) return undefined;
    if ((await opinion.problems(bytes)).length > 0) throw new Error(unusable("审核意见书"));
    return { bytes, here: beside(await opinion.own(), bytes) };
  };

  return {
    inUse,
    write: async ({ name, edition }) => {
      const day = new Date(now());
      const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
        .map((part) => String(part).padStart(2, "0"))
        .join("-");
      const label: CountyLabel = { name, edition, date };
      const parts = new Map<string, Uint8Array>();
      const titles: string[] = [];
      for (const { layout } of kept.list()) {
        let title = safeFileName(layout.title);
        for (let n = 2; titles.includes(title); n += 1) title = `${safeFileName(layout.title)} ${n}`;
        titles.push(title);
        parts.set(`${TEMPLATES}${title}.docx`, (await templates.file(layout)).bytes);
      }
      const head = { format: FORMAT, version: VERSION, ...label, templates: titles };
      parts.set(HEAD, encoded(JSON.stringify(head, null, 1)));
      const ownOpinion = await opinion.own();
      if (ownOpinion !== undefined) parts.set(OPINION_FILE, ownOpinion);
      parts.set(RULES_FILE, encoded(profileFile(rules.profile())));
      parts.set(STOCK_FILE, encoded(JSON.stringify(stock.list(), null, 1)));
      await store.putSetting({ key: SETTING, value: label });
      return {
        name: `${safeFileName([name, edition, date].filter(Boolean).join("-"))}.zip`,
        bytes: savePackage(parts),
      };
    },
    look: async (bytes) => {
      const { label, files, opinionFile, profile, unknown, texts } = readSet(bytes);
      const read: CountyTemplate[] = [];
      for (const file of files) read.push(await found(file));
      const mine = stock.list();
      return {
        label,
        templates: read,
        opinion: await foundOpinion(opinionFile),
        profile,
        rules: changedTitles(rules.profile(), profile),
        unknownRules: unknown,
        stock: texts,
        dropped: mine.filter((text) => !texts.includes(text)),
        added: texts.filter((text) => !mine.includes(text)).length,
      };
    },
    take: async (set) => {
      const steps: (() => Promise<void>)[] = [];
      const back = async (): Promise<void> => {
        for (const step of steps.splice(0).reverse()) await step();
      };
      const before = {
        opinion: await opinion.own(),
        profile: rules.profile(),
        stock: stock.list(),
        label: await store.setting(SETTING),
      };
      try {
        for (const { layout, bytes, here } of set.templates) {
          if (here === "same") continue;
          const [own, file] = [kept.layoutOf(layout.id), kept.fileOf(layout.id)];
          steps.push(() => (own && file ? kept.put(own, file.bytes) : kept.remove(layout.id)));
          await kept.put(layout, bytes);
        }
        if (set.opinion !== undefined) {
          steps.push(() => opinion.put(before.opinion));
          await opinion.put(set.opinion.bytes);
        }
        steps.push(() => rules.put(before.profile));
        await rules.put(set.profile);
        steps.push(() => stock.put(before.stock));
        await stock.put(set.stock);
        steps.push(() => store.putSetting({ key: SETTING, value: before.label }));
        await store.putSetting({ key: SETTING, value: set.label });
      } catch (error) {
        await back();
        throw error;
      }
      return back;
    },
  };
}

interface ReadSet {
  readonly label: CountyLabel;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly opinionFile: Uint8Array | undefined;
  readonly profile: Profile;
  readonly unknown: number;
  readonly texts: FoundSet["stock"];
}

/** @throws Error with one Chinese sentence */
function readSet(bytes: Uint8Array): ReadSet {
  if (bytes.length > LIMIT) throw new Error("文件超过 64 MB，不是县里的一套，没有改动。");
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Error(FOREIGN);
  const parts = opened(bytes);
  if (!isCountySet(parts)) throw new Error(FOREIGN);
  const head = json(parts.get(HEAD));
  if (typeof head !== "object" || head === null || Reflect.get(head, "format") !== FORMAT) throw new Error(FOREIGN);
  const version: unknown = Reflect.get(head, "version");
  if (typeof version === "number" && version > VERSION) {
    throw new Error("是更新版本的绩表存出的，这个版本读不了，没有改动。换成新版绩表再读。");
  }
  const known = headSchema.safeParse(head);
  const texts = stockSchema.safeParse(json(parts.get(STOCK_FILE)));
  const profile = parts.get(RULES_FILE);
  if (!known.success || !texts.success || profile === undefined) throw new Error(DAMAGED);
  const { name, edition, date, templates } = known.data;
  const files = templates.map((title) => {
    const content = parts.get(`${TEMPLATES}${title}.docx`);
    if (content === undefined) throw new Error(DAMAGED);
    return { name: title, bytes: content };
  });
  return {
    label: { name, edition, date },
    files,
    opinionFile: parts.get(OPINION_FILE),
    ...readProfileFile(profile),
    texts: texts.data,
  };
}

function opened(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  try {
    return openArchive(bytes);
  } catch {
    throw new Error(DAMAGED);
  }
}

/** Undefined where it is no JSON. */
function json(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function beside(here: Uint8Array | undefined, there: Uint8Array): BesideHere {
  if (here === undefined) return "none";
  return here.length === there.length && here.every((byte, index) => byte === there[index]) ? "same" : "other";
}

function unusable(name: string): string {
  return `里面的模板“${name}”用不上，没有改动。向给文件的人再要一份。`;
}

function changedTitles(now: Profile, then: Profile): readonly string[] {
  const said = (profile: Profile, id: string) => JSON.stringify(profile.rules[id] ?? {});
  return RULES.filter(({ id }) => said(now, id) !== said(then, id)).map(({ title }) => title);
}
