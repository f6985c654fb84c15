import { describe, expect, it } from "vitest";
import { topicOf } from "./help.ts";
import { parseRoute } from "./route.ts";

describe("what help is about", () => {
  it.each([
    ["", "start"],
    ["#/desk", "desk"],
    ["#/bin", "bin"],
    ["#/read/7", "read"],
    ["#/rules/goal-words", "checks"],
    ["#/templates/guide", "templates"],
    ["#/draft/7", "todo"],
    ["#/draft/7/chapter/todo", "todo"],
    ["#/draft/7/chapter/duties", "chapters"],
    ["#/draft/7/project/2", "project"],
    ["#/draft/7/project/2/preview", "export"],
    ["#/draft/7/project/2/export", "export"],
    ["#/draft/7/versions", "versions"],
    ["#/draft/7/proof", "proof"],
    ["#/draft/7/compare", "compare"],
  ] as const)("at %s is %s", (hash, topic) => {
    expect(topicOf(parseRoute(hash))).toBe(topic);
  });
});
