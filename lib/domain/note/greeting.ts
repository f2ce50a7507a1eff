import { foldWords } from "./fold-text.ts";
import { goesByName } from "./member-names.ts";

/** A greeting found at the head of a note; offsets are in the note. */
export type Greeting = {
  /** Folded words of the name that is greeted; empty when nobody is named. */
  name: string[];
  start: number;
  end: number;
  /** "Hi , hope you're well": the place of the name was left empty. */
  gap: boolean;
};

const GREETINGS = new Set(
  foldWords(
    "hi hello hey dear greetings hallo hoi moin servus lieber liebe bonjour bonsoir salut cher chere hola estimado estimada querido querida ola oi prezado prezada caro cara ciao buongiorno buonasera salve gentile egregio beste geachte dag hej hejsan halla hei moi terve czesc witam witaj szanowny szanowna ahoj merhaba selam sayin namaste namaskar привет здравствуите уважаемыи sehr good guten buenos buenas bom boa god goede dzien dobry iyi день добрыи salutations yo howdy",
  ),
);
const SECOND = new Set(
  foldWords(
    "morning afternoon evening day tag abend dias tardes noches dia tarde noite morgon dag dobry gunler aksamlar geehrte geehrter geehrtes goedemorgen morgen",
  ),
);
const TITLES = new Set(
  foldWords(
    "mr mrs ms miss mx dr prof professor sir madam herr frau herrn monsieur madame mme mlle senor senora sr sra don dona signor signora dott dottor dottoressa ing senhor senhora dona efendi hanim beyefendi hanimefendi hocam sahab sahib bhai meneer mevrouw heer pan pani panie bay bayan ji sayin",
  ),
);
/** Words after a greeting that are no name. */
const NOBODY = new Set(
  foldWords(
    "there all everyone everybody team folks friend friends dear sir madam you from to i my it this and zusammen allerseits tous toutes a todos todas todo amigos mate buddy colleague connection connections professional again an just hope der die das ich je we nous the sorry thanks thank tudo como bem che come damen alle allemaal iedereen alla vous te",
  ),
);

/** The greeting at the head of the note, if there is one. Looks at the first 160 characters only. */
export function readGreeting(note: string): Greeting | null {
  const head = note.slice(0, 160);
  const words = [...head.matchAll(/[\p{L}\p{M}][\p{L}\p{M}'’-]*\.?/gu)].slice(0, 8);
  const first = words[0];
  if (!first || first.index > 6 || !GREETINGS.has(foldWords(first[0])[0] ?? "")) return null;
  let at = 1;
  while (at < words.length && at < 4) {
    const word = foldWords(words[at]?.[0] ?? "")[0] ?? "";
    if (!SECOND.has(word) && !GREETINGS.has(word)) break;
    at++;
  }
  const before = words[at - 1];
  let end = before ? before.index + before[0].length : 0;
  const gap = /^\s+[,!]/.test(head.slice(end));
  if (
    /^\s*[,!.:;\n]/.test(head.slice(end)) &&
    !/^,\s*\p{Lu}[\p{L}'’-]*\s*[!:]/u.test(head.slice(end))
  )
    return { name: [], start: first.index, end, gap };
  const name: string[] = [];
  let isTitled = false;
  while (at < words.length && name.length < 4) {
    const match = words[at];
    if (!match) break;
    const between = head.slice(end, match.index);
    if (/[^\s,/]/.test(between) || ((isTitled || name.length > 0) && /[,/]/.test(between))) break;
    const folded = foldWords(match[0]);
    const word = folded[0] ?? "";
    if (TITLES.has(word)) {
      isTitled = true;
      end = match.index + match[0].length;
      at++;
      continue;
    }
    if (NOBODY.has(word) || GREETINGS.has(word) || !/^\p{Lu}|^[\p{Lo}]/u.test(match[0])) break;
    name.push(...folded);
    end = match.index + match[0].length;
    at++;
    if (match[0].endsWith(".")) break;
  }
  return { name, start: first.index, end, gap };
}

/**
 * Does the greeting name somebody else than the member? Only when the note goes on after the name with a stop
 * ("Hi Karen, ..."), so that "Hi London folks" is no name.
 * @param names every name the member goes by
 */
export function namesSomebodyElse(
  note: string,
  greeting: Greeting,
  names: readonly string[],
  senderName: string,
): boolean {
  if (greeting.name.length === 0 || greeting.name.length > 3) return false;
  if (!/^\s*(?:[,!:;.\n–—-]|$)/.test(note.slice(greeting.end, greeting.end + 4))) return false;
  if (names.every((name) => foldWords(name).length === 0)) return false;
  return !greeting.name.some((word) => goesByName(word, [...names, senderName]));
}
