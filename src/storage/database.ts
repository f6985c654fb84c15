import { Dexie, type DexieOptions, type Transaction } from "dexie";
import { DRAFT_VERSION } from "../domain/index.ts";
import { newerError, outdatedError, StorageError, storageError } from "./errors.ts";
import {
  type Change,
  type Query,
  type Records,
  type ReviewRecord,
  TABLE_NAMES,
  TABLES,
  type TableName,
} from "./records.ts";

/** Every local HTML file of a browser profile shares one origin, so the name must say whose database it is. */
const DATABASE_NAME = "jibiao";
/** Rises with the draft's shape and with the tables, so that a window of an older edition notices and stops writing. */
export const DATABASE_VERSION = DRAFT_VERSION * 100 + 3;

/** What an edition has to do with the tables of the one before, by its version; new tables alone need no step. */
const UPGRADES: ReadonlyMap<number, (transaction: Transaction) => PromiseLike<unknown>> = new Map([
  [DRAFT_VERSION * 100 + 2, keepLines],
]);

/** The line of every review stands apart from here on. One review at a time: together they may be larger than memory. */
function keepLines(transaction: Transaction): PromiseLike<unknown> {
  const lines = transaction.table("reviewLines");
  return transaction.table<ReviewRecord>("reviews").each(({ draftId, status }) => {
    void lines.put({ draftId, status });
  });
}

/** How long to wait for a browser that never answers, ms. */
const OPEN_TIMEOUT = 10_000;

export interface DatabaseOptions {
  /** The browser's own by default; tests bring another. */
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
  readonly name?: string;
  readonly version?: number;
}

/** Opens the database. @throws StorageError where it is blocked, absent, or of a newer edition. */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Records> {
  const version = options.version ?? DATABASE_VERSION;
  const settings: DexieOptions = {
    // The only mode that waits for the disk: "saved" must survive a power cut.
    chromeTransactionDurability: "strict",
    // Everything read is checked and kept by the session; a second copy would only cost memory.
    cache: "disabled",
    ...(options.indexedDB === undefined ? {} : { indexedDB: options.indexedDB }),
    ...(options.IDBKeyRange === undefined ? {} : { IDBKeyRange: options.IDBKeyRange }),
  };
  const db = new Dexie(options.name ?? DATABASE_NAME, settings);
  for (const [step, upgrade] of UPGRADES) if (step <= version) db.version(step).stores(TABLES).upgrade(upgrade);
  if (!UPGRADES.has(version)) db.version(version).stores(TABLES);

  let outdated = false;
  db.on("versionchange", (event) => {
    outdated = event.newVersion !== null && event.newVersion > 0;
    db.close({ disableAutoOpen: outdated });
    return false;
  });
  // Dexie opens a database of a higher version too; an older edition must not touch it.
  db.on(
    "ready",
    () => {
      outdated = db.backendDB().version > version * 10;
    },
    true,
  );

  await within(db.open(), OPEN_TIMEOUT).catch((error: unknown) => {
    db.close();
    throw storageError(error, "open");
  });
  if (outdated) {
    db.close();
    throw newerError();
  }
  const run = async <T>(doing: "read" | "write", work: () => PromiseLike<T>): Promise<T> => {
    if (outdated) throw outdatedError();
    try {
      // The browser closes the database when the disk fails it, and Dexie does not try again by itself.
      if (!db.isOpen()) await db.open();
      if (outdated) throw outdatedError();
      return await work();
    } catch (error) {
      throw outdated ? outdatedError() : storageError(error, doing);
    }
  };

  return {
    read: (queries) =>
      run("read", () =>
        db.transaction("r", [...new Set(queries.map((query) => query.table))], () =>
          Promise.all(queries.map(read(db))),
        ),
      ),
    write: (changes, guard) => {
      const tables = new Set<TableName>(changes.map((change) => change.table));
      if (guard !== undefined) tables.add(guard.table);
      return run("write", () =>
        db.transaction("rw", [...tables], async () => {
          // Asked for together, to be on disk sooner when the page goes; a guard that throws takes back the changes.
          const guarded = guard === undefined ? [] : [db.table(guard.table).get(guard.key).then(guard.check)];
          await Promise.all([...guarded, ...TABLE_NAMES.map((name) => change(db, name, changes))]);
        }),
      );
    },
    close: () => db.close(),
  };
}

function read(db: Dexie) {
  return async (query: Query): Promise<readonly unknown[]> => {
    const table = db.table<unknown, unknown>(query.table);
    if ("draftId" in query) return table.where("draftId").equals(query.draftId).toArray();
    if (!("key" in query)) return table.toArray();
    const found = await table.get(query.key);
    return found === undefined ? [] : [found];
  };
}

async function change(db: Dexie, name: TableName, changes: readonly Change[]): Promise<void> {
  const removed: unknown[] = [];
  const put: unknown[] = [];
  for (const item of changes) {
    if (item.table !== name) continue;
    if ("put" in item) put.push(item.put);
    else removed.push(item.remove);
  }
  const table = db.table<unknown, unknown>(name);
  if (removed.length > 0) await table.bulkDelete(removed);
  if (put.length > 0) await table.bulkPut(put);
}

function within<T>(work: PromiseLike<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = new StorageError("other", "浏览器的本机保存没有应答", "关掉绩表的其他窗口再打开本页。");
    const timer = setTimeout(() => reject(late), ms);
    work.then(resolve, reject).then(() => clearTimeout(timer));
  });
}
