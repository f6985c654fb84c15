import { useEffect, useState } from "react";
import type { Draft } from "../../../domain/index.ts";
import type { Version } from "../../../session/index.ts";
import { chineseReason } from "../../format/index.ts";
import { whileThere } from "../../parts/index.ts";
import { useSession } from "../../session/index.ts";

/** The version that is looked at: its draft, or why there is none. */
interface Opened {
  readonly id: string;
  readonly draft?: Draft;
  readonly problem?: string;
}

export interface UsedVersions {
  /** Newest first; undefined until the first answer. */
  readonly versions: readonly Version[] | undefined;
  readonly shown: Version | undefined;
  show(id: string): void;
  /** Undefined while it is read. */
  readonly opened: Opened | undefined;
}

/** The versions of the open draft, and the one that is looked at: the newest until another is chosen. */
export function useVersions(): UsedVersions {
  const session = useSession();
  const [versions, setVersions] = useState<readonly Version[]>();
  const [chosen, setChosen] = useState<string>();
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => whileThere(session.versions.list(), setVersions, () => setVersions([])), [session]);
  const shown = versions?.find(({ id }) => id === chosen) ?? versions?.[0];
  const id = shown?.id;
  useEffect(() => {
    if (id === undefined) return;
    return whileThere(
      session.versions.open(id),
      (draft) => setOpened({ id, draft }),
      (error) =>
        setOpened({ id, problem: chineseReason(error) ?? "这一版这一次没有读出来。换一版看看，或重新打开本页。" }),
    );
  }, [session, id]);
  return { versions, shown, show: setChosen, opened: opened?.id === id ? opened : undefined };
}
