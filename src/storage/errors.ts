/** Why something could not be kept; each has its own way out. */
export type StorageFault = "quota" | "outdated" | "newer" | "conflict" | "missing" | "other";

/** A write or read of this machine's store went wrong. `message` is one Chinese sentence; `what` its first clause. */
export class StorageError extends Error {
  constructor(
    readonly fault: StorageFault,
    readonly what: string,
    wayOut: string,
    options?: ErrorOptions,
  ) {
    super(`${what}，${wayOut}`, options);
    this.name = "StorageError";
  }
}

const UNWRITTEN = "改动还没有写上。先存成文件。";

export function outdatedError(): StorageError {
  return new StorageError("outdated", "绩表在另一个窗口换成了新版", "这个窗口不再写入。先存成文件，再重新打开本页。");
}

export function newerError(): StorageError {
  return new StorageError("newer", "这台电脑上的草稿是新版绩表存的", "这个版本不去动它们。请换新版打开。");
}

export function conflictError(): StorageError {
  return new StorageError("conflict", "另一个窗口接着改过这份草稿", "这里后来的改动没有写上。先存成文件，再重新打开。");
}

export function missingError(): StorageError {
  return new StorageError("missing", "这台电脑上没有这份草稿", "可能已经删除。回到首页再找找，或打开备份文件。");
}

/** Names along the chain of causes: Dexie wraps the browser's error as `inner`, and those of a bulk in `failures`. */
function faultNames(error: unknown): readonly string[] {
  const names: string[] = [];
  let current: unknown = error;
  while (typeof current === "object" && current !== null && names.length < 8) {
    if ("name" in current && typeof current.name === "string") names.push(current.name);
    if ("failures" in current && Array.isArray(current.failures)) current = current.failures[0];
    else if ("inner" in current) current = current.inner;
    else current = "cause" in current ? current.cause : undefined;
  }
  return names;
}

/** Any failure of the store as one sentence for the clerk. */
export function storageError(error: unknown, doing: "open" | "read" | "write"): StorageError {
  if (error instanceof StorageError) return error;
  const names = faultNames(error);
  if (doing === "open" && names.some((name) => name === "QuotaExceededError" || name === "UnknownError")) {
    const way = "腾出空间再重新打开本页，原来的草稿都还在。";
    return new StorageError("quota", "磁盘满了，浏览器打不开本机保存的草稿", way, { cause: error });
  }
  if (doing === "open")
    return new StorageError("other", "浏览器没有让绩表在本机保存", "多半是无痕窗口。", { cause: error });
  if (doing === "read") {
    return new StorageError("other", "本机保存的内容这一次没有读出来", "重新打开本页再试。", { cause: error });
  }
  if (names.includes("QuotaExceededError")) return new StorageError("quota", "磁盘满了", UNWRITTEN, { cause: error });
  // What Chromium reports where the disk itself refuses: full in fact, or damaged.
  if (names.includes("UnknownError")) {
    return new StorageError("other", "磁盘写不进去（多半是满了）", UNWRITTEN, { cause: error });
  }
  return new StorageError("other", "本机保存这一次没有写成", UNWRITTEN, { cause: error });
}
