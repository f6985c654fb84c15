/** Where something stands, in the words of the document. */
export interface Place {
  /** "第 3 段", "第 2 张表第 4 行第 2 格", "页眉". */
  readonly words: string;
  /** A few words round it, as printed. */
  readonly quote: string;
  /** Orders places of one part as one reads them. */
  readonly order: number;
}

/** A fault in a template that its author can mend; `message` is one Chinese sentence with the place. */
export abstract class TemplateProblem extends Error {
  constructor(
    readonly place: Place,
    sentence: string,
  ) {
    super(`${place.words}“${place.quote}”：${sentence}`);
  }

  /** Takes up so many faults that come of this one: they are told with it, not beside it. */
  explain(consequences: number): void {
    if (consequences > 0) this.message += `另有 ${consequences} 处也是这个缘故，先改这里。`;
  }
}

/** A tag that the vocabulary does not hold. */
export class UnknownTag extends TemplateProblem {
  override readonly name = "UnknownTag";
  constructor(
    place: Place,
    /** As typed: `{一机指标}`. */
    readonly tag: string,
    /** The known tag most like it, in the same form. */
    readonly nearest?: string,
  ) {
    super(
      place,
      nearest ? `没有“${tag}”这个标记，是不是“${nearest}”？` : `没有“${tag}”这个标记，对照标记表改正或删去。`,
    );
  }
}

/** A word behind `|` that is not known. */
export class UnknownOption extends TemplateProblem {
  override readonly name = "UnknownOption";
  constructor(
    place: Place,
    readonly tag: string,
    readonly option: string,
  ) {
    super(
      place,
      `“${tag}”竖线后面的“${option}”不认识，可以写“大写”“千分位”“两位小数”“小数补齐”，重复的行里还可以写“合并”，“{#…}”里可以写“按”和一个标记。`,
    );
  }
}

/** A tag without its closing brace. */
export class TagNotClosed extends TemplateProblem {
  override readonly name = "TagNotClosed";
  constructor(
    place: Place,
    readonly tag: string,
  ) {
    super(place, `“${tag}”少了右花括号，补成“${tag}}”。`);
  }
}

/** A known tag outside the loop it belongs to. */
export class TagOutOfLoop extends TemplateProblem {
  override readonly name = "TagOutOfLoop";
  constructor(
    place: Place,
    readonly tag: string,
    readonly list: string,
  ) {
    super(place, `“${tag}”只能写在“{#${list}}”和“{/${list}}”之间。`);
  }
}

/** A known tag used as something it is not: a list printed, a value repeated. */
export class TagOfOtherKind extends TemplateProblem {
  override readonly name = "TagOfOtherKind";
  constructor(
    place: Place,
    readonly tag: string,
    /** How it may be written. */
    readonly instead: string,
  ) {
    super(place, `“${tag}”不能这样写，改成“${instead}”。`);
  }
}

/** An opening mark without its closing one. */
export class LoopNotClosed extends TemplateProblem {
  override readonly name = "LoopNotClosed";
  constructor(
    place: Place,
    readonly tag: string,
    readonly closing: string,
  ) {
    super(place, `“${tag}”没有结尾，在要重复或取舍的内容后面补上“${closing}”。`);
  }
}

/** A closing mark, or `{:否则}`, without an opening one. */
export class LoopNotOpened extends TemplateProblem {
  override readonly name = "LoopNotOpened";
  constructor(
    place: Place,
    readonly tag: string,
  ) {
    super(place, `“${tag}”前面没有对应的开头，补上开头或删去它。`);
  }
}

/** Opening and closing mark on different sides of a table's border. */
export class LoopCrossesTable extends TemplateProblem {
  override readonly name = "LoopCrossesTable";
  constructor(
    place: Place,
    readonly tag: string,
    readonly closing: string,
  ) {
    super(place, `“${tag}”和“${closing}”一个在表里、一个在表外，移到同一张表里，或都移到表外。`);
  }
}

/** A mark where it cannot be obeyed. */
export class MarkInWrongPlace extends TemplateProblem {
  override readonly name = "MarkInWrongPlace";
  constructor(
    place: Place,
    readonly tag: string,
    /** One Chinese clause: why, and where it may stand. */
    readonly reason: string,
  ) {
    super(place, `“${tag}”${reason}。`);
  }
}

/** Merging by data outside the rows of a loop. */
export class MergeOutOfRows extends MarkInWrongPlace {
  constructor(place: Place, tag: string) {
    super(place, tag, "只能写在重复的表格行里，上下相同的格才合得起来");
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
