import { download } from "../../files/index.ts";
import { go } from "../../navigation/index.ts";
import { Button, Dialog } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import styles from "./help-dialog.module.css";

const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ["方向键　Tab　Enter", "移到别的格；加 Shift 反向"],
  ["打字　F2　Del　Esc", "重写、接着改、清空、放弃这次改动"],
  ["Alt+↓　Alt+Enter", "列出可选的词；格内另起一段"],
  ["Ctrl+Enter　Alt+Shift+↑ ↓", "同类下面加一行；把这一行或项目上移、下移"],
  ["Ctrl+C　Ctrl+X　Ctrl+V　Ctrl+D", "与表格软件互相复制；向下填，缺的一类带入上年"],
  ["Shift+F10", "这一行的菜单：移到其他项目、复制、删除"],
  ["Ctrl+Z　Ctrl+Y", "撤销、重做，整份草稿一条线"],
  ["F8　Shift+F8", "下一处、上一处问题"],
  ["F9　Shift+F9", "打开、收起右栏；照右栏的办法改这一处"],
  ["Shift+F2　F7", "给这一格写批注；下一条没有关闭的批注"],
  ["Ctrl+F　Ctrl+H", "在整份草稿里查找、替换；F3 下一处，加 Shift 反向"],
  ["Ctrl+G", "转到某章或某个项目"],
  ["Alt+PgUp　Alt+PgDn", "上一个、下一个项目或章"],
  ["Ctrl+S　Ctrl+P", "马上写盘，显示已保存的时刻；预览"],
];

/** Where things are kept, and the keys. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { notices } = useWorkspace();
  return (
    <Dialog title="帮助" onClose={onClose}>
      <div className={styles.page}>
        <p>
          写下的每个字随时存进这台电脑的这个浏览器，不用按保存，也不上传。换电脑、重装或清理浏览器之前，先“备份到文件”；备份文件在另一台电脑上从“打开文件”进来。删去的在回收站里留
          30 天；更早的版本在编制页右上的菜单里。
        </p>
        <p>
          无痕窗口关掉以后什么都不留，不要在里面编。双击打开的“绩表.html”，草稿和这台电脑上别的双击打开的网页存在一处：那些网页也读得到草稿，来路不明的网页文件不要打开。要隔开，就用单位服务器上的网址，或在浏览器里另建一个用户。
        </p>
        <p>
          <Button
            look="link"
            onClick={() => {
              onClose();
              go({ page: "rules" });
            }}
          >
            查了哪些：全部检查规则
          </Button>
          ，县里可以关掉、改轻重，存成文件发给各单位。
        </p>
        <p>
          绩表用了一些别人写的软件包，许可和作者在
          <Button
            look="link"
            onClick={async () => download("第三方许可.txt", `\ufeff${await notices()}`, "text/plain")}
          >
            第三方许可
          </Button>
          里。
        </p>
        <table>
          <tbody>
            {KEYS.map(([keys, does]) => (
              <tr key={keys}>
                <th scope="row">{keys}</th>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}
