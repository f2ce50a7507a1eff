import { foldSameLength } from "../paste/text-lines.ts";
import type { MailKind } from "./received-mail.ts";

/*
 * What LinkedIn writes into the subjects of its notifications, folded (lower case, no accents). English
 * ones were seen; the other languages are best guesses beside LinkedIn's own words on its pages.
 * {name} is whom the mail is about.
 */
type Wordings = Record<Exclude<MailKind, "other">, readonly string[]>;

const english: Wordings = {
  "invitation-received": [
    "{name} wants to connect(?: with you)?(?: on linkedin)?",
    "{name} would like to (?:connect|add you to).*",
    "{name} (?:has )?invited you to connect.*",
    "{name} is inviting you to connect.*",
    "{name} (?:has )?sent you (?:an invitation|a connection request).*",
    "{name}(?:'s|') invitation is (?:still )?(?:waiting|awaiting|pending).*",
    "{name} is (?:still )?waiting for your (?:response|reply|answer)",
    "(?:respond to|reminder about|reminder:) {name}(?:'s|') invitation.*",
    "(?:you have )?(?:an?|1|one)? ?(?:new |pending )?invitation (?:to connect )?from {name}",
    "(?:you have )?(?:an?|1|one)? ?(?:new |pending )?invitation(?: to connect)?(?: on linkedin)?",
    "please add me to your (?:linkedin|professional) network",
    "(?:i'd like|i would like|i want|i(?:'ve| have)? just requested) to (?:join your|add you to my|connect).*",
    "(?:you have )?(?:an?|1|one)? ?(?:new |pending )?connection request(?: from {name})?",
    "join my (?:linkedin )?network.*",
    "let's connect.*",
  ],
  "invitation-accepted": [
    "{name} (?:has |just )?accepted your (?:invitation|invite|connection request)(?! to (?!connect))(?:[^\\p{L}].*)?",
    "{name} is now (?:a|your|in your) (?:new )?(?:connection|network).*",
    "you and {name} are now connected",
    "you(?:'re| are) now connected (?:to|with) {name}",
    "start a conversation with your new connection,? {name}",
    "see {name}(?:'s|') connections, experience,? and more",
  ],
  "message-received": [
    "{name} (?:has |just )?messaged you",
    "{name} (?:has |just )?sent you (?:an?|1) (?:new )?(?:message|inmail|voice message).*",
    "{name} (?:has |just )?(?:replied|responded)(?: to your .*)?",
    "(?:you have )?(?:an?|1|one)? ?(?:new |unread )?(?:message|inmail) from {name}",
    "you have (?:an?|1|one) (?:new |unread )?(?:message|inmail)",
    "(?:message|inmail) replied:? .*",
  ],
};

const spanish: Wordings = {
  "invitation-received": [
    "{name} quiere (?:conectar|anadirte|agregarte|contactar).*",
    "{name} (?:te|le) (?:ha invitado|invito|invita|esta invitando) a (?:conectar|unirte a su red).*",
    "{name} (?:te|le) (?:ha enviado|envio) una (?:invitacion|solicitud).*",
    "{name} (?:espera|esta esperando) (?:tu|su) respuesta",
    "la invitacion de {name} (?:espera|sigue|esta) .*",
    "(?:tienes una |1 )?(?:nueva )?invitacion (?:pendiente )?de {name}",
    "tienes (?:una|1) (?:nueva )?invitacion(?: pendiente| para conectar)?",
    "(?:por favor, )?(?:anademe|agregame|anadame|agregueme) a (?:tu|su) red.*",
    "me gustaria (?:unirme a|anadirte|anadirle|agregarte|conectar).*",
  ],
  "invitation-accepted": [
    "{name} (?:ha aceptado|acepto|acaba de aceptar) (?:tu|su) (?:invitacion|solicitud)(?! para (?!conectar))(?:[^\\p{L}].*)?",
    "{name} (?:ya|ahora) (?:es|forma parte) .*(?:contacto|red).*",
    "(?:ya estas conectado con|ahora estas en contacto con|tu y) {name}(?: ya sois contactos| ahora son contactos)?",
    "(?:inicia|comienza|empieza) una conversacion con tu nuevo contacto,? {name}",
  ],
  "message-received": [
    "{name} (?:te|le) (?:ha enviado|envio|ha escrito|escribio)(?: un (?:nuevo )?mensaje(?: nuevo)?)?",
    "{name} acaba de (?:enviarte|escribirte|enviarle)(?: un (?:nuevo )?mensaje)?",
    "{name} (?:ha respondido|respondio)(?: a .*)?",
    "(?:tienes )?(?:un |1 )?(?:nuevo )?mensaje (?:nuevo )?de {name}",
    "tienes (?:un|1) (?:nuevo mensaje|mensaje nuevo|mensaje sin leer)",
  ],
};

