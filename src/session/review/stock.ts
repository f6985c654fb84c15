import type { Store } from "../../storage/index.ts";
import { createEmitter } from "../emitter.ts";

/** 常用批注: remarks that are written again and again, kept on this machine and handed on as a text file, one a line. */
export interface StockRemarks {
  list(): readonly string[];
  subscribe(listener: () => void): () => void;
  put(remarks: readonly string[]): Promise<void>;
}

const SETTING = "remarks.stock";
const MOST = 200;
const LONGEST = 5000;

/** What stands there until a person has made a list of one's own. */
const FIRST: readonly string[] = [
  "指标值没有依据，请补上出处，或改为能查到出处的数。",
  "绩效指标描述只是重复名称，请写清按什么口径统计。",
  "满意度是越高越好，符号请用“≥”。",
  "缺成本指标，请按预算数补上。",
  "指标值与上年相同，请写明为什么不变。",
  "文字里的金额与表里的不一致，请核对后改成一样。",
];

export async function keepStock(store: Pick<Store, "setting" | "putSetting">): Promise<StockRemarks> {
  const { subscribe, emit } = createEmitter();
  // The list that everybody has at first does where the store cannot be read; it says so itself.
  const kept = await store.setting(SETTING).catch(() => undefined);
  let list = Array.isArray(kept) ? stockOf(kept.filter((text) => typeof text === "string")) : FIRST;
  return {
    list: () => list,
    subscribe,
    put: async (remarks) => {
      const next = stockOf(remarks);
      await store.putSetting({ key: SETTING, value: next });
      list = next;
      emit();
    },
  };
}

/** Each once, without empty ones. */
function stockOf(texts: readonly string[]): readonly string[] {
  const trimmed = texts.map((text) => text.replace(/\s+/g, " ").trim().slice(0, LONGEST)).filter((text) => text !== "");
  return [...new Set(trimmed)].slice(0, MOST);
}
