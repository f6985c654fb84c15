import { useId } from "react";
import { setAssetsDate } from "../../../session/index.ts";
import { placeAttribute } from "../../forms/index.ts";
import { TextInput } from "../../parts/index.ts";
import { useDraft, useReadOnly, useSession } from "../../session/index.ts";
import styles from "./assets-date.module.css";

/** As of which day the assets are counted, as it is printed above the table. */
export function AssetsDate() {
  const session = useSession();
  const readOnly = useReadOnly();
  const id = useId();
  const { asOf } = useDraft().assets;
  return (
    <div className={styles.line}>
      <label htmlFor={id}>截止时间</label>
      <TextInput
        id={id}
        value={asOf}
        readOnly={readOnly}
        data-place={placeAttribute({ section: "assets", field: "assets.asOf" })}
        onChange={(event) => session.apply(setAssetsDate(event.target.value))}
      />
    </div>
  );
}
