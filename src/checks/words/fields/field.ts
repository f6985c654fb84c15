/**
 * Fields of work: the words that only the work of one kind of office has, the offices that do it, and what has to do
 * with it. Whoever is not of the field, and speaks of nothing akin, has the words from another's file.
 */
export interface Field {
  readonly name: string;
  /** Offices whose duty it is, by their names; a government has it as well. */
  readonly does: RegExp;
  /** Offices that may speak of it without more; those whose duty it is among them. */
  readonly near: RegExp;
  /** What else in the project or document makes it its own: anything akin, in the widest sense. */
  readonly matter: RegExp;
  /** What is measured, run or granted there. */
  readonly words: string;
  /** Whom only this work serves: telling where somebody asks whether they are satisfied. */
  readonly people?: string;
  /** Only the office tells, not the project. */
  readonly ofOffice?: true;
}

/** Offices with a hand in everything … */
const GENERAL =
  "政府|人大|政协|党委|委员会办公室|街道|镇|乡(?!村)|苏木|管理委员会|管委会|开发区|园区|办事处|新区|发展和?改革|发改|审批";
/** … and those who speak of everything, as they pay, count or look after it. */
const ANY = `${GENERAL}|财政|组织部|宣传部|统战|纪委|监察|政务|工商联|振兴|国有资产|国资`;
export const CULTURE =
  "文|旅|体|图书|博物|广电|广播|融媒|宣传|剧|艺|景|民族|宗教|史|妇|团|工会|老|残|退役|林|草|城|住|交通|商务|农|振兴|校|教|水|公园|自然|档案";
/** Whoever cares for people, and so for all kinds of them. */
export const CARE =
  "教|校|学院|大学|中学|小学|幼儿|民政|残|妇|团|工会|退役|卫|医|疾控|红十字|人社|人力|老干|关心|关工|振兴|救助|福利";

/** Offices with a hand in every field. */
export const EVERY_FIELD = new RegExp(GENERAL);

/** Offices that count and look after what others do, and speak of it in those words. */
export const OVERSEEING = /审计|统计|机关事务|编制|巡察|信访/;

type Rest = Partial<Pick<Field, "people" | "ofOffice">>;
/** A field by what the names of its offices hold: of those whose duty it is, and of those who may speak of it. */
export const field = (
  name: string,
  [does, near]: readonly [does: string, near: string],
  matter: RegExp,
  words: string,
  rest: Rest = {},
): Field => ({
  name,
  does: new RegExp(does),
  near: new RegExp(`${ANY}|${does}|${near}`),
  matter,
  words,
  ...rest,
});
