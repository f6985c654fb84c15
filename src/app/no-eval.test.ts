import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

it("is heard by zod", () => {
  // In a process of its own: zod is told before it is read, and another test may have read it.
  const heard = `await import("./src/app/no-eval.ts"); const { z } = await import("zod"); console.log(z.config().jitless);`;
  const { stdout } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", heard], {
    encoding: "utf8",
  });
  expect(stdout.trim()).toBe("true");
});