const french: Wordings = {
  "invitation-received": [
    "{name} (?:souhaite|aimerait|veut) (?:se connecter|entrer en relation|vous ajouter|rejoindre votre reseau).*",
    "{name} vous (?:invite|a invitee?) a (?:vous connecter|entrer en relation|rejoindre son reseau).*",
    "{name} vous a envoye une (?:invitation|demande).*",
    "{name} attend (?:toujours )?votre reponse",
    "l'invitation de {name} (?:est|attend) .*",
    "(?:vous avez )?(?:une |1 )?(?:nouvelle )?invitation (?:en attente )?de(?: la part de)? {name}",
    "vous avez (?:une|1) (?:nouvelle )?invitation(?: en attente)?",
    "(?:merci de |veuillez )?(?:m'ajouter|ajoutez-moi) a votre reseau.*",
    "j'aimerais (?:rejoindre votre reseau|vous ajouter|entrer en relation).*",
  ],
  "invitation-accepted": [
    "{name} a accepte votre (?:invitation|demande)(?! a )(?:[^\\p{L}].*)?",
    "{name} fait (?:maintenant|desormais) partie de v.*",
    "vous etes (?:maintenant|desormais) en relation avec {name}",
    "(?:demarrez|commencez|engagez|entamez) (?:une|la) conversation avec votre nouvelle relation,? {name}",
  ],
  "message-received": [
    "{name} vient de vous (?:envoyer un (?:nouveau )?message|ecrire)",
    "{name} vous a (?:envoye un (?:nouveau )?(?:message|inmail)|ecrit)",
    "{name} (?:vous )?a repondu(?: a .*)?",
    "(?:vous avez )?(?:un |1 )?(?:nouveau )?message de(?: la part de)? {name}",
    "vous avez (?:un|1) (?:nouveau message|message non lu)",
  ],
};

