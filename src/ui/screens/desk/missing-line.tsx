import { Button, useStrips } from "../../parts/index.ts";
import styles from "./missing-line.module.css";

/** Who has not handed in yet, to be copied and reminded. */
export function MissingLine({ names }: { readonly names: readonly string[] }) {
  const strips = useStrips();
  if (names.length === 0) return null;
  const copy = () => {
    navigator.clipboard.writeText(names.join("\n")).then(
      () => strips.tell(`已复制 ${names.length} 家的名字`),
      () => strips.warn("浏览器没有让复制。把状态选成“未到”，在表里看。"),
    );
  };
  return (
    <div className={styles.late}>
      <span className="quiet">还没有到 {names.length} 家</span>
      <span className={styles.names}>{names.join("、")}</span>
      <span className="push" />
      <Button look="link" onClick={copy}>
        复制名单
      </Button>
    </div>
  );
}
