import { useEffect, useState, useSyncExternalStore } from "react";
import {
  activeCount,
  type BesideHere,
  type CountyLabel,
  type CountySets,
  changedRules,
  type FoundSet,
  type Profile,
} from "../../../session/index.ts";
import { download, FileButton, ZIP_TYPE } from "../../files/index.ts";
import { chineseReason } from "../../format/index.ts";
import { Dialog, DialogLine, DialogLines, Hint, TextInput, useStrips, whileThere } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import styles from "./county-dialog.module.css";
import { useTemplates } from "./use-templates.ts";

const AGAIN = "再试一次；还不行，可能是磁盘满了。";

function labelWords({ name, edition, date }: CountyLabel): string {
  return `${[name, edition].filter((word) => word !== "").join(" ")}（${date}）`;
}

function rulesWords(profile: Profile): string {
  const { off, changed } = changedRules(profile);
  return [
    `检查规则 ${activeCount(profile)} 条`,
    ...(off > 0 ? [`另 ${off} 条不查`] : []),
    ...(changed > 0 ? [`改过 ${changed} 条`] : []),
  ].join("，");
}

/** 县里的一套: written to a file for the offices, or taken from one. */
export function CountyDialog({ onClose }: { readonly onClose: () => void }) {
  const { countySets } = useWorkspace();
  const strips = useStrips();
  const [sets, setSets] = useState<CountySets>();
  const [inUse, setInUse] = useState<CountyLabel>();
  const [found, setFound] = useState<FoundSet>();
  useEffect(() => {
    const open = async () => {
      const opened = await countySets();
      return { opened, label: await opened.inUse().catch(() => undefined) };
    };
    return whileThere(
      open(),
      ({ opened, label }) => {
        setInUse(label);
        setSets(opened);
      },
      () => {
        strips.warn("“县里的一套”没有取到，多半是绩表在服务器上换了新版。重新打开本页就有。");
        onClose();
      },
    );
  }, [countySets, strips, onClose]);
  if (sets === undefined) return null;
  if (found !== undefined) {
    const take = async () => {
      try {
        const back = await sets.take(found);
        onClose();
        const undo = () => back().catch((error: unknown) => strips.warn(`没有换回。${chineseReason(error) ?? AGAIN}`));
        strips.tell(`已用上“${labelWords(found.label)}”`, { label: "撤销", onPress: () => void undo() });
      } catch (error) {
        strips.warn(`没有用上，都还是原来的。${chineseReason(error) ?? AGAIN}`);
      }
    };
    return <FoundDialog found={found} inUse={inUse} onTake={() => void take()} onClose={() => setFound(undefined)} />;
  }
  const read = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    try {
      setFound(await sets.look(new Uint8Array(await file.arrayBuffer())));
    } catch (error) {
      strips.warn(`“${file.name}”没有用上：${chineseReason(error) ?? "读到一半停了，没有改动。"}`);
    }
  };
  const write = async (label: Pick<CountyLabel, "name" | "edition">) => {
    try {
      const { name, bytes } = await sets.write(label);
      download(name, bytes, ZIP_TYPE);
      onClose();
      strips.tell(`“${name}”在浏览器的下载文件夹里，发给各单位，在“模板”页用上`);
    } catch (error) {
      strips.warn(`没有存成文件。${chineseReason(error) ?? AGAIN}`);
    }
  };
  return (
    <WriteDialog
      inUse={inUse}
      onRead={(files) => void read(files)}
      onWrite={(label) => void write(label)}
      onClose={onClose}
    />
  );
}

