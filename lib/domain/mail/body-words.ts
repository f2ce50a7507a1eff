/*
 * The words of a notification's body that are LinkedIn's and nobody's message: buttons, greetings,
 * times and the small print, folded. Beside the English ones best guesses, as in wordings.ts.
 */

const captions = new Set(
  (
    "accept|accept invitation|ignore|decline|view profile|view full profile|see profile|view invitation|view all|see all|reply|reply to message|message|send message|" +
    "view message|view messages|see message|see more|read more|respond|connect|linkedin|view|open|get the app|also on mobile|new message|new messages|" +
    "aceptar|aceptar invitacion|ignorar|ver perfil|ver el perfil|ver invitacion|responder|mensaje|enviar mensaje|ver mensaje|ver mensajes|ver mas|conectar|ver todo|" +
    "accepter|accepter l'invitation|ignorer|voir le profil|voir l'invitation|repondre|message|envoyer un message|voir le message|voir les messages|voir plus|afficher le profil|tout voir|" +
    "annehmen|einladung annehmen|ignorieren|profil anzeigen|profil ansehen|einladung anzeigen|antworten|nachricht|nachricht senden|nachricht anzeigen|nachricht ansehen|mehr anzeigen|alle anzeigen|" +
    "aceitar|aceitar convite|visualizar perfil|ver o perfil|ver convite|responder|mensagem|enviar mensagem|visualizar mensagem|ver mensagem|ver mensagens|exibir mais|exibir perfil|ver tudo|" +
    "accepteren|uitnodiging accepteren|negeren|profiel bekijken|profiel weergeven|bekijk profiel|uitnodiging bekijken|beantwoorden|reageren|bericht|bericht sturen|bericht bekijken|bekijk bericht|meer weergeven|alles bekijken"
  ).split("|"),
);

const greeting =
  /^(?:hi|hello|hey|dear|hola|bonjour|salut|hallo|guten tag|ola|oi|beste|dag)\b[^.!?]{0,60}[,!:]?$/;

const time =
  /^(?:(?:today|yesterday|hoy|ayer|aujourd'hui|hier|heute|gestern|hoje|ontem|vandaag|gisteren)?[, ]*\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?| uhr)?|today|yesterday|hoy|ayer|aujourd'hui|hier|heute|gestern|hoje|ontem|vandaag|gisteren|[a-z]{3,10}\.? \d{1,2}(?:, \d{4})?|\d{1,2}\.? (?:de )?[a-z]{3,10}\.?(?:(?: de)? \d{4})?(?:[, ]+\d{1,2}[:.h]\d{2})?)$/;

const footer =
  /^(?:this (?:e-?mail|message) (?:was|is) intended for|este (?:correo|mensaje|e-mail|email)[^.]{0,30} (?:destinad|dirigid|va )|cet e-?mail (?:etait|est|vous)|diese e-mail (?:ist|war|wurde|richtet)|deze e-mail (?:is|was)|you(?:'re| are) receiving|(?:estas )?recib(?:es|e|iendo)|vous recevez|(?:sie|du) erh(?:altst|alten)|voce (?:esta )?receb|(?:je|u) ontvangt|unsubscribe|cancelar (?:la )?suscripcion|darse de baja|se (?:desabonner|desinscrire)|abmelden|abbestellen|cancelar (?:a )?inscricao|uitschrijven|afmelden|learn why we included this|© ?(?:20\d\d)?,? ?linkedin|linkedin (?:corporation|ireland)|people you may know|grow your network|personas que quiz|des personnes que vous|personen, die|pessoas que talvez|mensen die (?:je|u))/;

/** Without the arrows around a button; a loop, because a pattern for it is quadratic on long runs. */
function withoutMarks(folded: string): string {
  let start = 0;
  let end = folded.length;
  while (end > 0 && ":›»>→ ".includes(folded[end - 1] ?? "")) end -= 1;
  while (start < end && "‹«<← ".includes(folded[start] ?? "")) start += 1;
  return folded.slice(start, end);
}

/** Whether a line is a button, a time, a greeting, an address or a rule, and so nobody's words. */
export function isFrame(folded: string): boolean {
  const bare = withoutMarks(folded);
  return (
    bare === "" ||
    !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(bare) ||
    captions.has(bare) ||
    (bare.length < 70 && (greeting.test(bare) || time.test(bare)))
  );
}

/** Whether the small print begins with this line. */
export function beginsFooter(folded: string): boolean {
  return footer.test(folded);
}
