/** Staff of an office and who is told beside them: those who have retired or are hired have none of its posts. */

/** Who is told behind the posts of an office and has none of them. */
const BESIDE_POSTS = /^(另有|在职|实有|离?退休|离休|遗属|借调|临聘|编外|聘用)/;

/** “82人，其中行政37人、事业46人，退休人员54人”: posts are either of the administration or of an institution. */
export function withoutRetired<Part extends { readonly name: string }>(parts: readonly Part[]): readonly Part[] {
  const end = parts.findIndex(({ name }) => BESIDE_POSTS.test(name));
  const posts = parts.slice(0, end);
  return end > 1 && [/行政/, /事业/].every((kind) => posts.some(({ name }) => kind.test(name))) ? posts : parts;
}

/** “在职人数61人，其中专任教师52人；离退休人员14人”: who has retired is none of those 在职. */
export function untilRetired(sentence: string): string {
  const end = sentence.search(/[；;]离?退休/);
  return end !== -1 && /在职[^，；\d]{0,6}\d+[人名][，,]?其中/.test(sentence.slice(0, end))
    ? sentence.slice(0, end)
    : sentence;
}
