import { foldSameLength } from "./text-lines.ts";

/** What a button or link on a person's card does. */
export type CaptionRole =
  | "accept"
  | "ignore"
  | "withdraw"
  | "message"
  | "connect"
  | "follow"
  | "more"
  | "less"
  | "reply"
  | "actions"
  /** Over the member's own words on the page of invitations sent. */
  | "note";

/**
 * Captions as LinkedIn writes them (linkedin-pages); Portuguese and Dutch are partly guesses.
 */
const WORDS: Record<CaptionRole, string> = {
  accept:
    "Accept|Accept invite|Accept invitation|Aceptar|Aceptar invitación|Accepter|Accepter l'invitation|Annehmen|Akzeptieren|" +
    "Einladung annehmen|Bestätigen|Aceitar|Aceitar convite|Accepteren|Uitnodiging accepteren|Accetta|Accetta invito|Accetta l'invito",
  ignore:
    "Ignore|Decline|Ignorar|Rechazar|Ignorer|Refuser|Ignorieren|Ablehnen|Recusar|Negeren|Afwijzen|Weigeren|Ignora|Rifiuta|Ignora invito",
  withdraw:
    "Withdraw|Withdraw invitation|Retirar|Retirar invitación|Retirer|Retirer l'invitation|Zurückziehen|Einladung zurückziehen|" +
    "Retirar convite|Cancelar convite|Intrekken|Uitnodiging intrekken|Terugtrekken|Ritira|Ritira invito|Ritira l'invito",
  message:
    "Message|Send message|Send a message|Mensaje|Enviar mensaje|Envoyer un message|Nachricht|Nachricht senden|" +
    "Nachricht schreiben|Mensagem|Enviar mensagem|Bericht|Bericht sturen|Bericht verzenden|Bericht versturen|Messaggio|Invia messaggio|Invia un messaggio|" +
    "Wiadomość|Mesaj|Meddelande|Melding|Besked",
  connect:
    "Connect|Conectar|Se connecter|Vernetzen|Conectar-se|Connectie maken|Connectie aanvragen|Verbinden|Collegati|Pending|" +
    "Pendiente|En attente|Ausstehend|Pendente|In behandeling|Invite|Invitar|Inviter|Einladen|Convidar|Uitnodigen|In sospeso|In attesa|Invita",
  follow:
    "Follow|Following|Subscribe|Seguir|Siguiendo|Suscribirse|Suivre|Suivi|S'abonner|Folgen|Abonnieren|Gefolgt|Seguindo|" +
    "Assinar|Volgen|Volgend|Abonneren|Segui|Segui già|Iscriviti|Segui anche tu|Follow back|Seguir también|Suivre en retour|Auch folgen|Seguir de volta|Terugvolgen",
  more:
    "See more|Show more|Read more|View more|More|Ver más|Mostrar más|Más|Leer más|Voir plus|Afficher plus|Plus|Lire la suite|" +
    "Mehr anzeigen|Mehr|Mehr ansehen|Weiterlesen|Alles anzeigen|Ver mais|Mostrar mais|Exibir mais|Mais|Ler mais|Meer weergeven|" +
    "Meer tonen|Meer|Meer lezen|Meer bekijken|Toon meer|Mostra altro|Vedi altro|Visualizza altro|Leggi altro|Altro|Daha fazla göster|Visa mer|Vis mer|Zobrazit více",
  less:
    "Show less|See less|Less|Ver menos|Mostrar menos|Menos|Voir moins|Afficher moins|Moins|Weniger anzeigen|Weniger|" +
    "Exibir menos|Minder weergeven|Minder tonen|Minder|Toon minder|Mostra meno|Vedi meno|Visa mindre",
  reply:
    "Reply|Responder|Répondre|Antworten|Antwoorden|Beantwoorden|Reageren|Antwoord|Rispondi|Odpowiedz|Yanıtla|Svara|Svar",
  note:
    "Message sent|Your message|Note sent|Mensaje enviado|Message envoyé|Nachricht gesendet|Gesendete Nachricht|Mensagem enviada|Bericht verzonden|Verzonden bericht|" +
    "Messaggio inviato",
  actions:
    "Show more actions|More actions|More options|Más acciones|Más opciones|Mostrar más acciones|Plus d'actions|Plus d'options|" +
    "Afficher plus d'actions|Weitere Aktionen|Mehr Aktionen|Mais ações|Mais opções|Exibir mais ações|Meer acties|Meer opties|" +
    "Altre azioni|Altre opzioni|Mostra altre azioni|Visualizza profilo|Annulla|View profile|Ver perfil|Voir le profil|Profil anzeigen|Profiel weergeven|Profiel bekijken|Undo|Deshacer|Annuler|" +
    "Rückgängig|Desfazer|Ongedaan maken|Report|I don't know this person|Block",
};

