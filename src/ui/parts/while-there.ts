const unheard = (): void => undefined;

/**
 * Hands on what a promise comes to, for effects: nothing arrives any more once the returned function was called.
 * @param failed without it a promise that is rejected changes nothing.
 */
export function whileThere<Value>(
  promise: Promise<Value>,
  came: (value: Value) => void,
  failed: (error: unknown) => void = unheard,
): () => void {
  let there = true;
  promise.then(
    (value) => {
      if (there) came(value);
    },
    (error: unknown) => {
      if (there) failed(error);
    },
  );
  return () => {
    there = false;
  };
}
