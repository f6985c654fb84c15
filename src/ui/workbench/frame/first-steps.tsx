import { useState } from "react";
import { useHelp } from "../../navigation/index.ts";
import { Button } from "../../parts/index.ts";
import styles from "./first-steps.module.css";

const KEY = "jibiao:first-steps";

/** Five lines for whoever opens a draft for the first time. */
const STEPS: readonly (readonly [what: string, how: string])[] = [
  ["写", "左边点一章或一个项目，在中间写；Tab 到下一格，可以整块粘贴。"],
  ["存", "写下的每个字随时存在这台电脑里，不用按保存；写错了按 Ctrl+Z 一步一步退。"],
  ["看缺", "目录最上面一行列出没有填的、照上年的、写错的，逐处走过去。"],
  ["改", "边写边查，F8 走到下一处，右栏写着两边的数和怎么改；右键有菜单。"],
  ["交", "写完存成文件交去审，退回了照批注改，通过以后锁住内容，再写出公开的文件。"],
];

function seen(): boolean {
  try {
    return window.localStorage.getItem(KEY) !== null;
  } catch {
    return true;
  }
}

/** The first steps, once: put away they do not come again in this browser. */
export function FirstSteps() {
  const help = useHelp();
  const [away, setAway] = useState(seen);
  if (away) return null;
  const putAway = () => {
    setAway(true);
    try {
      window.localStorage.setItem(KEY, "1");
    } catch {
      // Without storage it is shown again next time.
    }
  };
  return (
    <aside className={styles.card} aria-label="头一次用">
      <ol>
        {STEPS.map(([what, how]) => (
          <li key={what}>
            <b>{what}</b>
            {how}
          </li>
        ))}
      </ol>
      <div className={styles.end}>
        <Button look="link" onClick={() => help.open("start")}>
          详细的帮助 F1
        </Button>
        <Button size="small" onClick={putAway}>
          不再显示
        </Button>
      </div>
    </aside>
  );
}
