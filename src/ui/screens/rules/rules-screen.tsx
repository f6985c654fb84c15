import { useMemo, useState, useSyncExternalStore } from "react";
import {
  type CatalogueEntry,
  catalogue,
  changedRules,
  DEFAULT_PROFILE,
  GROUP_WORDS,
  type Profile,
  profileFile,
  readProfileFile,
  withSetting,
} from "../../../session/index.ts";
import { DRAFT_TYPE, download, FileButton } from "../../files/index.ts";
import { chineseReason } from "../../format/index.ts";
import { go } from "../../navigation/index.ts";
import { BarStart, Button, classes, PageFrame, TextInput, useStrips } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import { RuleCard } from "./rule-card.tsx";
import styles from "./rules-screen.module.css";

const FILE_NAME = "绩表检查规则.json";

/** Rules in which all words occur: in the title, the reason or an example. */
function found(entries: readonly CatalogueEntry[], words: string): readonly CatalogueEntry[] {
  const wanted = words.trim().split(/\s+/);
  return entries.filter(({ title, why, source, bad }) => {
    const text = [title, why, source, ...bad].join(" ");
    return wanted.every((word) => text.includes(word));
  });
}

function summary(count: number, profile: Profile): string {
  const { off, changed } = changedRules(profile);
  return [`${count} 条`, ...(off > 0 ? [`不查 ${off} 条`] : []), ...(changed > 0 ? [`改过 ${changed} 条`] : [])].join(
    "，",
  );
}

/** What is checked on this machine: every rule with its reason and its examples; a county sets what it wants. */
export function RulesScreen({ rule }: { readonly rule: string | undefined }) {
  const { rules } = useWorkspace();
  const strips = useStrips();
  const [words, setWords] = useState("");
  const profile = useSyncExternalStore(rules.subscribe, rules.profile);
  const entries = useMemo(catalogue, []);
  const shown = useMemo(() => found(entries, words), [entries, words]);
  const { off, changed } = changedRules(profile);

  const put = (next: Profile, told?: string) => {
    const before = rules.profile();
    rules.put(next).then(
      () => {
        if (told !== undefined) strips.tell(told, { label: "撤销", onPress: () => put(before) });
      },
      (error: unknown) => strips.warn(chineseReason(error) ?? "没有存上，可能是磁盘满了：腾出空间后再试一次。"),
    );
  };
  const read = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    try {
      const { profile: next, unknown } = readProfileFile(new Uint8Array(await file.arrayBuffer()));
      const left = unknown === 0 ? "" : `，${unknown} 条这个版本没有`;
      put(next, `已按“${file.name}”检查：${summary(entries.length, next)}${left}`);
    } catch (error) {
      strips.warn(`“${file.name}”没有用上：${chineseReason(error) ?? "读不出，规则没有改动。"}`);
    }
  };
  return (
    <PageFrame
      narrow
      bar={
        <>
          <BarStart
            back="返回"
            onBack={() => (window.history.length > 1 ? window.history.back() : go({ page: "home" }))}
            title="查了哪些"
          />
          <span className="quiet">{summary(entries.length, profile)}</span>
          <TextInput
            type="search"
            placeholder="满意度、依据、年度"
            aria-label="找规则"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <span className="push" />
          {off + changed === 0 ? null : (
            <Button look="bare" onClick={() => put(DEFAULT_PROFILE, "已恢复原来的规则")}>
              全部恢复原样
            </Button>
          )}
          <FileButton accept=".json" onFiles={(files) => void read(files)}>
            用县里的规则
          </FileButton>
          <Button onClick={() => download(FILE_NAME, profileFile(profile), DRAFT_TYPE)}>存成文件</Button>
        </>
      }
    >
      <main className={classes(styles.board, "scroll")}>
        <p className={styles.lead}>
          错误会印错，提醒要看一眼，说明是拿不准的、不计数。关掉或改轻重，本机所有草稿都按它查；存成文件发给各单位，大家查得一样。
        </p>
        {shown.length === 0 ? <p className={styles.lead}>没有这样的规则。换一个词，或清空看全部。</p> : null}
        {Object.entries(GROUP_WORDS).map(([group, word]) => {
          const own = shown.filter((entry) => entry.group === group);
          return own.length === 0 ? null : (
            <section key={group} aria-label={word}>
              <h2 className={styles.group}>
                {word} <span className="quiet">{own.length} 条</span>
              </h2>
              {own.map((entry) => (
                <RuleCard
                  key={entry.id}
                  entry={entry}
                  setting={profile.rules[entry.id]}
                  asked={entry.id === rule}
                  onSet={(change) => put(withSetting(rules.profile(), entry.id, change))}
                />
              ))}
            </section>
          );
        })}
      </main>
    </PageFrame>
  );
}
