import { useEffect, useState } from "react";
import type { Layout } from "../../../domain/index.ts";
import { go, type TemplatesPart } from "../../navigation/index.ts";
import type { Candidate } from "./candidate.ts";
import { CheckScreen } from "./check-screen.tsx";
import { GuideScreen } from "./guide-screen.tsx";
import { SampleScreen } from "./sample-screen.tsx";
import { StarterScreen } from "./starter-screen.tsx";
import { TemplateList } from "./template-list.tsx";

type Open =
  | { readonly kind: "check"; readonly candidate: Candidate }
  | { readonly kind: "sample"; readonly of: Layout };

/** Shipped and own templates, and every way to come by one. */
export function TemplatesScreen({ part }: { readonly part: TemplatesPart | undefined }) {
  const [open, setOpen] = useState<Open>();
  useEffect(() => {
    const before = document.title;
    document.title = "模板 · 绩表";
    return () => {
      document.title = before;
    };
  }, []);
  const toList = () => {
    setOpen(undefined);
    go({ page: "templates" });
  };
  const check = (candidate: Candidate) => {
    setOpen({ kind: "check", candidate });
    go({ page: "templates" });
  };
  if (part === "guide") return <GuideScreen onBack={toList} />;
  if (part === "starter") return <StarterScreen onBack={toList} onKeep={check} />;
  if (open?.kind === "check") {
    const { candidate } = open;
    return (
      <CheckScreen
        key={candidate.kept?.id ?? candidate.name}
        candidate={candidate}
        onCandidate={check}
        onBack={toList}
      />
    );
  }
  if (open?.kind === "sample") return <SampleScreen layout={open.of} onBack={toList} />;
  return <TemplateList onCheck={check} onSample={(of) => setOpen({ kind: "sample", of })} />;
}
