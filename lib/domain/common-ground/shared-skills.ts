const INSIDE_WORD = /[\p{L}\p{N}+#&/]/u;

/**
 * Is the skill named as a whole word? Skills of one or two letters ("R", "Go", "C#") must be written the same way and
 * stand free: "R&D", "C++" and "go" name neither R, C nor Go.
 */
export function namesSkill(line: string, skill: string): boolean {
  const isShort = skill.length <= 2;
  const text = isShort ? line : line.toLowerCase();
  const wanted = isShort ? skill : skill.toLowerCase();
  if (wanted === "") return false;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text[at - 1];
    const after = text[at + wanted.length];
    const free = (char: string | undefined) => char === undefined || !INSIDE_WORD.test(char);
    if (free(before) && free(after) && !(isShort && (after === "." || after === "-"))) return true;
  }
  return false;
}
