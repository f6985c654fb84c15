import { Fragment } from "react";

/** Before these a long class or column breaks; nowhere else. */
const TAILS = /(?=指标$)|(?=(?:满意度|成本|效益)指标$)|(?=(?:满意度|成本|效益|产出|效果|确定依据|标准)$)/;

/** The word of a class or a column in a narrow cell: 可持续影响|指标, 部门|产出, 指标值|确定依据. */
export function PrintedWord({ word }: { readonly word: string }) {
  return word.split(TAILS).map((part, index) => (
    <Fragment key={part}>
      {index > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ));
}
