/**
 * What is read of each member of a list, in one list. The same as `flatMap`, of which engines make a slow call for each
 * member: for lists that pass with every row or text of a document.
 */
export function gathered<Member, Made>(
  list: readonly Member[],
  read: (member: Member, index: number) => readonly Made[],
): readonly Made[] {
  const all: Made[] = [];
  for (let i = 0; i < list.length; i++) {
    const made = read(list[i] as Member, i);
    for (let j = 0; j < made.length; j++) all.push(made[j] as Made);
  }
  return all;
}
