import { describe, expect, it } from "vitest";
import { layoutOf } from "../../../templates/index.ts";
import { type Draft, newIndicator, type Project } from "../../domain/index.ts";
import { decodeXml, openPackage } from "../package/index.ts";
import { type Drawn, grid, merged, pages } from "../reader/recognise/testing/build.ts";
import { bodyOf } from "./pieces.ts";
import { fileOf, LOOKS, printedLines } from "./testing.ts";
import { rounds } from "./testing-round.ts";

const { learnt, write } = rounds(layoutOf);

const [PLAIN] = LOOKS;
if (PLAIN === undefined) throw new Error("no look");
const OFFICE = "柳湾镇人民政府";

type Part = string | ReturnType<typeof grid>;
const paper = (...parts: readonly Part[]) =>
  fileOf(pages(`${OFFICE}2026年部门预算公开`, "一、绩效目标情况", ...parts).blocks, PLAIN);

/** The rows of all tables, cells parted by bars; "^" under a merge, lines of a cell parted by a slash. */
function rowsOf(bytes: Uint8Array): readonly string[] {
  const { parts, mainPath } = openPackage(bytes);
  const { pieces } = bodyOf(decodeXml(parts.get(mainPath) ?? new Uint8Array()));
  return pieces
    .flatMap((piece) => (piece.kind === "table" ? piece.rows : []))
    .map(({ all, cells }) =>
      all
        .map(
          (element) =>
            cells
              .find((cell) => cell.element === element)
              ?.paragraphs.map(({ text }) => text)
              .join("/") ?? "^",
        )
        .join("|"),
    );
}

const linesOf = (bytes: Uint8Array) => printedLines(bytes).map(({ text }) => text);

/** Learns a file that must come back as it was, also from the template of what was printed. */
async function same(...parts: readonly Part[]) {
  const file = paper(...parts);
  const { draft, template } = await learnt(file);
  const printed = write(template, draft);
  expect(rowsOf(printed)).toEqual(rowsOf(file));
  expect(linesOf(printed)).toEqual(linesOf(file));
  const again = await learnt(printed);
  expect(rowsOf(again.template)).toEqual(rowsOf(template));
  return { draft, template, rows: (projects: readonly Project[]) => rowsOf(write(template, { ...draft, projects })) };
}

function projectsOf({ projects: [one, two] }: Draft): readonly [Project, Project] {
  if (one === undefined || two === undefined) throw new Error("too few projects");
  return [one, two];
}

