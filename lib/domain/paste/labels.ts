import type { PasteLine } from "./pasted-page.ts";
import { makeLine } from "./text-lines.ts";

const WORDS =
  "member's (?:name|occupation|headline)|(?:nombre|cargo|ocupacion|puesto|profesion) del miembro|(?:nom|poste|profession|fonction|titre) du membre|(?:name|position|beruf|tatigkeit|berufsbezeichnung) des mitglieds|(?:nome|cargo|ocupacao|profissao) do (?:usuario|membro)|(?:naam|functie|beroep) van (?:het )?lid|(?:nome|occupazione|qualifica|ruolo|professione) del(?:l'utente| membro)";
const WHOLE = new RegExp(`^(?:${WORDS})$`);
const WITHIN = new RegExp(WORDS, "g");
const BEGINS = new RegExp(`^(?:${WORDS})`);
const longest = 1000;

/** "Member's name" and the like, in seven languages: hidden words above a name or a headline. */
export function isLabelLine(folded: string): boolean {
  return folded.length <= 60 && WHOLE.test(folded);
}

/**
 * A line that begins with such a label, its value glued on ("Member’s nameEdda MoMember’s occupationRinger"), as a line
 * for each label and value; any other line as it is. A link that names a value goes with it.
 */
export function splitAtLabels(line: PasteLine): PasteLine[] {
  const { text, folded } = line;
  if (folded.length > longest || !BEGINS.test(folded) || isLabelLine(folded)) return [line];
  const isLabel = (end: number) => !/^\s?\p{Ll}/u.test(text.slice(end, end + 2));
  const cuts = [...folded.matchAll(WITHIN)].flatMap((found) => {
    const end = found.index + found[0].length;
    return isLabel(end) ? [found.index, end] : [];
  });
  if (cuts[0] !== 0) return [line];
  const parts = cuts.map((from, i) => text.slice(from, cuts[i + 1] ?? text.length).trim());
  const linked = line.links.find(({ whole }) => whole);
  const marks = { control: line.control, hidden: line.hidden, heading: line.heading };
  return parts
    .filter((part) => part !== "")
    .map((part, i) => {
      const links = line.links
        .filter((link) => link.text === part || (link === linked && i === 1))
        .map((link) => ({ ...link, text: part, whole: true }));
      return makeLine(part, i === 0 ? line.gap : 0, { ...marks, links });
    });
}
