import { useEffect, useState } from "react";
import type { TemplateCheck, TemplateSettings } from "../../../session/index.ts";
import { chineseReason } from "../../format/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";

export type Checking =
  | { readonly kind: "checking" }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "checked"; readonly check: TemplateCheck };

const REFUSED = "看到一半停了。在 Word 或 WPS 里另存一份再加。";

/** What the check says of a file; what it said before stays while it looks again with other settings. */
export function useCheck(bytes: Uint8Array, settings: TemplateSettings | undefined): Checking {
  const { templates } = useWorkspace();
  const [state, setState] = useState<Checking>({ kind: "checking" });
  useEffect(() => {
    let wanted = true;
    templates.check(bytes, settings).then(
      (check) => {
        if (wanted) setState({ kind: "checked", check });
      },
      (error: unknown) => {
        if (wanted) setState({ kind: "refused", reason: chineseReason(error) ?? REFUSED });
      },
    );
    return () => {
      wanted = false;
    };
  }, [templates, bytes, settings]);
  return state;
}