const german: Wordings = {
  "invitation-received": [
    "{name} mochte (?:sich|kontakt|sie|dich) .*(?:vernetzen|aufnehmen|hinzufugen).*",
    "{name} hat (?:sie|dich) (?:zum vernetzen )?eingeladen(?:,? (?:sich|dich) .*)?",
    "{name} (?:ladt|lud) (?:sie|dich) (?:zum vernetzen )?ein",
    "{name} hat (?:ihnen|dir) (?:soeben |gerade )?eine (?:neue )?(?:einladung|kontaktanfrage|anfrage)(?: (?!zum? (?:event|veranstaltung|gruppe)|,).{1,60})? (?:gesendet|geschickt)",
    "{name} wartet (?:noch )?auf (?:ihre|deine) (?:antwort|ruckmeldung)",
    "die (?:einladung|kontaktanfrage) von {name} (?:wartet|ist) .*",
    "(?:sie haben |du hast )?(?:eine |1 )?(?:neue )?(?:einladung|kontaktanfrage) von {name}",
    "(?:sie haben|du hast) (?:eine|1) (?:neue |offene )?(?:einladung|kontaktanfrage)",
    "(?:bitte )?(?:fugen sie|fuge) mich (?:zu )?(?:ihrem|deinem) (?:linkedin[- ])?netzwerk hinzu",
    "ich (?:mochte|wurde) .*netzwerk.*",
  ],
  "invitation-accepted": [
    "{name} hat (?:ihre|deine) (?:einladung|kontaktanfrage|anfrage) angenommen(?:[^\\p{L}].*)?",
    "(?:sie sind|du bist) (?:jetzt|nun) mit {name} (?:vernetzt|verbunden)",
    "{name} ist (?:jetzt|nun) (?:ein|ihr|dein) (?:neuer )?kontakt",
    "(?:beginnen sie|beginne|starten sie|starte) (?:eine|ein) (?:unterhaltung|gesprach|konversation) mit (?:ihrem|deinem) neuen kontakt,? {name}",
  ],
  "message-received": [
    "{name} hat (?:ihnen|dir) (?:soeben |gerade )?(?:eine (?:neue )?(?:nachricht|inmail) (?:gesendet|geschickt|geschrieben)|geschrieben)",
    "{name} hat (?:auf (?:ihre|deine) (?:nachricht|inmail) )?geantwortet",
    "(?:sie haben |du hast )?(?:eine |1 )?(?:neue )?nachricht von {name}",
    "(?:sie haben|du hast) (?:eine|1) (?:neue|ungelesene) nachricht",
  ],
};

const portuguese: Wordings = {
  "invitation-received": [
    "{name} (?:quer|gostaria de|deseja|pretende) (?:se conectar|conectar|adicionar|ligar).*",
    "{name} (?:convidou|esta convidando) voce (?:para|a) se conectar.*",
    "{name} (?:lhe )?enviou(?: a voce|-lhe| para voce)? um (?:convite|pedido).*",
    "{name} (?:aguarda|esta aguardando|espera) (?:a )?sua resposta",
    "o convite de {name} (?:aguarda|esta|ainda) .*",
    "(?:voce (?:tem|recebeu) )?(?:um |1 )?(?:novo )?convite (?:pendente )?de {name}",
    "voce (?:tem|recebeu) (?:um|1) (?:novo )?convite(?: pendente)?",
    "(?:por favor, )?(?:adicione-me|me adicione) a sua rede.*",
    "(?:eu )?gostaria de (?:adicionar|participar|me conectar|fazer parte).*rede.*",
  ],
  "invitation-accepted": [
    "{name} aceitou (?:o )?(?:seu|teu) (?:convite|pedido)(?! para (?!se conectar))(?:[^\\p{L}].*)?",
    "{name} agora (?:e|faz parte) .*(?:conexao|rede|contato).*",
    "voce e {name} (?:agora estao conectados|estao conectados)",
    "(?:inicie|comece) uma conversa com (?:a )?sua nova conexao,? {name}",
  ],
  "message-received": [
    "{name} (?:lhe )?enviou(?: a voce|-lhe| para voce)? uma (?:nova )?mensagem(?: para voce)?",
    "{name} acabou de (?:lhe )?enviar(?: a voce|-lhe)? uma (?:nova )?mensagem(?: (?:para|a) voce)?",
    "{name} respondeu(?: (?:a|sua) .*)?",
    "(?:voce (?:tem|recebeu) )?(?:uma |1 )?(?:nova )?mensagem de {name}",
    "voce (?:tem|recebeu) (?:uma|1) (?:nova mensagem|mensagem nao lida)",
  ],
};

