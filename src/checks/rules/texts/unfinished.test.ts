import { expect, it } from "vitest";
import { unfinished } from "./unfinished.ts";

const said = (text: string, follows?: string) => {
  const input = {
    text,
    kind: "paragraph",
    section: "overall",
    field: "goal.1",
    facts: undefined as never,
  } as const;
  return unfinished
    .check(follows === undefined ? input : { ...input, follows }, {})
    .map(({ message }) => message.slice(0, 7));
};

it("tells a line break inside a sentence from one that breaks off", () => {
  expect(said("大力推进民生工程、", "惠民实事，提高群众满意度。")).toEqual(["句子中间换了行"]);
  expect(said("大力推进民生工程、", "2、提高群众满意度。")).toEqual(["话没有写完。“"]);
  expect(said("大力推进民生工程、")).toEqual(["话没有写完。“"]);
  expect(said("大力推进民生工程。", "惠民实事。")).toEqual([]);
});
