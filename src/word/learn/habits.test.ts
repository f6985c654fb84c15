import { describe, expect, it } from "vitest";
import { layoutOf } from "../../../templates/index.ts";
import type { Draft } from "../../domain/index.ts";
import { openPackage } from "../package/index.ts";
import { grid, merged, pages } from "../reader/recognise/testing/build.ts";
import { p, r, tbl, tc, tr, wordFile } from "../reader/sources/docx/fixture.ts";
import { fixedTexts } from "./index.ts";
import { fileOf, LOOKS, printedLines } from "./testing.ts";
import { rounds } from "./testing-round.ts";

const { learnt, write } = rounds(layoutOf);

const [PLAIN] = LOOKS;
if (PLAIN === undefined) throw new Error("no look");

const OFFICE = "柳湾镇人民政府";
const table = (name: string, amount: string) =>
  grid(
    ["项目名称", merged(name, 3)],
    ["主管部门", OFFICE, "预算数", amount],
    ["绩效目标", merged(`${name}办好。`, 3)],
    ["一级指标", "二级指标", "三级指标", "指标值"],
    ["产出指标", "数量指标", "完成数量", "≥12处"],
    ["满意度指标", "服务对象满意度指标", "群众满意度", "≥90%"],
  );
const paper = (...performance: readonly (string | ReturnType<typeof grid>)[]) =>
  fileOf(
    pages(
      `${OFFICE}2026年部门预算公开`,
      "一、主要职责",
      "管理本镇各项事务。",
      "二、绩效目标情况",
      "各项目都编了绩效目标，见下表。",
      ...performance,
    ).blocks,
    PLAIN,
  );

const textsOf = (bytes: Uint8Array) => printedLines(bytes).map(({ text }) => text.replaceAll("&gt;", ">"));
const added = ({ projects, ...draft }: Draft): Draft => {
  const [first] = projects;
  if (first === undefined) throw new Error("no project");
  return { ...draft, projects: [...projects, { ...first, id: "more", name: "河道清淤" }] };
};

describe("headings over the tables of projects", () => {
  it.each([
    ["a table and its number", "表{}　", "绩效目标表　　单位：万元", "表3　河道清淤绩效目标表　　单位：万元"],
    ["a number and the bare name", "{}.", "", "3.河道清淤"],
    ["brackets", "（{}）", "", "（3）河道清淤"],
    ["Chinese numbers", "{}、", "绩效目标表", "三、河道清淤绩效目标表"],
  ])("count on, right below a sentence: %s", async (name, before, behind, third) => {
    const count = (n: number) => before.replace("{}", name === "Chinese numbers" ? "一二三".charAt(n - 1) : `${n}`);
    const file = paper(
      `${count(1)}道路养护${behind}`,
      table("道路养护", "20.00"),
      `${count(2)}路灯维护${behind}`,
      table("路灯维护", "8.00"),
    );
    const { draft, template } = await learnt(file);
    expect(draft.projects.map(({ name: own }) => own)).toEqual(["道路养护", "路灯维护"]);
    expect(draft.narrative.performance.join()).not.toContain("道路养护");
    expect(textsOf(write(template, draft))).toEqual(textsOf(file));
    expect(textsOf(write(template, added(draft)))).toContain(third.replace(/\s/g, ""));
  });

  it.each(["附表{}　项目支出绩效目标表", "表8-{} 预算项目绩效目标申报表", "项目支出绩效目标表（{}）"])(
    "are the form's own title with a number: %s",
    async (title) => {
      const over = (n: number) => [title.replace("{}", `${n}`), "（2026年度）"];
      const file = paper(...over(1), table("道路养护", "20.00"), ...over(2), table("路灯维护", "8.00"));
      const { draft, template } = await learnt(file);
      expect(draft.projects.map(({ name }) => name)).toEqual(["道路养护", "路灯维护"]);
      expect(draft.narrative.performance).toEqual(["各项目都编了绩效目标，见下表。"]);
      const written = textsOf(write(template, draft));
      expect(written.map((text) => text.replace(/\d/g, ""))).toEqual(
        textsOf(file).map((text) => text.replace(/\d/g, "")),
      );
    },
  );

  it("stand once over all of them where only the first has one", async () => {
    const file = paper("三、2026年项目支出绩效目标表", table("道路养护", "20.00"), "", table("路灯维护", "8.00"));
    const { draft, template } = await learnt(file);
    expect(draft.parts.find(({ part }) => part === "projects")).toMatchObject({
      heading: { text: "2026年项目支出绩效目标表" },
    });
    const lines = textsOf(write(template, added(draft)));
    expect(lines.filter((line) => line.includes("项目支出绩效目标表"))).toHaveLength(1);
  });
});

