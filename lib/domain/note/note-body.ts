import type { MemberProfile } from "../person/member-profile.ts";
import { isDefaultSentence } from "./default-sentences.ts";
import { foldWords, isAscii } from "./fold-text.ts";
import type { Greeting } from "./greeting.ts";

/** LinkedIn's own sentences are short. */
const LONGEST_DEFAULT_NOTE = 400;
const CLOSINGS = new Set(
  foldWords(
    "hi hello hey dear there thanks thank you regards best kind warm wishes cheers sincerely yours many hallo guten tag moin liebe lieber gruss grusse viele freundlichen mit bonjour bonsoir merci cordialement bien salut hola saludos gracias un saludo buenos dias buenas tardes estimado estimada ola oi obrigado obrigada bom dia boa tarde abraco atenciosamente ciao buongiorno buonasera salve grazie saluti cordiali gentile hoi beste groet groeten vriendelijke bedankt geachte hej hejsan tack halsningar mvh hei takk hilsen med venlig tak moi hei terve kiitos czesc witam dzien dobry pozdrawiam dziekuje dobry den ahoj dekuji merhaba merhabalar selam iyi gunler tesekkurler saygilar saygilarimla sayin bey hanim مرحبا اهلا السلام عليكم تحيه شكرا तहे नमस्ते नमस्कार धन्यवाद जी こんにちは はじめまして よろしくお願いします 您好 你好 谢谢 здравствуите привет спасибо salut buna ziua multumesc jo napot udvozlettel koszonom halo hai terima kasih xin chao cam on γεια σας ευχαριστω שלום תודה doctor dr mr mrs ms herr frau madame monsieur sir madam senor senora pan pani",
  ),
);
const CLOSING_ALWAYS = new Set(
  foldWords("regards cheers sincerely cordialement saludos saluti groet groeten"),
);
const ADDRESSED = /^[^、，,。！!\s]{0,12}\s?(?:さん|さま|様|先生|您好|你好)[、，,。！!：:\s]*/u;
const LATIN_IN_OTHERS = /([a-z0-9]+)/;

/**
 * The words left when names are taken away, and whether they are LinkedIn's own sentence once the courtesies at both
 * ends are gone too. A name written in another script than the member's may stay behind: one word more may go at
 * either end of a greeted note.
 */
export function readBody(
  text: string,
  greeting: Greeting | null,
  sender: { name: string },
  member: MemberProfile | null,
): { size: number; isDefault: boolean } {
  const names = new Set([
    ...foldWords(sender.name),
    ...foldWords(member?.name ?? ""),
    ...(greeting?.name ?? []),
  ]);
  const split = (source: string) =>
    foldWords(source)
      .flatMap((word) =>
        word.charCodeAt(0) < 128 && isAscii(word) ? word : word.split(LATIN_IN_OTHERS),
      )
      .filter((word) => word !== "" && !names.has(word));
  const words = split(text.slice(0, 1_200));
  if (text.length > LONGEST_DEFAULT_NOTE) return { size: words.length, isDefault: false };
  const addressed = ADDRESSED.test(text) ? split(text.replace(ADDRESSED, "")) : words;
  let from = 0;
  while (from < addressed.length && CLOSINGS.has(addressed[from] ?? "")) from++;
  let to = addressed.length;
  while (to > from && CLOSINGS.has(addressed[to - 1] ?? "")) to--;
  const bare = addressed.slice(from, to).filter((word) => !CLOSING_ALWAYS.has(word));
  const isDefault =
    isDefaultSentence(bare) ||
    (from > 0 && !isAscii(bare[0] ?? "") && isDefaultSentence(bare.slice(1))) ||
    (!isAscii(bare.at(-1) ?? "") && isDefaultSentence(bare.slice(0, -1)));
  return { size: words.length, isDefault };
}
