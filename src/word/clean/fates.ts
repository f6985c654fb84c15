/** Elements that say who worked on a document, when, with what, or what stood there before; out with all they hold. */
const DROPPED = new Set([
  "w:del",
  "w:moveFrom",
  "w:rPrChange",
  "w:pPrChange",
  "w:tblPrChange",
  "w:tblPrExChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:sectPrChange",
  "w:tblGridChange",
  "w:numberingChange",
  "w:cellIns",
  "w:cellDel",
  "w:cellMerge",
  "w:commentRangeStart",
  "w:commentRangeEnd",
  "w:commentReference",
  "w:annotationRef",
  "w:permStart",
  "w:permEnd",
  "w:proofErr",
  "w:smartTagPr",
  "w:customXmlPr",
  "w:fldData",
  "w:helpText",
  "w:statusText",
  "w:entryMacro",
  "w:exitMacro",
  "w:divId",
  "w:rsid",
  "w:aliases",
  "w:tblCaption",
  "w:tblDescription",
  "w:control",
  "o:OLEObject",
  "a:hlinkHover",
  "c:externalData",
]);
const RANGE = /^w:(?:moveFrom|moveTo|customXml(?:Ins|Del|MoveFrom|MoveTo))Range(?:Start|End)$/;
/** Wrappers: out they go, what they hold stays. */
const UNWRAPPED = new Set(["w:ins", "w:moveTo", "w:smartTag", "w:customXml"]);

export function fateOf(name: string): "keep" | "drop" | "unwrap" {
  if (DROPPED.has(name) || ((name.endsWith("t") || name.endsWith("d")) && RANGE.test(name))) return "drop";
  return UNWRAPPED.has(name) ? "unwrap" : "keep";
}

/** Attributes that number sessions and objects of one machine, or hold what no page shows. */
const NUMBERS =
  /\s(?:w:rsid\w*|w14:(?:paraId|textId)|wp14:(?:anchorId|editId)|o:gfxdata|o:href)\s*=\s*(?:"[^"]*"|'[^']*')/g;
const NUMBERED = /\s(?:w:rsid|w14:(?:paraId|textId)|wp14:|o:gfxdata|o:href)/;

/** The text of a part without such attributes. */
export function withoutNumbers(xml: string): string {
  if (!NUMBERED.test(xml)) return xml;
  return xml.replace(/<[a-zA-Z][^<>]*>/g, (tag) => (NUMBERED.test(tag) ? tag.replace(NUMBERS, "") : tag));
}

/** Elements that name a drawn object, and what they say that is not drawn. */
export const OBJECT_NAME = /^(?:wp:docPr|\w+:cNvPr)$/;
export const OBJECT_WORDS = ["descr", "title"] as const;
export const VML_WORDS = ["alt", "title", "o:title", "href"] as const;

/** What of a document's settings shapes its pages; anything else is about work on it. */
export const PAGE_SETTINGS = new Set(
  `removePersonalInformation removeDateAndTime displayBackgroundShape mirrorMargins alignBordersAndEdges
  bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop defaultTabStop autoHyphenation consecutiveHyphenLimit
  hyphenationZone doNotHyphenateCaps defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting
  bookFoldPrintingSheets drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery
  displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin
  doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter
  noLineBreaksBefore savePreviewPicture updateFields hdrShapeDefaults footnotePr endnotePr compat themeFontLang
  clrSchemeMapping shapeDefaults decimalSymbol listSeparator zoom embedTrueTypeFonts embedSystemFonts saveSubsetFonts`
    .split(/\s+/)
    .flatMap((name) => [`w:${name}`]),
).add("m:mathPr");
