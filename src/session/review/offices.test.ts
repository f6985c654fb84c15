import { describe, expect, it } from "vitest";
import { type Draft, placeKey } from "../../domain/index.ts";
import { askedOffices } from "../../review/index.ts";
import { createShelf } from "../shelf.ts";
import { draftOf, fakeBrowser, layoutOf, noCheck } from "../testing.ts";
import type { Session, Shelf } from "../types.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function machine(): Promise<Shelf> {
  const browser = fakeBrowser();
  return createShelf(browser.window(), { store: await browser.store(), layoutOf, check: async () => noCheck });
}

function edit(session: Session, change: (draft: Draft) => Draft): void {
  session.apply({ label: "改", place: { section: "document" }, change });
}

const renamed = (id: string, name: string) => (draft: Draft) => ({
  ...draft,
  projects: draft.projects.map((project) => (project.id === id ? { ...project, name } : project)),
});
const purposed = (id: string, purpose: string) => (draft: Draft) => ({
  ...draft,
  projects: draft.projects.map((project) => (project.id === id ? { ...project, purpose } : project)),
});

/** A clerk who has given the second and third of four projects to an office, and the office's machine. */
async function given() {
  const [clerk, office] = [await machine(), await machine()];
  const first = draftOf(4);
  const [, second, third, fourth] = first.projects.map(({ id }) => id) as [string, string, string, string];
  const looked = placeKey({ section: "project", projectId: second, field: "purpose" });
  const draft = { ...first, brought: [looked, placeKey({ section: "project", projectId: fourth })] };
  await clerk.add(draft);
  const writing = await clerk.open(draft.id);
  await writing.review.setName("李芳");
  const template = { name: "澄河县", bytes: Uint8Array.of(0, 255, 7) };
  const wish = { office: "环保所", projects: [second, third], rules: "{}", template };
  const file = await writing.review.ask(wish);
  const arrival = await office.look(bytesOf(file.text));
  const { id } = await office.take(arrival);
  return { clerk, office, draft, second, third, fourth, writing, file, arrival, filling: await office.open(id) };
}

describe("a 填报件", () => {
  it("is a draft of the asked projects alone, and names who has not answered", async () => {
    const { office, draft, second, third, writing, file, arrival, filling } = await given();
    expect(file.name).toBe("云溪镇人民政府-2026-填报-环保所.jibiao");
    expect(JSON.parse(file.text.split("\n")[0] ?? "")).toMatchObject({ version: 3 });
    expect(arrival).toMatchObject({ known: false, damage: [], template: { name: "澄河县" } });
    expect([...(arrival.template?.bytes ?? [])]).toEqual([0, 255, 7]);
    const part = filling.state().draft;
    expect(part).toMatchObject({ kind: "tables", organisations: [], brought: [draft.brought[0]] });
    expect(part.projects.map(({ id }) => id)).toEqual([second, third]);
    expect(filling.state()).toMatchObject({ readOnly: false, review: { side: "writing", state: { rounds: 0 } } });
    await expect(filling.review.submit("")).rejects.toThrow("填报件交回给发来的人");
    const asked = askedOffices(writing.state().review.events, draft.id);
    expect(asked.map(({ ask, fill }) => [ask.office, fill])).toEqual([["环保所", undefined]]);
    // The same file once more changes nothing.
    const again = await office.take(await office.look(bytesOf(file.text)));
    expect(again).toMatchObject({ id: part.id, merged: { taken: 0, events: 0 } });
  });

  it("joins what came back by project as one step, keeps what the clerk wrote, and shows what both wrote", async () => {
    const { clerk, draft, second, third, fourth, writing, filling } = await given();
    edit(filling, (now) => {
      const { brought: _, ...rest } = purposed(second, "管网维修")(renamed(third, "环保所的名")(now));
      return { ...rest, title: "别的", agency: { name: "假的" }, figures: { 收入合计: "1" } };
    });
    edit(writing, purposed(fourth, "镇里写的"));
    edit(writing, renamed(third, "镇里的名"));
    const back = await filling.review.fill();
    expect(back.name).toBe("云溪镇人民政府-2026-填报-环保所-已填.jibiao".replace("云溪镇人民政府", "假的"));
    const arrival = await clerk.look(bytesOf(back.text));
    expect(arrival).toMatchObject({ known: true, damage: [], part: { removed: [] } });
    expect(arrival.part?.conflicts.map(({ mine, theirs }) => [mine, theirs])).toEqual([["镇里的名", "环保所的名"]]);
    const before = writing.state().draft;
    expect(before.projects[1]?.purpose).toBe("");

    expect((await clerk.take(arrival)).merged).toMatchObject({ taken: 1, conflicts: 1 });
    const { draft: now, review } = writing.state();
    expect(now.projects.map(({ purpose }) => purpose)).toEqual(["", "管网维修", "", "镇里写的"]);
    expect(now.projects[2]?.name).toBe("镇里的名");
    expect([now.title, now.agency, now.figures]).toEqual([draft.title, draft.agency, draft.figures]);
    expect(now.brought).toEqual([draft.brought[1]]);
    expect(askedOffices(review.events, draft.id)[0]?.fill?.by).toBe("环保所");
    const [conflict] = review.conflicts;
    if (conflict === undefined) throw new Error("the conflict is kept");
    await writing.review.choose(conflict, "theirs");
    expect(writing.state().draft.projects[2]?.name).toBe("环保所的名");
    writing.undo();
    writing.undo();
    expect(writing.state().draft).toEqual(before);
    // What is between clerk and offices does not go to the supervisor.
    const handedIn = await writing.review.submit("");
    expect(handedIn.text).not.toContain("环保所");
    expect(JSON.parse(handedIn.text.split("\n")[0] ?? "")).toMatchObject({ version: 1 });
  });

  it("drops nothing: a project taken out at the office stays, one added comes in, one deleted here comes back to be chosen", async () => {
    const { clerk, second, third, writing, filling } = await given();
    edit(filling, (now) => {
      const [one, two] = now.projects;
      if (one === undefined || two === undefined) throw new Error("two projects were given");
      return {
        ...now,
        projects: [
          { ...one, purpose: "填了" },
          { ...two, id: "new", name: "新项目" },
        ],
      };
    });
    edit(writing, (now) => ({ ...now, projects: now.projects.filter(({ id }) => id !== second) }));
    const arrival = await clerk.look(bytesOf((await filling.review.fill()).text));
    expect(arrival.part?.removed).toEqual(["项目3"]);
    await clerk.take(arrival);
    const { projects } = writing.state().draft;
    expect(projects.map(({ name }) => name)).toEqual(["项目1", "项目3", "项目4", "项目2", "新项目"]);
    expect(projects.some(({ id }) => id === third)).toBe(true);
    expect(writing.state().review.conflicts).toHaveLength(1);
  });

  it("does not join a file whose base was changed, or that this draft never gave out", async () => {
    const { clerk, draft, filling } = await given();
    const { text } = await filling.review.fill();
    const lines = text
      .split("\n")
      .map((line) => (line.includes('"submission"') ? line.replace("项目2", "项目9") : line));
    const broken = await clerk.look(bytesOf(lines.join("\n")));
    expect(broken.part).toBeUndefined();
    expect(broken.damage[0]).toContain("校验码不符");
    const other = await machine();
    await other.add(draft);
    expect((await other.look(bytesOf(text))).part).toBeUndefined();
  });
});
