import type { Store } from "../../storage/index.ts";
import type { DeskWriters, OpinionTemplate } from "./types.ts";

const SETTING = "desk.opinion-template";

export interface KeptOpinionTemplate extends OpinionTemplate {
  /** The county's own file; undefined while the shipped one is in use. */
  own(): Promise<Uint8Array | undefined>;
  /** Why a file cannot be filled, in Chinese sentences. */
  problems(bytes: Uint8Array): Promise<readonly string[]>;
}

/** The template of the 审核意见书 as this machine keeps it. */
export function keepOpinionTemplate(
  store: Pick<Store, "setting" | "putSetting">,
  writers: Pick<DeskWriters, "shippedOpinion" | "opinionProblems" | "opinionTags">,
): KeptOpinionTemplate {
  const own = async (): Promise<Uint8Array | undefined> => {
    const kept = await store.setting(SETTING);
    return kept instanceof Uint8Array ? kept : undefined;
  };
  return {
    own,
    problems: writers.opinionProblems,
    isOwn: async () => (await own()) !== undefined,
    file: async () => {
      const bytes = await own();
      return bytes === undefined ? writers.shippedOpinion() : { name: "审核意见书模板.docx", bytes };
    },
    put: async (bytes) => {
      const problems = bytes === undefined ? [] : await writers.opinionProblems(bytes);
      if (problems.length > 0) throw new Error(problems.slice(0, 3).join(""));
      await store.putSetting({ key: SETTING, value: bytes });
    },
    tags: writers.opinionTags,
  };
}