it("prints a county's own columns of 政府采购, and sums that follow the rows", async () => {
  const file = paper(
    "三、政府采购预算情况",
    "采购预算见下表。",
    grid(
      ["采购项目名称", "采购物品名称", "数量", "单价", "政府采购金额", "其他渠道资金", "备选目录"],
      ["道路养护", "沥青", "10", "0.50", "5.00", "1.50", "甲"],
      ["路灯维护", "灯具", "4", "0.25", "1.00", "0.00", "乙"],
      ["合计", "", "", "", "6.00", "1.50", ""],
    ),
  );
  const { draft, template } = await learnt(file);
  expect(textsOf(write(template, draft))).toEqual(textsOf(file));
  const [row, ...rows] = draft.procurement.rows;
  if (row === undefined) throw new Error("no row");
  const next = { ...row, own: "2.00", extra: { ...row.extra, 政府采购金额: "7.50" } };
  const lines = textsOf(write(template, { ...draft, procurement: { rows: [next, ...rows] } }));
  expect(lines.slice(lines.indexOf("合计")).slice(0, 3)).toEqual(["合计", "8.50", "2.00"]);
});

it("keeps a chapter above its own divisions where all chapters stand in a division of the document", async () => {
  const file = fileOf(
    pages(
      `${OFFICE}2026年部门预算公开`,
      "第一部分　部门预算公开表",
      grid(["收入", "金额"], ["合计", "500.00"]),
      "第二部分　部门预算信息公开情况说明",
      "一、部门职责及机构设置情况",
      "（一）部门职责",
      "管理本镇各项事务。",
      "五、预算绩效信息",
      "第一部分　部门整体绩效目标",
      "（一）总体绩效目标",
      "集镇整洁，群众办事方便。",
      "第二部分　预算项目绩效目标",
      "1、道路养护绩效目标表",
      table("道路养护", "20.00"),
    ).blocks,
    PLAIN,
  );
  const { draft, template } = await learnt(file);
  expect(textsOf(write(template, draft))).toEqual(textsOf(file));
});

it("knows a column by its head where only some rows say something in it", async () => {
  const rows = (reason: string) =>
    grid(
      ["项目名称", merged("道路养护", 4)],
      ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值", "偏差原因及改进措施"],
      ["产出指标", "数量指标", "养护里程", "≥12公里", "12公里", ""],
      ["产出指标", "质量指标", "验收合格率", "≥90%", "85%", reason],
    );
  for (const reason of ["雨季停工，补养完成。", ""]) {
    const file = paper(rows(reason));
    const { draft, template } = await learnt(file);
    expect(textsOf(write(template, draft))).toEqual(textsOf(file));
  }
});

