/**
 * A reading of short texts that come again and again, such as units, labels and amounts, made once of each. From `most`
 * of them on all are forgotten; `longest` keeps whole sentences out.
 */
export function remembered<Value>(
  read: (text: string) => Value,
  { most = 2000, longest = 40 }: { readonly most?: number; readonly longest?: number } = {},
): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    if (text.length > longest) return read(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Value;
    const value = read(text);
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}
