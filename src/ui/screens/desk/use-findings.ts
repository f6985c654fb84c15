import { useEffect, useState } from "react";
import type { Office, OfficeFindings, ReviewDesk } from "../../../session/index.ts";
import { chineseReason } from "../../format/index.ts";
import { whileThere } from "../../parts/index.ts";

export type Found = OfficeFindings | { readonly problem: string };

/** What the checks say of one office, asked anew when its line changes; undefined until it is known. */
export function useFindings(desk: ReviewDesk, office: Office | undefined): Found | undefined {
  const [found, setFound] = useState<{ readonly id: string; readonly found: Found }>();
  const id = office?.file === undefined || office.file.broken !== undefined ? undefined : office.id;
  // The line is made anew with every change of the list: only what it says counts.
  const line = JSON.stringify(office?.file);
  useEffect(() => {
    if (id === undefined || line === undefined) return;
    const tell = (answer: Found) => setFound({ id, found: answer });
    return whileThere(desk.findings(id), tell, (error) =>
      tell({ problem: chineseReason(error) ?? "这份草稿读不出，从草稿列表原样存出。" }),
    );
  }, [desk, id, line]);
  return found?.id === id ? found?.found : undefined;
}