describe("the looks of rows", () => {
  const head = tr(...["一级指标", "二级指标", "三级指标", "指标值"].map((text) => tc(text)));
  const font = (latin: string, east: string) => `<w:rFonts w:ascii="${latin}" w:eastAsia="${east}"/>`;
  const target = (text: string) => {
    const [, sign = "", digits = "", unit = ""] = /^(\D*)(\d+)(\D*)$/.exec(text) ?? [];
    const east = font("SimSun", "仿宋");
    return tc(`<w:p>${r(sign, east)}${r(digits, font("Arial", "宋体"))}${r(unit, east)}</w:p>`);
  };
  const row = (one: string, two: string, three: string, value: string) => tr(tc(one), tc(two), three, target(value));
  const held = (text: string) => tc(`<w:sdt><w:sdtPr/><w:sdtContent>${p(text)}</w:sdtContent></w:sdt>`);
  const tableOf = (name: string) =>
    p(`1、${name}绩效目标表`) +
    tbl(
      head,
      row("产出指标", "数量指标", tc(p("养护里程", '<w:jc w:val="center"/>')), "≥12公里"),
      row("产出指标", "质量指标", held("合格率"), "≥98%"),
      row("满意度指标", "服务对象满意度指标", held("群众满意度"), "≥90%"),
    ) +
    p("");

  it("are those of most rows, with the fonts of both scripts; content controls in cells are cells", async () => {
    const file = wordFile({ body: p(`${OFFICE}2026年部门预算绩效目标`) + tableOf("道路养护") });
    const { draft, template } = await learnt(file);
    const printed = printedLines(write(template, draft));
    expect(printed.map(({ text }) => text)).toEqual(printedLines(file).map(({ text }) => text));
    const looks = new Set(printed.filter(({ text }) => text.startsWith("≥")).map(({ look }) => look));
    expect([...looks]).toEqual([expect.stringContaining("仿宋")]);
    const xml = new TextDecoder().decode(write(template, draft));
    expect(xml).not.toContain("<w:sdt>");
    // Most names of indicators are not centred.
    expect(printed.filter(({ look }) => look.includes("center"))).toEqual([]);
  });
});

describe("what stands beside the chapters", () => {
  const box = (text: string) =>
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${p(text)}</w:txbxContent></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  const cover = tbl(tr(tc(OFFICE)), tr(tc("2026年度部门预算公开")), tr(tc("2026年2月")));
  const file = wordFile({
    body:
      box(`${OFFICE}2026年部门预算`) +
      cover +
      p(`${OFFICE}2026年部门预算公开`) +
      p("一、主要职责") +
      p("管理本镇各项事务。") +
      p("二、国有资产信息") +
      tbl(
        tr(tc("截止时间：2025年12月31日", '<w:gridSpan w:val="3"/>')),
        tr(tc("项目"), tc("数量"), tc("价值")),
        tr(tc("房屋（平方米）"), tc("1280"), tc("240.10")),
      ) +
      p(""),
    header: `<w:p>${r(OFFICE)}${r("20")}${r("26年度部门预算")}</w:p>`,
    footer: p("2026年1月30日印"),
    footnotes: `<w:footnote w:id="2">${p("执法队2025年10月并入，资金78.00万元。")}</w:footnote>`,
  });

  it("follows the year and the office: headers, boxes, covers, labels; days and figures that stay are told", async () => {
    const { draft, template, places } = await learnt(file);
    const part = (path: string) => new TextDecoder().decode(openPackage(template).parts.get(path));
    expect(part("word/header.xml")).toContain("{单位名称}");
    expect(part("word/header.xml")).toContain("{年度}");
    expect(places.filter(({ under }) => under === "页眉").map(({ text }) => text)).toEqual([OFFICE, "2026"]);
    const next = { ...draft, year: 2027, assets: { ...draft.assets, asOf: "2026年12月31日" } };
    const lines = textsOf(write(template, next));
    expect(lines).toContain("截止时间：2026年12月31日");
    expect(lines.filter((line) => line.includes("2026")).filter((line) => !line.startsWith("截止"))).toEqual([
      "2026年2月",
    ]);
    expect(fixedTexts(template)).toEqual([
      "“2026年2月”",
      "脚注“执法队2025年10月并入，资金78.00万元。”",
      "页脚“2026年1月30日印”",
    ]);
  });
});

