import { useId } from "react";
import { setAssetsDate } from "../../../session/index.ts";
import { foundClass, placeAttribute, saidOf, usePlaceMark } from "../../forms/index.ts";
import { classes, TextInput } from "../../parts/index.ts";
import { useDraft, useReadOnly, useSession } from "../../session/index.ts";
import styles from "./assets-date.module.css";

const PLACE = { section: "assets", field: "assets.asOf" };

/** As of which day the assets are counted, as it is printed above the table. */
export function AssetsDate() {
  const session = useSession();
  const readOnly = useReadOnly();
  const id = useId();
  const { asOf } = useDraft().assets;
  const mark = usePlaceMark(PLACE);
  return (
    <div className={classes(styles.line, foundClass(mark))}>
      <label htmlFor={id}>截止时间</label>
      <TextInput
        id={id}
        value={asOf}
        readOnly={readOnly}
        data-place={placeAttribute(PLACE)}
        {...saidOf(mark)}
        onChange={(event) => session.apply(setAssetsDate(event.target.value))}
      />
    </div>
  );
}
