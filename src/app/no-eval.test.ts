import { expect, it } from "vitest";
import "./no-eval.ts";
import { z } from "zod";

it("is heard by zod", () => {
  expect(z.config().jitless).toBe(true);
});
