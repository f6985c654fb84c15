/** Why a file from outside was refused. */
export type PackageFault =
  | "empty"
  | "old-format"
  | "password"
  | "not-package"
  | "not-word"
  | "damaged"
  | "too-large"
  | "bomb"
  | "odd-path"
  | "doctype"
  | "macros"
  | "encoding";

/** A file that is not opened: a code for programs, one sentence for the clerk. */
export class PackageError extends Error {
  override readonly name = "PackageError";

  /** @param code what is wrong. @param message one Chinese sentence saying what, and what to do about it. */
  constructor(
    readonly code: PackageFault,
    message: string,
  ) {
    super(message);
  }
}

const sentences: Readonly<Record<PackageFault, string>> = {
  empty: "这个文件是空的（0 字节），重新拷贝一次再打开。",
  "old-format": "这是 .doc（旧格式），读不了。在 WPS 里另存为 .docx，或把表格复制过来粘贴。",
  password: "这个文件加了密码，读不了。在 WPS 里去掉密码，另存一份再打开。",
  "not-package": "这不是 Word 文件（.docx）。在 WPS 里打开它，另存为 .docx 再来。",
  "not-word": "压缩包里没有 Word 正文。要的是 .docx 文件，在 WPS 里另存为 .docx 再来。",
  damaged: "文件不完整或已损坏，可能没有拷贝完。从原处重新拷贝一次再打开。",
  "too-large": "文件太大，超过能处理的限度。删去其中的图片等大附件，另存一份再打开。",
  bomb: "文件展开后大得反常，为安全起见没有打开。在 WPS 里打开它，另存一份再试。",
  "odd-path": "文件内部的名称不合规，为安全起见没有打开。在 WPS 里打开它，另存一份再试。",
  doctype: "文件里带有外部定义（DOCTYPE），为安全起见没有打开。在 WPS 里打开它，另存一份再试。",
  macros: "这个文件带宏，不能当模板。在 WPS 里另存为不带宏的 .docx 再来。",
  encoding: "文件里的文字编码读不懂。在 WPS 里打开它，另存为 .docx 再来。",
};

/** The error of a fault with its standard sentence. */
export function packageError(code: PackageFault): PackageError {
  return new PackageError(code, sentences[code]);
}
