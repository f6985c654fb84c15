/** Where something stands, in the words of the document. */
export interface Place {
  /** "第 3 段", "第 2 张表第 4 行第 2 格", "页眉". */
  readonly words: string;
  /** A few words round it, as printed. */
  readonly quote: string;
  /** Orders places of one part as one reads them. */
  readonly order: number;
}

type Sentence = (tag: string, about: string) => string;

/** What can be wrong with a tag as it is typed, and the clause that says so with what belongs to it. */
const SENTENCES = {
  /** The vocabulary does not hold it. About: the known tag most like it, in the same form; "" where none is. */
  UnknownTag: (tag, nearest) =>
    nearest === "" ? `没有“${tag}”这个标记，对照标记表改正或删去。` : `没有“${tag}”这个标记，是不是“${nearest}”？`,
  /** About: the word behind `|` that is not known. */
  UnknownOption: (tag, option) =>
    `“${tag}”竖线后面的“${option}”不认识，可以写“大写”“千分位”“两位小数”“小数补齐”，重复的行里还可以写“合并”，“{#…}”里可以写“按”和一个标记。`,
  /** The closing brace is missing. */
  TagNotClosed: (tag) => `“${tag}”少了右花括号，补成“${tag}}”。`,
  /** About: the list whose loop it belongs to. */
  TagOutOfLoop: (tag, list) => `“${tag}”只能写在“{#${list}}”和“{/${list}}”之间。`,
  /** Used as something it is not: a list printed, a value repeated. About: how it may be written. */
  TagOfOtherKind: (tag, instead) => `“${tag}”不能这样写，改成“${instead}”。`,
  /** About: the closing mark that is missing. */
  LoopNotClosed: (tag, closing) => `“${tag}”没有结尾，在要重复或取舍的内容后面补上“${closing}”。`,
  /** A closing mark, or `{:否则}`, without an opening one. */
  LoopNotOpened: (tag) => `“${tag}”前面没有对应的开头，补上开头或删去它。`,
  /** On different sides of a table's border. About: the closing mark. */
  LoopCrossesTable: (tag, closing) => `“${tag}”和“${closing}”一个在表里、一个在表外，移到同一张表里，或都移到表外。`,
  /** It cannot be obeyed there. About: one Chinese clause, why, and where it may stand. */
  MarkInWrongPlace: (tag, reason) => `“${tag}”${reason}。`,
  /** Merging by data outside the rows of a loop. */
  MergeOutOfRows: (tag) => `“${tag}”只能写在重复的表格行里，上下相同的格才合得起来。`,
} as const satisfies Readonly<Record<string, Sentence>>;

/** A fault in a template that its author can mend; `message` is one Chinese sentence with the place. */
export class TemplateProblem extends Error {
  /** @param tag as typed: `{一机指标}`. @param about what its kind speaks of besides the tag */
  constructor(
    readonly kind: keyof typeof SENTENCES,
    readonly place: Place,
    readonly tag: string,
    readonly about = "",
  ) {
    const sentence: Sentence = SENTENCES[kind];
    super(`${place.words}“${place.quote}”：${sentence(tag, about)}`);
  }

  /** Takes up so many faults that come of this one: they are told with it, not beside it. */
  explain(consequences: number): void {
    if (consequences > 0) this.message += `另有 ${consequences} 处也是这个缘故，先改这里。`;
  }
}

/** A template with problems was to be filled. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
  constructor(readonly problems: readonly TemplateProblem[]) {
    super(`模板里有 ${problems.length} 处要改：${problems[0]?.message ?? ""}`);
  }
}

/** The caller asked to stop. */
export class FillCancelled extends Error {
  override readonly name = "FillCancelled";
  constructor() {
    super("已停止生成。");
  }
}