describe("a table of all projects, one below the other", () => {
  const head = [
    "单位名称",
    "项目名称",
    "预算金额",
    "年度绩效目标",
    "一级指标",
    "二级指标",
    "三级指标",
    "指标性质",
    "指标值",
    "计量单位",
  ];
  const first = (name: string, amount: string, goal: string, down: number): readonly Drawn[] =>
    [OFFICE, name, amount, goal].map((text) => merged(text, 1, down));
  const road = [
    [
      ...first("道路养护", "20.00", "养好全镇道路。", 3),
      merged("产出指标", 1, 2),
      "数量指标",
      "养护里程",
      "≥",
      "12",
      "公里",
    ],
    ["质量指标", "完好率", "≥", "95", "%"],
    ["满意度指标", "服务对象满意度指标", "群众满意度", "≥", "90", "%"],
  ];
  const lamp = [
    [...first("路灯维护", "8.00", "路灯常亮。", 2), "产出指标", "数量指标", "维护路灯", "=", "160", "盏"],
    ["效益指标", "社会效益指标", "夜间出行", "定性", "更加方便", ""],
  ];

  it("comes back, and prints next year's projects under its head", async () => {
    const { draft, rows } = await same("表9　项目绩效目标表", grid(head, ...road, ...lamp));
    const [one, two] = projectsOf(draft);
    const more = {
      ...two,
      id: "more",
      name: "河道清淤",
      budget: { ...two.budget, total: "6.50" },
      goals: ["一条。", "二条。"],
    };
    const none = { ...one, id: "none", name: "村务公开", indicators: [] };
    const printed = rows([{ ...one, name: "道路日常养护" }, more, none]);
    expect(printed).toHaveLength(1 + 3 + 2 + 1);
    expect(printed[0]).toBe(head.join("|"));
    expect(printed[1]).toContain(`${OFFICE}|道路日常养护|20.00|养好全镇道路。|产出指标|`);
    expect(printed[2]).toMatch(/^\^\|\^\|\^\|\^\|\^\|质量指标/);
    expect(printed[4]).toContain(`${OFFICE}|河道清淤|6.50|一条。/二条。|`);
    expect(printed[6]).toBe(`${OFFICE}|村务公开|20.00|养好全镇道路。||||||`);
  });

  it("comes back where each row says its project, and where one project is all there is", async () => {
    const said = (name: string, ...row: readonly string[]) => [name, ...row];
    const { draft, rows } = await same(
      grid(
        ["项目名称", "一级指标", "二级指标", "三级指标", "指标值"],
        said("道路养护", "产出指标", "数量指标", "养护里程", "≥12公里"),
        said("道路养护", "产出指标", "质量指标", "完好率", "≥95%"),
        said("路灯维护", "产出指标", "数量指标", "维护路灯", "=160盏"),
      ),
    );
    const [one, two] = projectsOf(draft);
    expect(rows([two, one]).slice(1, 3)).toEqual([
      "路灯维护|产出指标|数量指标|维护路灯|=160盏",
      "道路养护|产出指标|数量指标|养护里程|≥12公里",
    ]);
    const alone = await same(grid(head, ...road));
    const [only] = alone.draft.projects;
    if (only === undefined) throw new Error("no project");
    expect(alone.rows([only, { ...only, id: "more", name: "河道清淤" }])).toHaveLength(7);
  });

  it("says its head once though it is said again on the next page", async () => {
    const file = paper(grid(head, ...road, head, ...lamp));
    const { draft, template } = await learnt(file);
    const printed = rowsOf(write(template, draft));
    expect(printed).toEqual(rowsOf(paper(grid(head, ...road, ...lamp))));
  });
});

describe("a column for the sign of a target", () => {
  const indicators = (word: string, unit: string) => [
    ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位"],
    ["产出指标", "数量指标", "养护里程", "≥", "12", "公里"],
    ["产出指标", "时效指标", "完成时间", "≤", "2026年11月30日", ""],
    ["效益指标", "社会效益指标", "出行条件", word, "有所改善", unit],
    ["效益指标", "社会效益指标", "道路安全", word, "更加安全", unit],
  ];
  it.each([
    ["定性", ""],
    ["定性", "-"],
    ["", ""],
    ["文字描述", ""],
    ["文字", "/"],
  ])("says of words what the office says: “%s”, unit “%s”", async (word, unit) => {
    const { draft, rows } = await same(grid(["项目名称", merged("道路养护", 5)], ...indicators(word, unit)));
    const [one] = draft.projects;
    if (one === undefined) throw new Error("no project");
    const target = { kind: "text", text: "明显改善" } as const;
    const added = { ...newIndicator("效益指标", "x"), level2: "生态效益指标", level3: "道路绿化", target };
    const printed = rows([{ ...one, indicators: [...one.indicators, added] }]);
    expect(printed[printed.length - 1]).toBe(`效益指标|生态效益指标|道路绿化|${word}|明显改善|${unit}`);
  });
});

