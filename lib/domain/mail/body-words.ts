/*
 * The words of a notification's body that are LinkedIn's and nobody's message: buttons, greetings,
 * times and the small print, folded. Beside the English ones best guesses, as in wordings.ts.
 */

import { isTitle } from "../message/first-name.ts";

const captions = new Set(
  (
    "accept|accept invitation|ignore|decline|view profile|view full profile|see profile|view invitation|view all|see all|reply|reply to message|message|send message|" +
    "view message|view messages|see message|see more|read more|respond|connect|linkedin|view|open|get the app|also on mobile|new message|new messages|" +
    "aceptar|aceptar invitacion|ignorar|ver perfil|ver el perfil|ver invitacion|responder|mensaje|enviar mensaje|ver mensaje|ver mensajes|ver mas|conectar|ver todo|" +
    "accepter|accepter l'invitation|ignorer|voir le profil|voir l'invitation|repondre|message|envoyer un message|voir le message|voir les messages|voir plus|afficher le profil|tout voir|" +
    "annehmen|einladung annehmen|ignorieren|profil anzeigen|profil ansehen|einladung anzeigen|antworten|nachricht|nachricht senden|nachricht anzeigen|nachricht ansehen|mehr anzeigen|alle anzeigen|" +
    "aceitar|aceitar convite|visualizar perfil|ver o perfil|ver convite|responder|mensagem|enviar mensagem|visualizar mensagem|ver mensagem|ver mensagens|exibir mais|exibir perfil|ver tudo|" +
    "accepteren|uitnodiging accepteren|negeren|profiel bekijken|profiel weergeven|bekijk profiel|uitnodiging bekijken|beantwoorden|reageren|bericht|bericht sturen|bericht bekijken|bekijk bericht|meer weergeven|alles bekijken|" +
    "accetta|accetta l'invito|ignora|rifiuta|visualizza profilo|visualizza il profilo|vedi profilo|vedi il profilo|visualizza invito|visualizza l'invito|rispondi|messaggio|invia messaggio|invia un messaggio|visualizza messaggio|visualizza il messaggio|vedi messaggio|visualizza messaggi|altro|vedi altro|vedi tutto|collegati"
  ).split("|"),
);

const hello =
  /^(?:hi|hello|hey|dear|hola|bonjour|salut|hallo|guten tag|ola|oi|beste|dag|ciao|buongiorno|salve|gentile|car[oa])\b([^.!?]{0,60})[,!:.]?$/;

const time =
  /^(?:(?:today|yesterday|hoy|ayer|aujourd'hui|hier|heute|gestern|hoje|ontem|vandaag|gisteren|oggi|ieri)?[, ]*(?:alle )?\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?| uhr)?|today|yesterday|hoy|ayer|aujourd'hui|hier|heute|gestern|hoje|ontem|vandaag|gisteren|oggi|ieri|[a-z]{3,10}\.? \d{1,2}(?:, \d{4})?|\d{1,2}\.? (?:de )?[a-z]{3,10}\.?(?:(?: de)? \d{4})?(?:[, ]+\d{1,2}[:.h]\d{2})?)$/;

const footer =
  /^(?:this (?:e-?mail|message) (?:was|is) intended for|este (?:correo|mensaje|e-mail|email)[^.]{0,30} (?:destinad|dirigid|va )|cet e-?mail (?:etait|est|vous)|diese e-mail (?:ist|war|wurde|richtet)|deze e-mail (?:is|was)|quest[ao] (?:e-?mail|messaggio) (?:e|era|e stat[ao]) (?:destinat|inviat)|ricevi (?:le |queste |questa )?(?:e-?mail|notifiche)|annulla (?:l'|la )?iscrizione|scopri perche|persone che potresti|you(?:'re| are) receiving|(?:estas )?recib(?:es|iendo)\b.{0,60}(?:correo|e-?mail|notific|linkedin)|vous recevez|(?:sie|du) erh(?:altst|alten)|voce (?:esta )?receb|(?:je|u) ontvangt|unsubscribe|cancelar (?:la )?suscripcion|darse de baja|se (?:desabonner|desinscrire)|abmelden|abbestellen|cancelar (?:a )?inscricao|uitschrijven|afmelden|learn why we included this|© ?(?:20\d\d)?,? ?linkedin|linkedin (?:corporation|ireland)|people you may know|grow your network|personas que quiz|des personnes que vous|personen, die|pessoas que talvez|mensen die (?:je|u))/;

/** Without the arrows around a button; a loop, because a pattern for it is quadratic on long runs. */
function withoutMarks(folded: string): string {
  let start = 0;
  let end = folded.length;
  while (end > 0 && ":›»>→ ".includes(folded[end - 1] ?? "")) end -= 1;
  while (start < end && "‹«<← ".includes(folded[start] ?? "")) start += 1;
  return folded.slice(start, end);
}

/** Whether a line is the words of a button. */
export function isCaption(folded: string): boolean {
  return captions.has(withoutMarks(folded));
}

/** Whether a line is a button, a time, an address or a rule, and so nobody's words. */
export function isFrame(folded: string): boolean {
  const bare = withoutMarks(folded);
  return (
    bare === "" ||
    !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(bare) ||
    captions.has(bare) ||
    (bare.length < 70 && time.test(bare))
  );
}

const titled = /^[^\p{Script=Latin}]{1,4}$/u;

/** Whether what follows a hello addresses somebody: names, titles and one word more ("there", "everybody"). */
function isAddress(said: string, names: readonly string[]): boolean {
  const own = new Set(names.flatMap((name) => name.split(" ")));
  const words = said.split(/[^\p{L}\p{N}'-]+/u).filter((word) => word !== "");
  return words.filter((word) => !own.has(word) && !isTitle(word)).length <= 1;
}

/**
 * Whether a line is a greeting and nothing else: a known word for it, or a few words around the member's name.
 *
 * @param names the member's whole names, folded
 */
export function isGreeting(folded: string, names: readonly string[]): boolean {
  if (folded.length >= 70) return false;
  const said = hello.exec(folded)?.[1];
  if (said !== undefined && isAddress(said, names)) return true;
  const words = folded.split(/[^\p{L}\p{N}'-]+/u).filter((word) => word !== "");
  const ends = /[\p{L}\p{N}][,!:،，、：！]?$/u.test(folded);
  return (
    ends &&
    names.some((name) => {
      const parts = name.split(" ");
      const first = parts[0] ?? "";
      // "Robinさん": languages without spaces hang their title on the name.
      const isNamed = (word: string) =>
        parts.includes(word) ||
        (first !== "" && word.startsWith(first) && titled.test(word.slice(first.length)));
      const named = words.filter(isNamed).length;
      return (
        words.some(
          (word) => word !== "" && (word === first || (isNamed(word) && !parts.includes(word))),
        ) && words.length - named <= 2
      );
    })
  );
}

/** Whether the small print begins with this line. */
export function beginsFooter(folded: string): boolean {
  return footer.test(folded);
}
