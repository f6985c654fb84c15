import { useState } from "react";
import { BIN_DAYS, type BinItem } from "../../../session/index.ts";
import { changedTime } from "../../format/index.ts";
import { go } from "../../navigation/index.ts";
import { BarStart, Button, classes, ListTable, PageFrame } from "../../parts/index.ts";
import styles from "./bin-screen.module.css";
import { EmptyDialog, IntoDialog } from "./dialogs.tsx";
import { type Bin, useBin } from "./use-bin.ts";

const DAY = 86_400_000;
/** From here on the days that are left are said in amber. */
const SOON = 7;

/** Where a project was taken from: "云溪镇人民政府 2027". */
function fromWords({ from }: BinItem & { readonly kind: "project" }): string {
  return `${from.agency.name || from.title} ${from.year}`;
}

function nameOf(item: BinItem): string {
  if (item.kind === "project") return item.project.name || "未命名项目";
  const { title, agency } = item.draft;
  return title || agency || "读不出的草稿";
}

function contentOf(item: BinItem): string {
  const total = item.kind === "project" ? item.project.budget.total : item.draft.total;
  const amount = total === "" ? "没有金额" : `${total} 万元`;
  if (item.kind === "draft") return `${item.draft.all} 个项目，${amount}`;
  return `${amount}，${item.project.indicators.length} 行指标`;
}

function Row({ item, bin, now }: { readonly item: BinItem; readonly bin: Bin; readonly now: number }) {
  const left = Math.max(1, Math.ceil(BIN_DAYS - (now - item.deletedAt) / DAY));
  const name = nameOf(item);
  return (
    <tr>
      <td className="quiet">{item.kind === "project" ? "项目" : "草稿"}</td>
      <td className={styles.name}>
        {name}
        {item.kind === "project" ? <span className={styles.from}>{fromWords(item)}</span> : null}
      </td>
      <td className="quiet">{contentOf(item)}</td>
      <td>{changedTime(item.deletedAt, now)}</td>
      <td className={classes("num", left <= SOON && "is-warning")}>还有 {left} 天</td>
      <td className={styles.do}>
        <Button look="link" aria-label={`取回 ${name}`} onClick={() => bin.takeBack(item)}>
          取回
        </Button>
      </td>
    </tr>
  );
}

/** 回收站: what was deleted on this machine in the last thirty days. */
export function BinScreen() {
  const bin = useBin();
  const [emptying, setEmptying] = useState(false);
  const now = Date.now();
  const { items } = bin;
  return (
    <PageFrame narrow bar={<BarStart back="草稿" onBack={() => go({ page: "home" })} title="回收站" />}>
      <main className={classes(styles.board, "scroll")}>
        {items === undefined ? null : items.length === 0 ? (
          <p className={styles.empty}>回收站是空的。删去的草稿和项目在这里留 {BIN_DAYS} 天。</p>
        ) : (
          <>
            <div className={styles.top}>
              <span className="quiet">
                {items.length} 件，留 {BIN_DAYS} 天，到期自己清掉
              </span>
              <span className="push" />
              <Button onClick={bin.takeBackAll}>全部取回</Button>
              <Button look="danger" onClick={() => setEmptying(true)}>
                清空…
              </Button>
            </div>
            <ListTable
              rows="lines"
              label="回收站"
              heads={
                <>
                  <th>种类</th>
                  <th>名称</th>
                  <th>内容</th>
                  <th aria-sort="descending">删去的时间</th>
                  <th className="num">保留</th>
                  <th>操作</th>
                </>
              }
            >
              {items.map((item) => (
                <Row
                  key={item.kind === "draft" ? item.id : `${item.from.id}/${item.id}`}
                  item={item}
                  bin={bin}
                  now={now}
                />
              ))}
            </ListTable>
            <p className={styles.under}>项目取回时回到原来的草稿、原来的位置；那份草稿已不在，就问放进哪一份。</p>
          </>
        )}
      </main>
      {bin.asking === undefined ? null : (
        <IntoDialog name={nameOf(bin.asking)} onInto={bin.putInto} onClose={bin.stopAsking} />
      )}
      {emptying && items !== undefined ? (
        <EmptyDialog count={items.length} onEmpty={bin.empty} onClose={() => setEmptying(false)} />
      ) : null}
    </PageFrame>
  );
}
