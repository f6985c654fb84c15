import { attribute, child, decodeXml, isOn, parseXml, type XmlElement } from "../package/index.ts";

/** Ids of the styles whose text is hidden, their ancestors included. */
export function hiddenStyles(part: Uint8Array | undefined): ReadonlySet<string> {
  if (part === undefined) return new Set();
  const { source, root } = parseXml(decodeXml(part));
  const styles = new Map<string, { readonly own: boolean | undefined; readonly basedOn: string | undefined }>();
  for (const style of root.children) {
    const id = attribute(source, style, "w:styleId")?.value;
    if (style.name !== "w:style" || id === undefined) continue;
    const basedOn = child(style, "w:basedOn");
    styles.set(id, {
      own: vanish(source, child(style, "w:rPr")),
      basedOn: basedOn && attribute(source, basedOn, "w:val")?.value,
    });
  }
  const hidden = new Set<string>();
  for (const id of styles.keys()) {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = styles.get(at)?.basedOn) {
      seen.add(at);
      const own = styles.get(at)?.own;
      if (own === true) hidden.add(id);
      if (own !== undefined) break;
    }
  }
  return hidden;
}

/** What run properties say of hiding; undefined where they say nothing. */
export function vanish(source: string, properties: XmlElement | undefined): boolean | undefined {
  const own = child(properties, "w:vanish");
  return own && isOn(source, own);
}
