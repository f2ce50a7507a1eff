import { cleanName } from "../paste/names.ts";
import type { PasteLine } from "../paste/pasted-page.ts";
import { foldSameLength } from "../paste/text-lines.ts";
import type { BodyLine } from "./reactions.ts";
import { isSameName } from "./sender-line.ts";

/** A body without LinkedIn's own lines below it; `banner` are the words of an away banner, which are shown apart. */
export type Trimmed = { body: BodyLine[]; banner: string[]; unsure: Set<BodyLine> };

const TYPING =
  /^(?:(.{1,80}) )?(?:(?:is|are) typing|esta escribiendo|est en train d'ecrire|schreibt|tippt|esta digitando|esta a escrever|is aan het typen|typt|sta scrivendo)\s?(?:…|\.\.\.)?$/;

/** "Ana Ruiz is away: back soon"; with "until" or a sign behind it, or nothing. */
const AWAY =
  /^(.{1,80}?) (?:(?:is|are) (?:currently )?(?:away|out of (?:the )?office|on vacation)|(?:no )?esta (?:ausente|disponible|fuera de la oficina)|est absente?|ist (?:derzeit |zurzeit )?abwesend|esta (?:ausente|fora do escritorio)|is (?:momenteel )?afwezig|e (?:assente|fuori sede))(?:$|\s?[:.,…–—-]| (?:until|till|from|hasta|jusqu|bis|ate|tot|fino) ?)/;
const AUTOMATIC =
  /^(?:automatic reply|auto-?reply|automated reply|away message|out of office|respuesta automatica|mensaje de ausencia|reponse automatique|message d'absence|automatische antwort|abwesenheitsnotiz|abwesenheitsnachricht|resposta automatica|mensagem de ausencia|automatisch antwoord|afwezigheidsbericht|risposta automatica|messaggio di assenza):?$/;

/** The buttons below an InMail, as LinkedIn shows them; beside English the wording is partly a guess. */
const QUICK = [
  "interested|yes, interested|maybe later|no thanks|no, thanks",
  "me interesa|si, me interesa|quizas mas tarde|tal vez mas tarde|no, gracias|no gracias",
  "interesse|interessee|interesse(e)|oui, interesse|peut-etre plus tard|non merci|non, merci",
  "interessiert|ja, interessiert|vielleicht spater|nein danke|nein, danke",
  "tenho interesse|interessado|interessada|talvez mais tarde|talvez depois|nao, obrigado|nao, obrigada|nao obrigado",
  "geinteresseerd|ja, geinteresseerd|misschien later|nee bedankt|nee, bedankt",
  "mi interessa|interessato|interessata|si, mi interessa|forse piu tardi|magari piu tardi|no grazie|no, grazie",
].map((list) => new Set(list.split("|")));

const bareOf = (each: BodyLine): string => each.line.folded.replace(/\s?(?:…|\.\.\.|[.!])$/, "");

function isNamed(subject: string, names: readonly string[]): boolean {
  return names.some((name) => isSameName(name, subject));
}

function isTyping({ line }: BodyLine, names: readonly string[]): boolean {
  const found = line.folded.length > 110 ? null : TYPING.exec(line.folded);
  return found !== null && (found[1] === undefined || isNamed(found[1], names));
}

function awaySubject({ line }: BodyLine, names: readonly string[]): string | null {
  const subject = AWAY.exec(line.folded.slice(0, 200))?.[1];
  return subject !== undefined && isNamed(subject, names) ? subject : null;
}

/**
 * "Ivo Marek, #HIRING", "Ivo Marek · 1st": a name that is known, with a mark that only LinkedIn puts behind it.
 *
 * @param names folded
 */
export function isMarkedName({ text, folded }: PasteLine, names: readonly string[]): boolean {
  if (text.length > 120 || !/[#·•]/.test(text)) return false;
  const name = foldSameLength(cleanName(text));
  return name !== folded && names.includes(name);
}

/** The buttons at the end of an InMail: two or three answers of one language below other words; one alone may be words. */
function withoutQuickAnswers(body: BodyLine[], unsure: Set<BodyLine>): void {
  for (const answers of QUICK) {
    let from = body.length;
    const seen = new Set<string>();
    for (let each = body[from - 1]; each !== undefined && from > 1; each = body[from - 1]) {
      const bare = bareOf(each);
      if (!answers.has(bare) || seen.has(bare) || seen.size === 3) break;
      seen.add(bare);
      from -= 1;
    }
    const last = body.at(-1);
    if (seen.size === 0 || last === undefined) continue;
    if (seen.size === 1) {
      unsure.add(last);
      return;
    }
    body.length = from;
    const above = body.at(-1);
    if (seen.size === 2 && above !== undefined) unsure.add(above);
    return;
  }
}

/**
 * An away banner and all below it. About the writer of the words above, and without a blank line between, it may be
 * their own: kept then, and unsure.
 */
function withoutBanner(
  body: BodyLine[],
  names: readonly string[],
  sender: string,
  unsure: Set<BodyLine>,
): string[] {
  const at = body.findIndex((each, i) => {
    const apart = i > 0 && each.line.gap > 0;
    if (AUTOMATIC.test(each.line.folded)) return apart;
    const subject = awaySubject(each, names);
    return subject !== null && (apart || !isSameName(subject, sender));
  });
  if (at < 0) return [];
  const banner = body.splice(at);
  const above = body.at(-1);
  const apart = (banner[0]?.line.gap ?? 0) > 0 && banner.length === 1;
  if (!apart && above !== undefined) unsure.add(above);
  return banner.map(({ line }) => line.text);
}

/**
 * Parts the words of a message from what LinkedIn shows below it: the quick answers of an InMail, and below the last
 * message who is typing and who is away. What stands so in the middle of a conversation is kept, and unsure.
 *
 * @param names of everybody in the conversation, folded
 */
export function withoutFrameTail(
  said: readonly BodyLine[],
  names: readonly string[],
  end: { isLast: boolean; sender: string },
): Trimmed {
  const body = [...said];
  const unsure = new Set<BodyLine>();
  let typing = false;
  for (let last = body.at(-1); end.isLast && last !== undefined; last = body.at(-1)) {
    const named = typing && names.includes(last.line.folded) && body.length > 1;
    if (!named && !isTyping(last, names)) break;
    typing = true;
    body.pop();
  }
  const banner = end.isLast ? withoutBanner(body, names, end.sender, unsure) : [];
  withoutQuickAnswers(body, unsure);
  for (const each of body) {
    if (isTyping(each, names) || awaySubject(each, names) !== null) unsure.add(each);
  }
  return { body, banner, unsure };
}
