import fc from "fast-check";
import { expect, it } from "vitest";
import { type Draft, newIndicator } from "../../domain/index.ts";
import type { Thread } from "../../review/index.ts";
import { draftOf } from "../testing.ts";
import { newPerson, type Person, personWith } from "./testing.ts";

const LONG = process.env.JIBIAO_LONG === "1";

/** What one of the two does next. `send` is a file to the other; `again` sends the last file once more, also an old one. */
type Step =
  | {
      readonly side: 0 | 1;
      readonly do: "edit";
      readonly project: number;
      readonly row: number;
      readonly field: "level3" | "basis";
    }
  | { readonly side: 0 | 1; readonly do: "remark" | "reply" | "resolve" | "add-row" | "send" | "again" }
  | { readonly side: 0; readonly do: "submit" };

const side = fc.constantFrom<0 | 1>(0, 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      side,
      do: fc.constant("edit" as const),
      project: fc.nat(1),
      row: fc.nat(1),
      field: fc.constantFrom<"level3" | "basis">("level3", "basis"),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      side,
      do: fc.constantFrom(
        "remark" as const,
        "reply" as const,
        "resolve" as const,
        "add-row" as const,
        "send" as const,
        "again" as const,
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ side: fc.constant(0 as const), do: fc.constant("submit" as const) }) },
);

/** Keeps what each person has written, and what somebody has replaced while seeing it. */
class Witness {
  private next = 0;
  readonly written = new Map<string, string>();
  readonly replaced = new Set<string>();
  readonly rows = new Set<string>();
  readonly events = new Set<string>();

  value(cell: string): string {
    this.next += 1;
    const value = `v${this.next}`;
    this.written.set(value, cell);
    return value;
  }
}

function cellOf(draft: Draft, cell: string): string {
  const [project = "", row = "", field = "level3"] = cell.split("/");
  const found = draft.projects.find(({ id }) => id === project)?.indicators.find(({ id }) => id === row);
  return found === undefined ? "" : field === "basis" ? found.basis : found.level3;
}

function withCell(draft: Draft, cell: string, value: string): Draft {
  const [project, row, field = "level3"] = cell.split("/");
  return {
    ...draft,
    projects: draft.projects.map((item) =>
      item.id !== project
        ? item
        : { ...item, indicators: item.indicators.map((one) => (one.id === row ? { ...one, [field]: value } : one)) },
    ),
  };
}

async function chooseAll(person: Person, witness: Witness, odd: number): Promise<void> {
  for (const conflict of [...person.view().conflicts]) {
    const taken = odd % 2 === 0 ? "mine" : "theirs";
    const [, project = "", , row = "", field = ""] = conflict.path;
    // What stands there now is what the person sees beside the other value.
    const now = cellOf(person.draft(), `${project.slice(1)}/${row.slice(1)}/${field}`);
    witness.replaced.add(taken === "mine" ? String(conflict.theirs) : now);
    await person.review.choose(conflict, taken);
  }
}

/** Its author closes a remark, everybody else answers it. */
async function settle({ review, view }: Person, { remark, response }: Thread): Promise<void> {
  if (remark.by === view().name) await review.resolve(remark.id, response === undefined ? "电话里说清了" : "");
  else await review.respond(remark.id, remark.id < "8", "照办");
}

it("loses no remark and no edit in any history of two machines that exchange files", { timeout: 600_000 }, async () => {
  const start: Draft = draftOf(2);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), fc.nat(5), async (steps, odd) => {
      const witness = new Witness();
      const clerk = await personWith(start, "李芳");
      const first = await clerk.review.submit("");
      // Their clocks differ by an hour, as on machines without a network.
      const other = await newPerson(first.text, "王敏", () => 1_800_000_000_000 - 3_600_000);
      await other.review.startWriting();
      const people = [clerk, other] as const;
      const sent: [string, string] = [first.text, first.text];

      const send = async (from: 0 | 1): Promise<void> => {
        await chooseAll(people[from], witness, odd);
        sent[from] = (await people[from].review.file()).text;
        await people[from === 0 ? 1 : 0].receive(sent[from]);
      };
      const remember = () => {
        for (const person of people) for (const { id } of person.view().events) witness.events.add(id);
      };

      for (const one of steps) {
        const person = people[one.side];
        const thread = person.view().state.threads[0];
        if (one.do === "edit") {
          const project = start.projects[one.project];
          const cell = `${project?.id}/${project?.indicators[one.row]?.id}/${one.field}`;
          witness.replaced.add(cellOf(person.draft(), cell));
          const value = witness.value(cell);
          person.edit((draft) => withCell(draft, cell, value));
        } else if (one.do === "add-row") {
          const row = newIndicator("产出指标", "质量指标");
          witness.rows.add(row.id);
          person.edit((draft) => ({
            ...draft,
            projects: draft.projects.map((item, i) =>
              i === 0 ? { ...item, indicators: [...item.indicators, row] } : item,
            ),
          }));
        } else if (one.do === "remark") {
          const place = { section: "project", projectId: start.projects[0]?.id ?? "" };
          await person.review.remark({ place, text: `第 ${witness.events.size} 条` });
        } else if (one.do === "reply" && thread !== undefined) await person.review.reply(thread.remark.id, "收到");
        else if (one.do === "resolve" && thread !== undefined) await settle(person, thread);
        else if (one.do === "send") await send(one.side);
        else if (one.do === "again") await people[one.side === 0 ? 1 : 0].receive(sent[one.side]);
        else if (one.do === "submit") {
          await chooseAll(clerk, witness, odd);
          sent[0] = (await clerk.review.submit("")).text;
        }
        remember();
      }
      await send(0);
      await send(1);
      await send(0);
      remember();

      for (const person of people) {
        const known = new Set(person.view().events.map(({ id }) => id));
        expect([...witness.events].filter((id) => !known.has(id))).toEqual([]);
        const rows = new Set(person.draft().projects.flatMap((item) => item.indicators.map(({ id }) => id)));
        expect([...witness.rows].filter((id) => !rows.has(id))).toEqual([]);
      }
      const shown = people.flatMap((person) => [
        ...[...witness.written.values()].map((cell) => cellOf(person.draft(), cell)),
        ...person.view().conflicts.flatMap(({ mine, theirs }) => [String(mine), String(theirs)]),
      ]);
      const lost = [...witness.written.keys()].filter(
        (value) => !shown.includes(value) && !witness.replaced.has(value),
      );
      expect(lost).toEqual([]);
      expect(clerk.view().state).toEqual(other.view().state);
    }),
    { numRuns: LONG ? 2000 : 60 },
  );
});
