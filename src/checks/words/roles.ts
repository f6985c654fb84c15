/** What an amount is of what was to be: all of it, what is done of it, what is left, or what is too much. */
export interface Role {
  readonly role: "all" | "done" | "rest" | "over";
  /** Posts are held against people, whatever else is counted with them. */
  readonly about: "posts" | "work";
}

const BE = "(?:总数|总额|总计|合计|共计|人数|人员|人|资金|金额|数|额|总|共|为|是|有|约|的)*$";
const POSTS = "编制|定编|定员|定额|职数";
const ROLES: readonly (readonly [Role["role"], Role["about"], RegExp])[] = [
  ["over", "posts", new RegExp(`(?:超编|超员)${BE}`)],
  ["rest", "posts", new RegExp(`(?:空编|缺编|空缺|缺员|空额|空余编制)${BE}`)],
  ["done", "posts", new RegExp(`(?:实有|在职|在岗|在编|现有)(?:干部|职工|教师|教职工|在[职岗编])*${BE}`)],
  ["all", "posts", new RegExp(`(?:${POSTS})${BE}`)],
  [
    "rest",
    "work",
    new RegExp(`(?:剩余|余下|结余|(?:尚|还)?未(?!成年|来)[一-龥]{2,4}?|(?:尚|还)(?:需|差|缺|欠)[一-龥]{0,4}?)${BE}`),
  ],
  ["done", "work", new RegExp(`(?:已(?:经)?[一-龥]{2,6}?|完成[一-龥]{0,4}?)${BE}`)],
  [
    "all",
    "work",
    new RegExp(`(?:(?:^|[^相对适供响])应(?!急|用|对)[一-龥]{1,4}?|计划[一-龥]{0,6}?|目标|任务|总投资)${BE}`),
  ],
];

/** What the words of a clause before an amount say it is; undefined where they say none of these. */
export function roleOf(name: string): Role | undefined {
  const found = ROLES.find(([, , pattern]) => pattern.test(name));
  return found && { role: found[0], about: found[1] };
}