function WriteDialog({
  inUse,
  onRead,
  onWrite,
  onClose,
}: {
  readonly inUse: CountyLabel | undefined;
  readonly onRead: (files: readonly File[]) => void;
  readonly onWrite: (label: Pick<CountyLabel, "name" | "edition">) => void;
  readonly onClose: () => void;
}) {
  const { rules, stock } = useWorkspace();
  const own = useTemplates();
  const profile = useSyncExternalStore(rules.subscribe, rules.profile);
  const texts = useSyncExternalStore(stock.subscribe, stock.list);
  const [name, setName] = useState(inUse?.name ?? "");
  const [edition, setEdition] = useState(inUse?.edition ?? "");
  const nameless = name.trim() === "";
  return (
    <Dialog
      title="县里的一套"
      onClose={onClose}
      onSubmit={() => {
        if (!nameless) onWrite({ name: name.trim(), edition: edition.trim() });
      }}
      answer="存成文件"
      off={nameless}
      hint={nameless ? "先写是谁发的" : undefined}
      aside={
        <FileButton size="large" accept=".zip" onFiles={onRead}>
          用收到的一套
        </FileButton>
      }
    >
      <DialogLines>
        <DialogLine label="现在用的">
          <p className={styles.said}>{inUse === undefined ? "本机自己的" : labelWords(inUse)}</p>
        </DialogLine>
        <DialogLine label="装进文件">
          {own.length === 0 ? "没有加过模板" : `模板 ${own.length} 个`}；{rulesWords(profile)}；常用批注 {texts.length}{" "}
          条<Hint>发给各单位，大家照一样的模板编、按一样的规则查。审核意见书改过的也在里面，草稿不在。</Hint>
        </DialogLine>
        <DialogLine label="谁发的" htmlFor="county-name">
          <TextInput
            id="county-name"
            size="large"
            wide
            maxLength={100}
            placeholder="澄河县财政局"
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </DialogLine>
        <DialogLine label="哪一版" htmlFor="county-edition">
          <TextInput
            id="county-edition"
            size="large"
            wide
            maxLength={60}
            placeholder="2027 年第 1 版"
            value={edition}
            onChange={({ target }) => setEdition(target.value)}
          />
          <Hint>存的日期自动写上。</Hint>
        </DialogLine>
      </DialogLines>
    </Dialog>
  );
}

const HERE: Readonly<Record<BesideHere, string>> = {
  none: "新加",
  same: "已经有，一样",
  other: "换掉本机同一个模板",
};

/** What taking a set would replace. */
function FoundDialog({
  found: { label, templates, opinion, profile, rules, unknownRules, stock, dropped, added },
  inUse,
  onTake,
  onClose,
}: {
  readonly found: FoundSet;
  readonly inUse: CountyLabel | undefined;
  readonly onTake: () => void;
  readonly onClose: () => void;
}) {
  const older = inUse !== undefined && inUse.name === label.name && label.date < inUse.date;
  return (
    <Dialog title={labelWords(label)} onClose={onClose} onSubmit={onTake} answer="用这一套" leave="不用">
      <div className={styles.body}>
        <p>
          {inUse === undefined ? "本机还没有用过县里的一套。" : `现在用的是${labelWords(inUse)}。`}
          {older ? <b className="is-warning">这一套比现在用的早。</b> : null}
          用上以后这样变，草稿的内容不动：
        </p>
        <ul className={styles.holds}>
          {templates.length === 0 ? <li>模板：里面没有，本机的不动</li> : null}
          {templates.map(({ layout, here }) => (
            <li key={layout.id}>
              模板“{layout.title}”：{HERE[here]}
            </li>
          ))}
          {opinion === undefined ? null : (
            <li>
              审核意见书：
              {opinion.here === "none" ? "换掉自带的" : opinion.here === "same" ? HERE.same : "换掉本机改过的"}
            </li>
          )}
          <li>
            {rulesWords(profile)}：
            {rules.length === 0
              ? "和本机一样"
              : `${rules.length} 条和本机不同，按这一套的查：${rules.slice(0, 5).join("、")}${rules.length > 5 ? "等" : ""}`}
            {unknownRules === 0 ? null : `；另有 ${unknownRules} 条这个版本没有`}
          </li>
          <li>
            常用批注 {stock.length} 条：
            {added + dropped.length === 0
              ? "和本机一样"
              : [
                  ...(added === 0 ? [] : [`多 ${added} 条`]),
                  ...(dropped.length === 0 ? [] : [`本机的这 ${dropped.length} 条不再有`]),
                ].join("，")}
            {dropped.length === 0 ? null : (
              <ul className={styles.dropped}>
                {dropped.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            )}
          </li>
        </ul>
      </div>
    </Dialog>
  );
}