/** The answers in languages of which nothing else is known: enough to find the cards. */
const FOREIGN_WORDS = {
  accept:
    "Akceptuj|Zaakceptuj|Przyjmij|Kabul et|Acceptera|Godta|Aksepter|Acceptér|Hyväksy|Přijmout|Acceptă|Acceptați|Terima|Elfogadás|" +
    "Elfogadom|Αποδοχή|Принять|Прийняти|Приеми|Prihvati|Prijať|接受|同意|承認|承認する|承諾|수락|수락하기|قبول|स्वीकार करें|ยอมรับ|Chấp nhận|Tanggapin",
  ignore:
    "Ignoruj|Odrzuć|Zignoruj|Yok say|Yoksay|Ignorera|Ohita|Ignorovat|Ignorér|Ignoră|Ignorați|Abaikan|Mellőzés|Figyelmen kívül hagyás|" +
    "Παράβλεψη|Игнорировать|Пропустить|Отклонить|Ігнорувати|Проігнорувати|Игнориране|Ignoriraj|忽略|無視|無視する|무시|무시하기|تجاهل|" +
    "अनदेखा करें|เพิกเฉย|Bỏ qua|Balewalain",
  withdraw:
    "Wycofaj|Geri çek|Dra tillbaka|Trekk tilbake|Træk tilbage|Peruuta|Stáhnout|Retrage|Tarik|Visszavonás|Отозвать|Відкликати|撤回|取り下げる|철회|سحب",
} satisfies Partial<Record<CaptionRole, string>>;

const ROLES = new Map<string, CaptionRole>();
const FOREIGN = new Set<string>();
for (const [role, words] of Object.entries(FOREIGN_WORDS) as [CaptionRole, string][]) {
  for (const word of words.split("|").map(foldSameLength))
    FOREIGN.add(word) && ROLES.set(word, role);
}
for (const [role, words] of Object.entries(WORDS) as [CaptionRole, string][]) {
  for (const word of words.split("|").map(foldSameLength)) {
    FOREIGN.delete(word);
    ROLES.set(word, role);
  }
}

/** An answer in a language of which the reader knows the buttons only. */
export function isForeignCaption(folded: string): boolean {
  return FOREIGN.has(folded);
}

/** Pictures of a button that come along as characters. */
const SIGN = /^[✓✔✕✖✗✘×☑]\ufe0f?\s*/u;

/** The role of a line that is a caption and nothing else; `folded` as made by foldSameLength. */
export function captionRole(folded: string): CaptionRole | null {
  if (folded.length > 40) return null;
  return ROLES.get(folded) ?? ROLES.get(folded.replace(SIGN, "")) ?? null;
}

const PAIRS = new Map<string, [CaptionRole, CaptionRole]>();
for (const accept of WORDS.accept.split("|").map(foldSameLength)) {
  for (const ignore of WORDS.ignore.split("|").map(foldSameLength)) {
    for (const gap of ["", " ", " | ", " · "]) {
      PAIRS.set(ignore + gap + accept, ["ignore", "accept"]);
      PAIRS.set(accept + gap + ignore, ["accept", "ignore"]);
    }
  }
}

/** The two roles of a line where both captions of an invitation stand side by side, in page order. */
export function captionPair(folded: string): [CaptionRole, CaptionRole] | null {
  return folded.length > 60 ? null : (PAIRS.get(folded) ?? null);
}

const MARK_WORDS = [...WORDS.more.split("|")].sort((a, b) => b.length - a.length);
const BARE_MARKS = new Set(
  ["More", "Más", "Plus", "Mehr", "Mais", "Meer", "Altro"].map(foldSameLength),
);
const DOTS = /[.…]/;

/**
 * Where a "more" mark begins that ends a line ("… show more", "…mehr", "Thanks!See more"), or -1. A mark is set off by
 * dots, or glued on with a capital; "I would love to see more" is none. A line that is only the mark begins at 0.
 */
export function moreMarkStart(text: string, folded: string): number {
  const body = folded.endsWith(".") ? -1 : text.length;
  if (body < 0) return -1;
  for (const word of MARK_WORDS) {
    const at = text.length - word.length;
    if (at < 0 || folded.slice(at) !== foldSameLength(word)) continue;
    if (at === 0) return BARE_MARKS.has(folded) ? -1 : 0;
    const before = trimmedEnd(text, at);
    if (DOTS.test(text[before - 1] ?? "")) return dotsStart(text, before);
    const capital = text[at] !== folded[at] && !BARE_MARKS.has(folded.slice(at));
    const glued = before === at && !/[A-Z]/.test(text[at - 1] ?? "");
    if (capital && (glued || (before < at && word.includes(" ")))) return before;
    return -1;
  }
  return -1;
}

function trimmedEnd(text: string, from: number): number {
  let end = from;
  while (end > 0 && text[end - 1] === " ") end -= 1;
  return end;
}

function dotsStart(text: string, from: number): number {
  let start = from;
  if (text[start - 1] === "…") start -= 1;
  else while (start > from - 3 && text[start - 1] === ".") start -= 1;
  return trimmedEnd(text, start);
}

/** All words of the hidden captions ("Accept Ana Ruiz's invitation"), folded; used to distinguish them from a note. */
export const HIDDEN_CAPTION_WORDS: ReadonlySet<string> = new Set(
  (
    "accept ignore decline withdraw an a the invitation invite invited to connect from of for sent received 's s request " +
    "aceptar ignorar rechazar retirar la las una invitacion invitaciones de para conectar contacto enviada a solicitud " +
    "accepter ignorer refuser retirer l'invitation l invitation d' d du envoyee pour connexion demande " +
    "annehmen ignorieren ablehnen zuruckziehen einladung die der von an gesendete zur kontaktanfrage vernetzung zum vernetzen " +
    "aceitar recusar o os um convite do da convite, enviado conexao " +
    "accepteren negeren afwijzen weigeren intrekken uitnodiging de het een van aan verzonden om te connectie verzoek " +
    "accetta ignora rifiuta ritira invito l'invito inviato il di da collegamento richiesta collegarti collegarsi"
  ).split(" "),
);
