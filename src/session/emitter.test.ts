import { describe, expect, it } from "vitest";
import { createEmitter } from "./emitter.ts";

describe("createEmitter", () => {
  it("tells all until they leave", () => {
    const { subscribe, emit } = createEmitter();
    const told: string[] = [];
    const leave = subscribe(() => told.push("a"));
    subscribe(() => told.push("b"));
    emit();
    leave();
    leave();
    emit();
    expect(told).toEqual(["a", "b", "b"]);
  });
  it("is not disturbed by one who leaves or comes while told", () => {
    const { subscribe, emit } = createEmitter();
    const told: string[] = [];
    const leave = subscribe(() => {
      told.push("a");
      leave();
      subscribe(() => told.push("c"));
    });
    subscribe(() => told.push("b"));
    emit();
    expect(told).toEqual(["a", "b"]);
    emit();
    expect(told).toEqual(["a", "b", "b", "c"]);
  });
  it("tells a function as often as it listens, and nobody once cleared", () => {
    const { subscribe, emit, clear } = createEmitter();
    let told = 0;
    const count = () => {
      told += 1;
    };
    subscribe(count)();
    subscribe(count);
    subscribe(count);
    emit();
    clear();
    emit();
    expect(told).toBe(2);
  });
});
