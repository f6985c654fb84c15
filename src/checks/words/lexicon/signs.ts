import { tableOf } from "../any-of.ts";

/** The first of them. */
export const HAN = 0x4e00;
const LAST = 0x9fa5;
export const isHan = (code: number): boolean => code >= HAN && code <= LAST;

/** Particles, numbers and what else is said with any word. */
const FUNCTION =
  "的之和与及一冀对在为等了是由于以按每个不无有各其他本该所共二三四五六七八九十两第至到或且并将被把使让给向比更最可能应需已未含拟指达列则请即除尽自多少大小新老上下前后内外都也就还又才只很再均没既涉若";
/** Kinds of places, what is counted by, the last of many nouns. */
const LOOSE = "年月日元万亿人次户项中村镇乡县市区省局办站中心路街道率费数表员股类额均占较总单扣法";
/** Nouns that end one word where another begins: 学校校务, 农户户均. */
const ENDING = "人次户年月日元万亿村镇乡县市区省州局办站所中心路街道员表股率额数校园库台桥社队组家站馆院分某千百";
/** What makes a new word of nearly any other behind which it stands. */
const SUFFIX = "出入回值长店房室厂场坪线网区期点物品费款机具车证卡";

const [functions, free, ending] = [tableOf(FUNCTION), tableOf(FUNCTION + LOOSE), tableOf(ENDING)];
const suffixes = tableOf(SUFFIX);

/** True for a Chinese character that is said with any word. */
export const isFunction = (code: number): boolean => functions[code] === 1;
/** True for one that may stand alone. */
export const isFree = (code: number): boolean => free[code] === 1;
/** True for one at which two words meet that have it both. */
export const isEnding = (code: number): boolean => ending[code] === 1;
/** True for one that makes a word of the one before it. */
export const isSuffix = (code: number): boolean => suffixes[code] === 1;