const dutch: Wordings = {
  "invitation-received": [
    "{name} wil (?:graag )?(?:connectie|verbinding|contact|met (?:je|u)|connecten|je|u|zich) ?.*",
    "{name} nodigt (?:je|u) uit(?: om .*)?",
    "{name} heeft (?:je|u) uitgenodigd(?: om .*(?:connect|verbind|netwerk).*)?",
    "{name} heeft (?:je|u) een (?:uitnodiging|connectieverzoek) gestuurd",
    "{name} wacht (?:nog )?op (?:je|uw) (?:antwoord|reactie)",
    "de uitnodiging van {name} (?:wacht|staat) .*",
    "(?:(?:je|u) hebt )?(?:een |1 )?(?:nieuwe )?(?:uitnodiging|connectieverzoek) van {name}",
    "(?:je|u) hebt (?:een|1) (?:nieuwe )?(?:uitnodiging|connectieverzoek)",
    "voeg (?:me|mij) toe aan (?:je|uw) (?:linkedin-)?netwerk",
    "ik (?:wil|zou) .*netwerk.*",
  ],
  "invitation-accepted": [
    "{name} heeft (?:je|uw) (?:uitnodiging|connectieverzoek) (?:geaccepteerd|aanvaard)(?:[^\\p{L}].*)?",
    "(?:je|u) bent nu verbonden met {name}",
    "{name} is nu (?:een|je|uw) (?:nieuwe )?connectie",
    "(?:begin|start) een gesprek met (?:je|uw) nieuwe connectie,? {name}",
  ],
  "message-received": [
    "{name} heeft (?:je|u) (?:zojuist )?een (?:nieuw )?(?:bericht|inmail) gestuurd",
    "{name} stuurde (?:je|u) (?:zojuist )?een (?:nieuw )?bericht",
    "{name} heeft (?:op (?:je|uw) bericht )?(?:gereageerd|geantwoord)",
    "(?:(?:je|u) hebt )?(?:een |1 )?(?:nieuw )?bericht van {name}",
    "(?:je|u) hebt (?:een|1) (?:nieuw|ongelezen) bericht",
  ],
};

const italian: Wordings = {
  "invitation-received": [
    "{name} (?:vuole|vorrebbe|desidera) (?:collegarsi|connettersi|entrare in contatto|aggiungerti|far parte).*",
    "{name} (?:ti|la|le) (?:ha invitato|ha invitata|invita|sta invitando) a (?:collegarti|collegarsi|far parte|entrare).*",
    "{name} (?:ti|le) ha (?:inviato|mandato) (?:un invito|una richiesta).*",
    "{name} (?:e |sta |)(?:ancora )?(?:aspetta|aspettando|attende|in attesa)(?: di)?(?: una)? (?:la )?(?:tua|sua) (?:risposta|conferma)",
    "{name} (?:e )?in attesa di (?:una )?(?:tua |sua )?risposta",
    "l'invito di {name} (?:e|attende|aspetta|ti aspetta) .*",
    "(?:hai |ha )?(?:un |1 )?(?:nuovo )?invito (?:in sospeso |in attesa )?da(?: parte di)? {name}",
    "(?:hai|ha) (?:un|1|ricevuto un) (?:nuovo )?invito(?: in sospeso| in attesa| a collegarti)?",
    "(?:hai|ha) (?:una|1|ricevuto una) (?:nuova )?richiesta di collegamento",
    "(?:per favore,? )?aggiungimi alla tua rete.*",
    "(?:voglio|vorrei|desidero) (?:collegarmi|connettermi|entrare in contatto|far parte|aggiungerti|aggiungerla|entrare).*",
    "ho appena (?:richiesto|chiesto) (?:di collegarmi|il collegamento|un collegamento).*",
  ],
  "invitation-accepted": [
    "{name} ha accettato (?:il )?(?:tuo|suo) (?:invito|richiesta)(?! a (?!collegar))(?:[^\\p{L}].*)?",
    "{name} ha accettato la (?:tua|sua) richiesta(?:[^\\p{L}].*)?",
    "{name} (?:e ora|ora e|adesso e) (?:un|tra i|nella|parte) .*(?:collegament|rete).*",
    "(?:tu e|ora sei collegato (?:a|con)|ora sei collegata (?:a|con)|sei ora in contatto con) {name}(?: siete ora collegati| ora siete collegati)?",
    "(?:inizia|avvia) una conversazione con il tuo nuovo collegamento,? {name}",
  ],
  "message-received": [
    "{name} ti ha (?:appena )?(?:inviato|mandato) (?:un (?:nuovo )?messaggio|un inmail|un messaggio inmail)",
    "{name} ti ha (?:appena )?scritto",
    "{name} (?:ti )?ha (?:appena )?risposto(?: a .*)?",
    "(?:hai |ha )?(?:un |1 )?(?:nuovo )?messaggio (?:nuovo )?da(?: parte di)? {name}",
    "(?:hai|ha) (?:un|1) (?:nuovo messaggio|messaggio nuovo|messaggio non letto)",
  ],
};

