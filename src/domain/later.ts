/** Functions that answer later in any case. */
type Answering = (...args: never[]) => Promise<unknown>;

/** What is fetched when it is first asked for, and kept; where fetching fails the next one who asks fetches again. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/**
 * The named functions of something that is fetched when the first of them is called: a page that is opened need not carry
 * what nobody has asked it for. Where fetching fails the call rejects.
 */
export function later<T extends Readonly<Record<Name, Answering>>, Name extends keyof T & string>(
  load: () => Promise<T>,
  names: readonly Name[],
): Pick<T, Name> {
  const loaded = once(load);
  const call =
    (name: Name) =>
    async (...args: never[]): Promise<unknown> =>
      (await loaded())[name](...args);
  return Object.fromEntries(names.map((name) => [name, call(name)])) as Pick<T, Name>;
}
