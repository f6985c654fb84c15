import { useSyncExternalStore } from "react";
import { type Ask, type Profile, profileFile, readProfileFile } from "../../../session/index.ts";
import { chineseReason } from "../../format/index.ts";
import { Banner, useStrips } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";

/** The rules that a 填报件 brings; undefined where they cannot be read, or are those of this machine. */
function otherRules(text: string, here: Profile): Profile | undefined {
  try {
    const { profile } = readProfileFile(new TextEncoder().encode(text));
    return profileFile(profile) === profileFile(here) ? undefined : profile;
  } catch {
    return undefined;
  }
}

/** Says of a 填报件 whom it goes back to; rules that differ are taken only by a press. */
export function PartNotice({ ask, onRead }: { readonly ask: Ask; readonly onRead: () => void }) {
  const { rules } = useWorkspace();
  const strips = useStrips();
  const profile = useSyncExternalStore(rules.subscribe, rules.profile);
  const other = otherRules(ask.rules, profile);
  const put = (next: Profile) =>
    rules.put(next).catch((error: unknown) => strips.warn(`规则没有换。${chineseReason(error) ?? "再试一次。"}`));
  const says = `填报件：${ask.by}发给${ask.office}的 ${ask.projects.length} 个项目。填好按右上的“交回”，把存成的文件发回去。`;
  if (other === undefined) {
    return (
      <Banner tone="info" action="知道了" onAct={onRead}>
        {says}
      </Banner>
    );
  }
  const take = () =>
    put(other).then(() => {
      strips.tell("已按发来的规则检查", { label: "撤销", onPress: () => void put(profile) });
    });
  return (
    <Banner tone="info" action="按那边的规则查" onAct={() => void take()}>
      {`${says}那边的检查规则和这台电脑不同。`}
    </Banner>
  );
}