const name = "(?<name>.{1,120}?)";

/** Acceptances first: "Ana wants to connect" says nothing of them, but their words hold "invitation". */
const patterns = (
  ["invitation-accepted", "message-received", "invitation-received"] as const
).flatMap((kind) =>
  [english, spanish, french, german, portuguese, dutch, italian].flatMap((language) =>
    language[kind].map((wording) => ({
      kind,
      pattern: new RegExp(`^${wording.replace("{name}", name)}[.!… ]*$`, "du"),
    })),
  ),
);

/** Invitations to follow, subscribe or attend, and what else speaks of people without being about them. */
const aboutOthers = new RegExp(
  [
    "\\bto (?:follow|subscribe|attend|join the group|like)\\b|\\bnewsletter",
    "invited you to (?!connect|join (?:their|his|her|my) )",
    "a (?:seguir|asistir|suscribirte)\\b|invitado a (?!conectar|unirte a su red)",
    "\\ba suivre\\b|a vous abonner|a assister|invitee? a (?!vous connecter|entrer en|rejoindre (?:son|leur) )",
    "zu folgen|abonnieren|teilzunehmen|beizutreten(?! und)",
    "\\ba seguir\\b|a assinar|a participar do evento|convidou voce (?:para|a) (?!se conectar|participar da|fazer parte)",
    "te volgen|te abonneren|deel te nemen|lid te worden van (?!je|uw|zijn|haar)",
    "a seguire\\b|(?:ad |all')?iscri(?:verti|versi)|a partecipare|invitat[oa] a (?!collegar|connett|far parte|entrare)",
    "(?:all'|an |the |un |uma? |une |eine |een |het |al |ao |l')(?:event[oi]?|evenement|veranstaltung|gruppo|group[oe]?|gruppe|groep)\\b",
  ].join("|"),
);

/** What the subject of a notification says, and whom it names (as written there). */
export type SubjectReading = { kind: MailKind; name: string | null };

/**
 * Reads the subject of a notification. An address in front ("Robin, …") is stepped over.
 *
 * @returns null when no known wording fits; `other` for invitations that are not to connect
 */
export function readSubject(subject: string): SubjectReading | null {
  const text = subject.normalize("NFC").replace(/\s+/g, " ").trim().slice(0, 300);
  const folded = foldSameLength(text);
  if (aboutOthers.test(folded)) return { kind: "other", name: null };
  const comma = folded.indexOf(", ");
  // A comma may be of the name itself ("Ana Ruiz, PhD"): the whole is tried first.
  for (const start of comma > 0 && comma < 60 ? [0, comma + 2] : [0]) {
    for (const { kind, pattern } of patterns) {
      const match = pattern.exec(folded.slice(start));
      if (!match) continue;
      const span = match.indices?.groups?.name;
      return { kind, name: span ? text.slice(start + span[0], start + span[1]) : null };
    }
  }
  return null;
}

/** Whether a name out of a subject stands for several people ("Ana Ruiz and 2 others"). */
export function namesSeveral(name: string): boolean {
  const folded = foldSameLength(name);
  return (
    /(?:^| )(?:and|y|et|und|e|ed|en|\+) (?:\d+|others?|otr[oa]s?|autres?|weitere|outr[oa]s?|andere|altr[ei])/.test(
      folded,
    ) || /^\d+ /.test(folded)
  );
}
