/** What has to be said about things that are not text. */
export const NOTES = {
  tracked: "文件里有修订标记，已按接受全部修订后的文字读入。",
  hidden: "文件里有隐藏文字，没有读入。",
  picture: "文件里有图片，图片没有读入。",
  object: "文件里有嵌入的对象（如 Excel 表格），没有读入；需要的话把其中的表格复制粘贴过来。",
  chart: "文件里有图表，没有读入。",
  diagram: "文件里有图示（SmartArt），图里的文字按先后读成了段落。",
  lostDiagram: "文件里有图示（SmartArt），没有读入。",
  chunk: "文件里嵌有另一份文档，没有读入；在 WPS 里打开后另存为 .docx 再读一次就能读到。",
  comment: "文件里有批注，批注没有读入。",
  unknown: "文件里有一处是更新的 Word 才有的内容，没有读入；在 WPS 里打开后另存一份再读。",
} as const;
