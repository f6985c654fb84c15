import { Component, type ReactNode, useState } from "react";
import type { Shelf } from "../session/index.ts";
import { Button, download } from "../ui/index.ts";
import styles from "./crash.module.css";

/** Every draft of this machine as a file, one after the other; those that do not open are saved as they are stored. */
async function saveAll(shelf: Shelf): Promise<number> {
  const drafts = await shelf.list();
  for (const draft of drafts) {
    const { name, text } = await shelf.save(draft.id).catch(() => shelf.saveRaw(draft.id));
    download(name, text, "application/json");
  }
  return drafts.length;
}

/** What stands there when the page itself broke: what was typed is on disk, and there is a way to carry it away. */
export function CrashScreen({ shelf }: { readonly shelf: Shelf | undefined }) {
  const [said, setSaid] = useState("");
  const save = () => {
    if (shelf === undefined) return;
    saveAll(shelf).then(
      (count) => setSaid(`已存出 ${count} 份，在浏览器的下载文件夹里。`),
      () => setSaid("没有存出来。重新打开本页，从草稿列表里备份。"),
    );
  };
  return (
    <main className={styles.page} role="alert">
      <h1>页面停住了</h1>
      <p>
        {shelf === undefined
          ? "页面没有启动起来，草稿都还在这台电脑上。重新打开本页；还不行就换一个浏览器打开。"
          : "写下的内容都在这台电脑上。先把草稿存成文件，再重新打开本页。"}
      </p>
      <div className={styles.buttons}>
        {shelf === undefined ? null : <Button onClick={save}>先把草稿存成文件</Button>}
        <Button look="primary" onClick={() => window.location.reload()}>
          重新打开本页
        </Button>
      </div>
      <p role="status">{said}</p>
    </main>
  );
}

/** Catches what no screen catches. React offers this only to classes. */
export class CrashBoundary extends Component<
  { readonly shelf: Shelf; readonly children: ReactNode },
  { readonly crashed: boolean }
> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { readonly crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? <CrashScreen shelf={this.props.shelf} /> : this.props.children;
  }
}
