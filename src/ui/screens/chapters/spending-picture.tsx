import { signed } from "../../format/index.ts";
import { useDraft } from "../../session/index.ts";
import { spendingBars, spendingChanges } from "./spending-bars.ts";
import styles from "./spending-picture.module.css";

const WIDTH = 196;
/** Where no change stands, and how far the largest reaches to either side. */
const ZERO = 100;
const REACH = 44;
/** Width of a digit of an amount. */
const DIGIT = 7;

const WORDS: Readonly<Record<string, string>> = { 日常公用经费: "公用经费" };

/** What spending consists of, this year and last, and what changed: drawn from the table beside it. */
export function SpendingPicture() {
  const draft = useDraft();
  const bars = spendingBars(draft);
  const changes = spendingChanges(draft);
  // Its place is kept from the beginning: the table beside it must not jump when the first figures are there.
  if (bars === undefined) {
    return (
      <figure className={styles.picture}>
        <figcaption>支出构成（万元）</figcaption>
        <p className={styles.none} style={{ width: WIDTH }}>
          填上基本支出和项目支出，这里画出构成。
        </p>
      </figure>
    );
  }
  const below = bars.length * 44 + 2;
  const height = below + (changes.length === 0 ? 12 : 42 + changes.length * 19);
  // A bar ends before the amount at its right.
  const longest = Math.max(0, ...changes.map(({ amount }) => signed(amount).length));
  const reach = Math.max(4, Math.min(REACH, WIDTH - ZERO - longest * DIGIT - 6));
  const words = bars.map((bar) => `${bar.year} 年 ${bar.total} 万元`).join("，");
  return (
    <figure className={styles.picture}>
      <figcaption>支出构成（万元）</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        width={WIDTH}
        height={height}
        role="img"
        aria-label={`支出构成：${words}`}
      >
        {bars.map((bar, index) => (
          <g key={bar.year} transform={`translate(0 ${index * 44})`}>
            <text x="0" y="14">
              {bar.year} 年
            </text>
            <text x={WIDTH} y="14" className={styles.amount}>
              {bar.total}
            </text>
            <rect x="0" y="20" width={Math.max(0, bar.basic * WIDTH - 1)} height="14" className={styles.basic} />
            <rect x={bar.basic * WIDTH} y="20" width={bar.projects * WIDTH} height="14" className={styles.projects} />
          </g>
        ))}
        <g transform={`translate(0 ${below})`}>
          <rect x="0" y="0" width="8" height="8" className={styles.basic} />
          <text x="13" y="8">
            基本支出
          </text>
          <rect x="80" y="0" width="8" height="8" className={styles.projects} />
          <text x="93" y="8">
            项目支出
          </text>
        </g>
        {changes.length === 0 ? null : (
          <g transform={`translate(0 ${below + 40})`}>
            <text x="0" y="-12">
              比上年
            </text>
            <path d={`M${ZERO} -6v${changes.length * 19}`} className={styles.axis} />
            {changes.map((change, index) => (
              <g key={change.label} transform={`translate(0 ${index * 19})`}>
                <text x="0" y="6">
                  {WORDS[change.label] ?? change.label}
                </text>
                <rect
                  x={change.share < 0 ? ZERO + change.share * reach : ZERO}
                  y="-3"
                  width={Math.max(1, Math.abs(change.share) * reach)}
                  height="10"
                  className={change.label === "项目支出" ? styles.projects : styles.basic}
                />
                <text x={WIDTH} y="6" className={styles.amount}>
                  {signed(change.amount)}
                </text>
              </g>
            ))}
          </g>
        )}
      </svg>
    </figure>
  );
}
