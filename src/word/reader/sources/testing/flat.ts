import { openArchive } from "../../../package/index.ts";

const PACKAGE = "http://schemas.microsoft.com/office/2006/xmlPackage";

/** A Word file laid flat, as Word saves it under “Word XML 文档”. */
export function flatPackageOf(docx: Uint8Array): string {
  const decoder = new TextDecoder();
  const parts = [...openArchive(docx)]
    .filter(([path]) => path !== "[Content_Types].xml")
    .map(([path, bytes]) => {
      const xml = decoder.decode(bytes).replace(/^<\?xml[^>]*\?>\s*/, "");
      return `<pkg:part pkg:name="/${path}" pkg:contentType="application/xml"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
    });
  return `<?xml version="1.0" standalone="yes"?>\r\n<?mso-application progid="Word.Document"?>\r\n<pkg:package xmlns:pkg="${PACKAGE}">${parts.join("")}</pkg:package>`;
}

/** The XML file of Word 2003 with the given body, styles and lists, each as the inner XML of its element. */
export function word2003Of(parts: {
  readonly body: string;
  readonly styles?: string;
  readonly lists?: string;
}): string {
  const body = parts.body.replaceAll("<w:vMerge", "<w:vmerge");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<?mso-application progid="Word.Document"?>\r\n<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:aml="http://schemas.microsoft.com/aml/2001/core" xmlns:v="urn:schemas-microsoft-com:vml" w:macrosPresent="no" xml:space="preserve"><o:DocumentProperties><o:Title>云溪镇</o:Title></o:DocumentProperties><w:fonts><w:defaultFonts w:ascii="宋体"/></w:fonts><w:lists>${parts.lists ?? ""}</w:lists><w:styles>${parts.styles ?? ""}</w:styles><w:docPr><w:view w:val="print"/></w:docPr><w:body><wx:sect>${body}</wx:sect></w:body></w:wordDocument>`;
}
