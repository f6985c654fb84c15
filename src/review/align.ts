import { classWord, type Draft, type Indicator, type OwnBlock, type Part, printTarget } from "../domain/index.ts";
import { pair, type Telling } from "./pair.ts";

/**
 * Two drafts of different origin (last year's, one read from Word) share no ids. This gives the items of `other` the ids of
 * their counterparts in `draft`: projects by code, then by name; rows by all they say, then by class and name, by name, by
 * what they measure; chapters of the office's own by their heading. What was reworded is found by what it still says.
 */
export function alignIds(draft: Draft, other: Draft): Draft {
  return {
    ...other,
    id: draft.id,
    parts: named(draft.parts, other.parts, PART, (own, part) => ({
      ...part,
      blocks: named(own.blocks, part.blocks, BLOCK),
    })),
    projects: named(draft.projects, other.projects, PROJECT, (own, project) => ({
      ...project,
      indicators: named(own.indicators, project.indicators, ROW),
    })),
    overall: {
      ...other.overall,
      indicators: named(draft.overall.indicators, other.overall.indicators, ROW),
      subGoals: named(draft.overall.subGoals, other.overall.subGoals, {
        keys: [({ title }) => word(title)],
        text: ({ title, content, target }) => word([title, ...content, ...target].join("")),
      }),
    },
    organisations: named(draft.organisations, other.organisations, {
      keys: [({ name }) => word(name)],
      text: ({ name }) => word(name),
    }),
    procurement: {
      rows: named(draft.procurement.rows, other.procurement.rows, {
        keys: [
          ({ id: _id, ...row }) => word(Object.values(row).join("/")),
          ({ project, item }) => word(project + item),
          ({ project, catalogue }) => (catalogue === "" ? "" : word(`${project}/${catalogue}`)),
        ],
        text: ({ project, item }) => word(project + item),
      }),
    },
    assets: {
      ...other.assets,
      rows: named(draft.assets.rows, other.assets.rows, {
        keys: [({ item }) => word(item)],
        text: ({ item }) => word(item),
      }),
    },
  };
}

const PROJECT: Telling<Draft["projects"][number]> = {
  keys: [({ code }) => word(code), ({ name }) => word(name)],
  text: ({ name, purpose, goals }) => word([name, name, purpose, ...goals].join("")),
};

const ROW: Telling<Indicator> = {
  keys: [
    ({ level2, level3, description, target, basis }) =>
      level3 === "" ? "" : word([classWord(level2), level3, description, printTarget(target), basis].join("/")),
    ({ level2, level3, description }) =>
      description === "" ? "" : word([classWord(level2), level3, description].join("/")),
    ({ level2, level3 }) => (level3 === "" ? "" : `${classWord(level2)}/${word(level3)}`),
    ({ level3 }) => word(level3),
    ({ description }) => word(description),
  ],
  text: ({ level2, level3, description, basis }) => word([classWord(level2), level3, description, basis].join("")),
};

/** Known parts are named by their kind on both sides. */
const PART: Telling<Part> = {
  keys: [
    ({ id, part }) => (part === "own" ? "" : id),
    ({ part, heading }) => (part === "own" ? word(heading?.text ?? "") : ""),
  ],
  text: (part) =>
    part.part === "own" ? word([part.heading?.text ?? "", ...part.blocks.map(blockWords)].join("")) : "",
};

const BLOCK: Telling<OwnBlock> = {
  keys: [(block) => word(blockWords(block))],
  text: (block) => word(blockWords(block)),
  left: ({ kind }) => kind,
};

function blockWords(block: OwnBlock): string {
  return block.kind === "paragraph" ? block.text : block.rows.flatMap((row) => row.map(({ text }) => text)).join("/");
}

/** Their items under the ids of their counterparts; `join` brings what lies in a pair in line. */
function named<Item extends { readonly id: string }>(
  mine: readonly Item[],
  theirs: readonly Item[],
  telling: Telling<Item>,
  join: (own: Item, item: Item) => Item = (_, item) => item,
): readonly Item[] {
  return pair(mine, theirs, telling).map(([own, item]) => {
    // An id that cannot meet one of the own draft.
    if (own === undefined) return { ...item, id: `other-${item.id}`.slice(0, 200) };
    return { ...join(own, item), id: own.id };
  });
}

/** Without spaces and marks, which differ between two printings of the same name. */
function word(text: string): string {
  return text.replace(/[\s、，。；：“”"'（）()《》〔〕—-]/g, "");
}
