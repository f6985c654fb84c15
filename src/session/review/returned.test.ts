import { expect, it } from "vitest";
import { draftOf } from "../testing.ts";
import { returnedDraft } from "./returned.ts";
import { newPerson, personWith } from "./testing.ts";

it("is what was handed in last, from the opinion until it is handed in again", async () => {
  const handedIn = draftOf(1);
  const clerk = await personWith(handedIn, "李芳");
  expect(returnedDraft(clerk.view())).toBeUndefined();
  const sent = await clerk.review.submit("");
  expect(returnedDraft(clerk.view())).toBeUndefined();

  const supervisor = await newPerson(sent.text, "王敏");
  const back = await supervisor.review.opinion("不通过", "再核一遍。");
  expect(returnedDraft(supervisor.view())).toBeUndefined();

  await clerk.receive(back.text);
  clerk.edit((draft) => ({ ...draft, title: "改过" }));
  expect(returnedDraft(clerk.view())).toEqual(handedIn);
  await clerk.review.submit("");
  expect(returnedDraft(clerk.view())).toBeUndefined();
});
