import { Dexie } from "dexie";
import { describe, expect, it } from "vitest";
import { conflictError, storageError } from "./errors.ts";

const full = new DOMException("full", "QuotaExceededError");

describe("failures of the store", () => {
  it.each([
    ["the browser's own error", full],
    ["a transaction aborted for it", new Dexie.AbortError("aborted", full)],
    ["a bulk of which one failed", new Dexie.BulkError("put", [new Dexie.AbortError("aborted", full)])],
  ])("see a full disk in %s", (_name, error) => {
    expect(storageError(error, "write")).toMatchObject({ fault: "quota", what: "磁盘满了" });
  });
  it("give every other error its sentence, by what was being done", () => {
    const odd = new DOMException("x", "UnknownError");
    expect(storageError(odd, "write").message).toBe("磁盘写不进去（多半是满了），改动还没有写上。先存成文件。");
    expect(storageError(new Error("x"), "write").message).toBe("本机保存这一次没有写成，改动还没有写上。先存成文件。");
    expect(storageError(odd, "read").message).toMatch(/没有读出来/);
    expect(storageError(odd, "open").message).toMatch(/磁盘满了.*都还在/);
    expect(storageError(full, "open")).toMatchObject({ fault: "quota" });
    expect(storageError(new DOMException("denied", "SecurityError"), "open").message).toMatch(/无痕窗口/);
    expect(storageError("text", "write").fault).toBe("other");
  });
  it("leave their own errors alone", () => {
    const own = conflictError();
    expect(storageError(own, "write")).toBe(own);
  });
});
