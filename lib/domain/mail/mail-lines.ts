import { isDefaultSentence } from "../note/default-sentences.ts";
import { foldWords } from "../note/fold-text.ts";
import { linesOfHtml } from "../paste/html-lines.ts";
import { isMutualTail, readMutualsLine } from "../paste/mutuals.ts";
import { namesInAlt } from "../paste/names.ts";
import type { PasteLine } from "../paste/pasted-page.ts";
import { readSentence } from "../paste/sentences.ts";
import { foldSameLength, linesOfText } from "../paste/text-lines.ts";
import { beginsFooter, isFrame } from "./body-words.ts";
import { foldOwnerName, type OwnMarks } from "./mail-owner.ts";
import type { ReceivedMail } from "./received-mail.ts";
import { readSubject } from "./wordings.ts";

const longestBody = 400_000;
const mostLines = 400;
/** Mails hide their preview line in ways that copied pages don't. */
const hiddenStyle =
  /clip:\s*rect|clip-path:\s*inset\((?:50|100)%|(?:^|[;\s])(?:max-)?height:\s*0(?:px|em)?\s*(?:;|!|$)|(?:^|[;\s])opacity:\s*0(?:\.0+)?\s*(?:;|!|$)|font-size:\s*(?:0|0px|1px)\s*(?:;|!|$)|mso-hide:\s*all|visibility:\s*hidden/i;

/** "This email was intended for Robin Ashworth (Trainer)", in any language: the member's name and headline. */
function isIntendedFor({ folded }: PasteLine, { names }: OwnMarks, headline: string): boolean {
  return names.some((name) => {
    const at = folded.indexOf(name);
    if (at < 0) return false;
    const after = folded.slice(at + name.length).trimStart();
    return /^[(（]/.test(after) || (headline !== "" && after.includes(headline));
  });
}

/**
 * The lines of a notification down to its small print, from the HTML part or else the plain one.
 *
 * @param headline the member's headline, which stands in the small print beside their name
 */
export function linesOfMail(
  { html, text }: Pick<ReceivedMail, "html" | "text">,
  own: OwnMarks,
  headline: string | null,
): PasteLine[] {
  const lines = html
    ? linesOfHtml(html.slice(0, longestBody), hiddenStyle)
    : linesOfText((text ?? "").slice(0, longestBody));
  const ownHeadline = foldSameLength(headline?.trim() ?? "");
  const end = lines.findIndex(
    (line) => beginsFooter(line.folded) || isIntendedFor(line, own, ownHeadline),
  );
  return (end < 0 ? lines : lines.slice(0, end)).slice(0, mostLines);
}

/** What a body is read by: whose mail it is, what its subject says, and whom it is about. */
export type MailFrame = { own: OwnMarks; subject: string; name: string | null };

/** Whether a line is a person's name alone. */
export function isNameLine(line: PasteLine, name: string | null): boolean {
  const wanted = foldOwnerName(name ?? "");
  return wanted !== "" && foldOwnerName(line.text) === wanted;
}

/** Whether a name stands there as a link to the profile, as on LinkedIn's card and not under a letter. */
export function isLinked({ links }: PasteLine): boolean {
  return links.some(({ whole }) => whole);
}

function isOnlyAddress(line: PasteLine): boolean {
  return /^(?:[^:]{0,40}: ?)?https?:\/\/\S+$/i.test(line.text);
}

/** A few words that lead somewhere, in whatever language. */
export function isButton(line: PasteLine): boolean {
  if (isOnlyAddress(line)) return true;
  return line.control && line.text.length <= 40 && !/[.?…]$/.test(line.text);
}

/** Subjects in the first person: a writer says the same in words of their own. */
const firstPerson =
  /^(?:i |i'|let's|join my|please|me |quiero|j'|je |merci|veuillez|ich |bitte|fuge|(?:eu )?gostaria|quero|por favor|adicione|ik |voeg|voglio|vorrei|desidero|ho |per favore|aggiungimi)/;

/** Words of a subject that speak of the person by name, or of what came in ("You have 1 new message"). */
function isSubject({ text, folded }: PasteLine, name: string): boolean {
  const reading = readSubject(text);
  if (reading === null || reading.kind === "other") return false;
  if (reading.name === null) return !firstPerson.test(folded);
  const named = foldOwnerName(reading.name);
  return named !== "" && (name === "" || name.startsWith(named) || named.endsWith(name));
}

/** LinkedIn's own sentences: what the subject says as well, and the words of an invitation without a note. */
export function isLinkedInLine(line: PasteLine, { subject, name }: MailFrame): boolean {
  const wanted = foldOwnerName(name ?? "");
  const sentence = readSentence(line);
  const isSentence =
    sentence !== null &&
    !sentence.loose &&
    (sentence.name === null || foldOwnerName(sentence.name) === wanted);
  return (
    isSubject(line, wanted) ||
    isSentence ||
    isDefaultSentence(foldWords(line.text)) ||
    foldOwnerName(line.text) === foldOwnerName(subject) ||
    // "Chiara Fontana chce dołączyć do Twojej sieci", in languages that nobody knows here.
    (wanted.includes(" ") && line.folded.startsWith(`${wanted} `) && !/[.!?]$/.test(line.text))
  );
}

/** What a person may have written, or LinkedIn shows of them: no pictures, sums, times and bare addresses. */
export function isContent(line: PasteLine, { name, own }: MailFrame): boolean {
  return !(
    line.text === "" ||
    line.hidden ||
    line.alt ||
    namesInAlt(line.folded).includes(foldSameLength(name ?? "")) ||
    own.names.includes(foldOwnerName(line.text)) ||
    isFrame(line.folded) ||
    isOnlyAddress(line) ||
    readMutualsLine(line)?.certain ||
    isMutualTail(line)
  );
}

/** Whether a line shares its element with others, as the lines of one text do and those of a card don't. */
export function hasNeighbour(line: PasteLine, lines: readonly PasteLine[]): boolean {
  const { block } = line;
  return block !== undefined && lines.some((other) => other !== line && other.block === block);
}

const quoted = /^(?:"([^"]*)"|“([^“”]*)”|„([^„“”]*)[“”]|«([^«»]*)»|»([^«»]*)«|‹([^‹›]*)›)$/u;

/** Joins lines as they stood, with an empty line where there was one; quotes around all of it are LinkedIn's. */
export function joinLines(lines: readonly PasteLine[]): string {
  const joined = lines
    .map(({ text, gap }, index) => (index > 0 && gap > 0 ? `\n${text}` : text))
    .join("\n")
    .trim();
  const inside = quoted
    .exec(joined)
    ?.slice(1)
    .find((each) => each !== undefined);
  return (inside ?? joined).trim();
}