describe("the head of a project's table", () => {
  const table = (name: string, amounts: readonly string[], goal: string) =>
    grid(
      ["项目名称", merged(name, 3)],
      ["资金总额", ...amounts],
      ["总体目标", merged("年度目标", 3)],
      ["", merged(goal, 3)],
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "完成数量", "≥12处"],
    );

  it("holds a label and its value in one cell, and words before a goal", async () => {
    const { draft, rows } = await same(
      table("道路养护", ["合计：20.00万元", "财政资金（万元）20.00", "其他资金"], "目标：养好道路。"),
      "",
      table("路灯维护", ["合计：8.00万元", "财政资金（万元）5.00", "其他资金3.00"], "目标：路灯常亮。"),
    );
    const [one, two] = projectsOf(draft);
    expect(two.budget).toEqual({ total: "8.00", fiscal: "5.00", other: "3.00" });
    const printed = rows([
      { ...two, budget: { total: "9.50", fiscal: "5.50", other: "4.00" }, goals: ["灯亮。"] },
      one,
    ]);
    expect(printed[1]).toBe("资金总额|合计：9.50万元|财政资金（万元）5.50|其他资金4.00");
    expect(printed[3]).toBe("|目标：灯亮。");
  });

  it("says nothing before several goals where the office does not, and gives each its line", async () => {
    const amounts = ["20.00", "", ""];
    const { draft, rows } = await same(
      table("道路养护", amounts, "目标：养好道路。"),
      "",
      table("路灯维护", amounts, "目标1：路灯常亮。\n目标2：群众满意。"),
      "",
      table("河道清淤", amounts, "目标：河道通畅。"),
    );
    const [one] = projectsOf(draft);
    expect(rows([{ ...one, goals: ["一。", "二。"] }])[3]).toBe("|一。/二。");
  });

  it("has a caption that counts, and one over all tables that does not", async () => {
    const over = (n: number) => [`表8-${n}　项目绩效目标表`, "（2026年度）"];
    const amounts = ["20.00", "", ""];
    const counted = await same(
      ...over(1),
      table("道路养护", amounts, "养好道路。"),
      ...over(2),
      table("路灯维护", amounts, "路灯常亮。"),
    );
    const [one, two] = projectsOf(counted.draft);
    const three = { ...counted.draft, projects: [one, two, { ...one, id: "more", name: "河道清淤" }] };
    expect(linesOf(write(counted.template, three))).toContain("表8-3项目绩效目标表");

    const once = await same(
      "10表　项目支出绩效目标表",
      table("道路养护", amounts, "养好道路。"),
      "",
      table("路灯维护", amounts, "路灯常亮。"),
    );
    const twice = { ...once.draft, projects: [...once.draft.projects, ...three.projects] };
    expect(linesOf(write(once.template, twice)).filter((line) => line.startsWith("10表"))).toHaveLength(1);
  });

  it("tells goals of the year from those of all years beside them, and a part of an amount by its own label", async () => {
    const { draft, rows } = await same(
      grid(
        ["项目名称", merged("道路养护", 3)],
        ["申报资金（万元）", "20", "其中：本级财政资金", "15"],
        [merged("总体绩效目标", 2), merged("年度绩效目标", 2)],
        [merged("三年养好全镇道路。", 2), merged("养好东片道路。", 2)],
        ["一级指标", "二级指标", "三级指标", "指标值"],
        ["产出指标", "数量指标", "养护里程", "≥12公里"],
      ),
    );
    const [one] = draft.projects;
    if (one === undefined) throw new Error("no project");
    expect(one.goals).toEqual(["养好东片道路。"]);
    const extra = { ...one.extra, "其中：本级财政资金": "16" };
    const printed = rows([{ ...one, goals: ["养好西片道路。"], extra }]);
    expect(printed.slice(1, 4)).toEqual([
      "申报资金（万元）|20|其中：本级财政资金|16",
      "总体绩效目标|年度绩效目标",
      "三年养好全镇道路。|养好西片道路。",
    ]);
  });
});

it.each([
  ["merges as most do", 1, "^"],
  ["repeats as most do", 2, "数量指标"],
])("%s what is the same one row below the other", async (_, times, expected) => {
  const rows = (name: string, drawn: readonly (readonly Drawn[])[]) =>
    grid(["项目名称", merged(name, 3)], ["一级指标", "二级指标", "三级指标", "指标值"], ...drawn);
  const apart = [
    ["产出指标", "数量指标", "养护里程", "≥12公里"],
    ["产出指标", "数量指标", "修补路面", "≥300平方米"],
  ];
  const joined = [
    ["产出指标", merged("数量指标", 1, 2), "维护路灯", "≥160盏"],
    ["产出指标", "更换灯杆", "≥4根"],
  ];
  const names = ["道路养护", "河道清淤"].slice(0, times);
  const file = paper(rows("路灯维护", joined), ...names.flatMap((name) => ["", rows(name, apart)]));
  const { draft, template } = await learnt(file);
  const printed = rowsOf(write(template, draft));
  expect(printed.filter((row) => row.includes("修补路面") || row.includes("更换灯杆"))).toEqual([
    `产出指标|${expected}|更换灯杆|≥4根`,
    ...names.map(() => `产出指标|${expected}|修补路面|≥300平方米`),
  ]);
});
