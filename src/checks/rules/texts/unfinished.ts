import { parseHeadingNumber } from "../../../domain/index.ts";
import type { TextRule } from "../../rule.ts";
import { BLANKS, pairsOf } from "../../words/marks.ts";
import { quote } from "../../words/quote.ts";

/** “指导司法所、人民调解组织的。”: a duty whose object is gone. */
const OF_WHAT =
  /(?:^|[，；。）)])((?:负责|指导|承担|开展|组织|推进|做好|加强|落实|完善|监督|管理|拟订|参与|协调)[^，；。是由经被有]{2,40}[^目有标靶似样]的)[。；]?$/;
const END = /([，、,和及与或“（《]|包括|其中|以及|用于|(?<!招商)引资|不低于|不少于|不超过|共计)$/;

export const unfinished: TextRule = {
  id: "texts.unfinished",
  title: "话没有写完",
  severity: "warning",
  why: "句子断在半截，多半是粘贴时丢了后半句。",
  scope: "texts",
  marks: { pairs: [...pairsOf("，、,和及与或“（《括中于资少过计的", BLANKS), "的。"] },
  examples: {
    bad: [
      "本部门职责主要是编制预算、",
      { text: "发放补贴，", kind: "goal" },
      { text: "主要用于", kind: "purpose" },
      { text: "签约项目20个，引资", kind: "goal" },
      "（六）指导司法所、人民调解组织的。",
    ],
    good: [
      { text: "其中", kind: "cell" },
      "现将预算公开如下：",
      "达到目的",
      "（六）承担县委交办的其他事项，指导建设是由局里负责的。",
      "负责人是由县里任命的。",
      { text: "开展招商引资", kind: "goal" },
      { text: "服务群众数目的", kind: "level3" },
    ],
  },
  check({ text, kind, follows }) {
    const trimmed = text.trim();
    const ofWhat = kind === "paragraph" || kind === "goal" ? OF_WHAT.exec(trimmed) : null;
    if (ofWhat !== null) {
      const message = `话没有写完。${quote(trimmed.slice(-20))}断在“的”，“的”后面是什么，补上。`;
      return [{ message, printed: ofWhat[1] ?? "" }];
    }
    const end = END.exec(trimmed)?.[1];
    if (
      end === undefined ||
      // A label of a table: 其中.
      trimmed === end ||
      kind === "level3" ||
      kind === "heading" ||
      /(之和|总和|共和|随和|平和|谐和|柔和|调和|温和|缓和|饱和|普及|参与|涉及|合并|普惠和)$/.test(trimmed)
    )
      return [];
    const [next = ""] = follows?.trim() ?? "";
    if (follows !== undefined && /[一-龥“《]/.test(next) && parseHeadingNumber(follows) === undefined) {
      return [
        {
          message: `句子中间换了行。${quote(trimmed.slice(-14))}断在“${end}”，下一段${quote(follows.trim().slice(0, 10))}像是接着说的，接成一段；不是的话，把这句补完。`,
          printed: trimmed.slice(-12),
        },
      ];
    }
    return [
      {
        message: `话没有写完。${quote(trimmed.slice(-20))}断在“${end}”，补完，或者去掉。`,
        printed: trimmed.slice(-12),
      },
    ];
  },
};