describe("分项绩效目标", () => {
  const office = (...goals: readonly string[]) =>
    fileOf(
      pages(
        `${OFFICE}2026年部门预算绩效信息公开`,
        "一、部门整体绩效目标",
        "（一）总体绩效目标",
        "全年各项任务办好。",
        "（二）分项绩效目标",
        ...goals,
        "（三）工作保障措施",
        "每季调度1次。",
      ).blocks,
      PLAIN,
    );
  const renamed = (draft: Draft): Draft => ({
    ...draft,
    overall: {
      ...draft.overall,
      subGoals: draft.overall.subGoals.flatMap((goal) => [
        { ...goal, indicators: ["办结率≥99%"] },
        { ...goal, id: `${goal.id}x`, target: [] },
      ]),
    },
  });

  it("are one repeated sub-goal where all are told alike, and its parts go when they are empty", async () => {
    const file = office("1.治理", "绩效目标：平安。", "绩效指标：办结率≥96%", "2.民生", "绩效目标：保障到位。");
    const { draft, template } = await learnt(file);
    expect(textsOf(write(template, draft))).toEqual(textsOf(file));
    const lines = textsOf(write(template, renamed(draft)));
    expect(lines.slice(lines.indexOf("1.治理"), lines.indexOf("3.民生"))).toEqual([
      ...["1.治理", "绩效目标：平安。", "绩效指标：办结率≥99%"],
      ...["2.治理", "绩效指标：办结率≥96%"],
    ]);
  });

  it("stand as they are drawn while nothing is changed, where each is told in its own way", async () => {
    const file = office("1.治理", "绩效目标：平安。", "2、民生", "分项绩效目标：保障到位。");
    const { draft, template, summary } = await learnt(file);
    expect(summary.doubts.map(({ message }) => message).join()).toContain("写法不一样");
    expect(textsOf(write(template, draft))).toEqual(textsOf(file));
    expect(textsOf(write(template, renamed(draft))).join("\n")).toContain("4.民生");
  });
});

describe("the contents", () => {
  const chapters = [
    "第一部分 部门概况",
    "管理本镇各项事务。",
    "第二部分 重点工作安排",
    "全年抓三件大事。",
    "第三部分 项目绩效目标",
    "1.道路养护绩效目标表",
    table("道路养护", "20.00"),
    "2.路灯维护绩效目标表",
    table("路灯维护", "8.00"),
    "第四部分 名词解释",
    "基本支出：保障机构运转的支出。",
  ];
  const typed = ["第一部分 部门概况", "第二部分 重点工作安排", "第三部分 项目绩效目标"];
  const pagesOf = (...lines: readonly string[]) =>
    fileOf(pages(`${OFFICE}2026年部门预算公开`, "目 录", ...lines, ...chapters).blocks, PLAIN);
  const moved = (draft: Draft): Draft => {
    const own = draft.parts.filter(({ part }) => part === "own");
    const others = draft.parts.filter(({ part }) => part !== "own" && part !== "glossary");
    return { ...draft, parts: [...own, ...others] };
  };
  const contentsIn = (bytes: Uint8Array) => {
    const lines = textsOf(bytes);
    return lines
      .slice(lines.indexOf("目录") + 1, lines.indexOf("管理本镇各项事务。"))
      .filter((line) => /\d$/.test(line));
  };

  it("that were typed follow the chapters that are printed, and their order", async () => {
    const file = pagesOf(...typed.map((line, at) => `${line}……${at + 2}`), "第四部分 名词解释……9");
    const { draft, template } = await learnt(file);
    expect(textsOf(write(template, draft))).toEqual(textsOf(file));
    expect(contentsIn(write(template, moved(draft)))).toEqual([
      "第二部分重点工作安排……3",
      "第一部分部门概况……2",
      "第三部分项目绩效目标……4",
    ]);
    expect(fixedTexts(template)).toEqual(["目录的页码"]);
  });

  it("name the projects with typed pages while they are the same", async () => {
    const names = ["1.道路养护绩效目标表……5", "2.路灯维护绩效目标表……6"];
    const file = pagesOf(...typed.map((line, at) => `${line}……${at + 2}`), ...names, "第四部分 名词解释……9");
    const { draft, template } = await learnt(file);
    expect(textsOf(write(template, draft))).toEqual(textsOf(file));
    const lines = textsOf(write(template, added(draft)));
    expect(lines).not.toContain(names[1]);
    expect(lines.filter((line) => line === "3.河道清淤绩效目标表")).toHaveLength(2);
  });
});
