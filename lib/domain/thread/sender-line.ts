import { cleanName, namesInAlt } from "../paste/names.ts";
import type { PasteLine } from "../paste/pasted-page.ts";
import { foldSameLength } from "../paste/text-lines.ts";

/** A line that says who wrote, and when. `minutes` since midnight on the member's clock. */
export type SenderLine = {
  name: string;
  minutes: number;
  /** what stands between name and time: a date, in the layouts that write one */
  between: string;
  /** "sent the following messages": several follow, set apart by empty lines */
  several: boolean;
  /** in LinkedIn's own sentence, which no message imitates */
  spoken: boolean;
};

const CLOCK =
  /(?:^|[\s,·•|–—[(-])(\d{1,2})(?::|\s?h\s?|\.(?=\d\d\s?uhr))(\d{2})\s?(?:uhr|uur|h)?\s?(a\.?\s?m\.?|p\.?\s?m\.?|vorm\.?|nachm\.?)?[\])]?$/;

/** The time that ends a line, as minutes since midnight, and where it begins. */
export function readClock(folded: string): { minutes: number; at: number } | null {
  if (folded.length > 160) return null;
  const found = CLOCK.exec(folded);
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2])];
  const half = found[3]?.[0];
  if (minute > 59 || hour > 23 || (half !== undefined && (hour > 12 || hour === 0))) return null;
  const late = half === "p" || half === "n";
  const hours = half === undefined ? hour : (hour % 12) + (late ? 12 : 0);
  return { minutes: hours * 60 + minute, at: found.index };
}

/** Where the predicate of "X sent the following message at 10:42" begins, in seven languages. */
const SAYS =
  / (?:has sent|sent|ha inviato|envio|ha enviado|a envoye|hat|sendete|schrieb|enviou|heeft|verzond|stuurde) (?=.*(?:following|siguientes?|suivants?|folgenden?|seguintes?|seguent[ei]|volgende))/;
const MESSAGE = /message|mensaje|mensage|nachricht|bericht|messaggi/;
const SEVERAL = /messages|mensajes|nachrichten|mensagens|berichten|messaggi(?!o)/;

/** Reads "Ana Ruiz sent the following messages at 10:42 AM" in the seven languages; null for every other line. */
export function readSpokenSender({ text, folded }: PasteLine): SenderLine | null {
  if (folded.length > 200 || !MESSAGE.test(folded)) return null;
  const says = SAYS.exec(folded);
  if (!says || says.index === 0) return null;
  const predicate = folded.slice(says.index);
  const clock =
    /(\d{1,2})(?::|\s?h\s?|\.)(\d{2})(?:\s?uhr|\s?uur)?\s?(?:a\.?\s?m\.?|p\.?\s?m\.?)?/.exec(
      predicate,
    );
  const minutes = clock === null ? undefined : readClock(` ${clock[0].trim()}`)?.minutes;
  if (minutes === undefined) return null;
  const name = cleanName(text.slice(0, says.index));
  return { name, minutes, between: "", several: SEVERAL.test(predicate), spoken: true };
}

/** Reads "Ana Ruiz (She/Her) · 10:42 AM" or "Ana Ruiz, Nov 3, 10:42"; whether it is a name is for the caller. */
export function readInlineSender({ text, folded }: PasteLine): SenderLine | null {
  const clock = readClock(folded);
  if (clock === null || clock.at <= 0) return null;
  const head = text.slice(0, clock.at).replace(/[\s,·•|–—[(-]+$/, "");
  const date = /[,·•|–—]\s*((?:\p{L}{2,12}\.?,? )?(?:\d.*|\p{L}{3,10}\.? \d.*)|\p{L}{4,13})$/u.exec(
    head,
  );
  const between = date === null ? "" : (date[1] ?? "");
  const name = cleanName(
    (date === null ? head : head.slice(0, date.index)).replace(/[\s,·•|–—-]+$/, ""),
  );
  if (name === "" || name.length > 100) return null;
  return { name, minutes: clock.minutes, between, several: false, spoken: false };
}

/** The names in "View Ana’s profile" and the texts of photos, folded; empty for every other line. */
export function namesOfLabel(line: PasteLine): string[] {
  return namesInAlt(line.folded);
}

const MEMBER_WORDS = new Set(
  "you tu vous toi moi sie du ich yo eu voce jij je u ik me io".split(" "),
);

function tokensOf(name: string): string[] {
  return foldSameLength(cleanName(name))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== "");
}

/** Whether two names can be of one person: the words of one stand among those of the other. */
export function isSameName(first: string, second: string): boolean {
  const [a, b] = [tokensOf(first), tokensOf(second)];
  if (a.length === 0 || b.length === 0) return false;
  const [few, many] = a.length <= b.length ? [a, new Set(b)] : [b, new Set(a)];
  return few.every((token) => many.has(token));
}

/** "You", in the seven languages. */
export function isMemberWord(name: string): boolean {
  return MEMBER_WORDS.has(foldSameLength(name.trim()));
}
