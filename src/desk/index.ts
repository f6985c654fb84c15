/** Work over Word and drafts: writing, checking templates, reading and proving. No wiring: it runs alike in a worker and in Node. */
export { type ChangeFacts, writeChanges } from "./change-paper.ts";
export { checkTemplate } from "./check-template.ts";
export { learnFile, learnSound } from "./learn-file.ts";
export { leftOutOf } from "./left-out.ts";
export { type OpinionFacts, opinionProblems, writeOpinion } from "./opinion-paper.ts";
export { OPINION_GUIDE, type OpinionTag } from "./opinion-tags.ts";
export { carriedBy } from "./publication.ts";
export { publishSet } from "./publish-set.ts";
export { readSource } from "./read-source.ts";
export { proven, readCopy, writeCopy, writePages } from "./review-work.ts";
export { standardText } from "./standard-text.ts";
export { carrying } from "./template-file.ts";
export { templateSample } from "./template-sample.ts";
export { keepFillings } from "./templates.ts";
export type * from "./types.ts";
export { writeWord } from "./write-word.ts";
