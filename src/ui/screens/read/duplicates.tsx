import type { DuplicateWay, Incoming } from "../../../session/index.ts";
import { Select } from "../../parts/index.ts";
import styles from "./duplicates.module.css";

const WAYS: readonly (readonly [DuplicateWay, string])[] = [
  ["skip", "跳过"],
  ["replace", "替换"],
  ["both", "都留"],
];

function WaySelect({
  label,
  value,
  onWay,
}: {
  readonly label: string;
  readonly value: DuplicateWay | "";
  readonly onWay: (way: DuplicateWay) => void;
}) {
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={({ target }) => {
        const way = WAYS.find(([key]) => key === target.value)?.[0];
        if (way !== undefined) onWay(way);
      }}
    >
      {value === "" ? <option value="">各不相同</option> : null}
      {WAYS.map(([way, word]) => (
        <option key={way} value={way}>
          {word}
        </option>
      ))}
    </Select>
  );
}

/** Projects that are there already, and what becomes of each. */
export function Duplicates({
  doubles,
  wayOf,
  onWay,
}: {
  readonly doubles: readonly Incoming[];
  readonly wayOf: (item: Incoming) => DuplicateWay;
  readonly onWay: (items: readonly Incoming[], way: DuplicateWay) => void;
}) {
  const ways = new Set(doubles.map(wayOf));
  const [only = "skip"] = ways;
  return (
    <div className={styles.box}>
      <div className={styles.head}>
        <span>{doubles.length} 个已经有了</span>
        <span className="push" />
        {doubles.length > 1 ? (
          <WaySelect label="重复的项目都" value={ways.size === 1 ? only : ""} onWay={(way) => onWay(doubles, way)} />
        ) : null}
      </div>
      <ul className={styles.list}>
        {doubles.map((item) => (
          <li key={`${item.source} ${item.project.id}`}>
            <span className={styles.name}>
              {item.project.name || "没有名称"}
              <span className={styles.why}>
                {item.duplicate?.by === "code" ? `编码相同 ${item.project.code}` : "名称相同"}
                {item.duplicate?.source === undefined ? "" : `，在“${item.duplicate.source}”里`}
              </span>
            </span>
            <WaySelect label={`${item.project.name}怎么办`} value={wayOf(item)} onWay={(way) => onWay([item], way)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
