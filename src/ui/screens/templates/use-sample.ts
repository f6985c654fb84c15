import { useEffect, useState } from "react";
import type { Layout } from "../../../domain/index.ts";
import { chineseReason } from "../../format/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";

interface Sample {
  readonly bytes: Uint8Array | undefined;
  readonly refused: string | undefined;
}

const NOTHING: Sample = { bytes: undefined, refused: undefined };
const REFUSED = "示例没有填出来，再打开一次试试。";

/** The sample printed by a layout, or by a file that is to be its template; nothing while there is no layout. */
export function useSample(layout: Layout | undefined, file?: Uint8Array): Sample {
  const { templates } = useWorkspace();
  const [sample, setSample] = useState(NOTHING);
  useEffect(() => {
    if (layout === undefined) return setSample(NOTHING);
    let wanted = true;
    templates.sample(layout, file).then(
      ({ bytes }) => {
        if (wanted) setSample({ bytes, refused: undefined });
      },
      (error: unknown) => {
        if (wanted) setSample({ bytes: undefined, refused: chineseReason(error) ?? REFUSED });
      },
    );
    return () => {
      wanted = false;
    };
  }, [templates, layout, file]);
  return sample;
}
