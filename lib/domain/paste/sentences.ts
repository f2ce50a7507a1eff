import { cleanName, collapseTwin } from "./names.ts";
import type { PasteLine } from "./pasted-page.ts";
import { foldSameLength } from "./text-lines.ts";

/** `connect` is a person's invitation; `other` asks to follow, subscribe or attend; `accepted` is a connection by now. */
export type SentenceKind = "connect" | "other" | "accepted";

/** "X is inviting you to connect"; `name` is null when the sentence stands on a line of its own, without its subject. */
export type Sentence = {
  kind: SentenceKind;
  name: string | null;
  follows: boolean;
  /** Words stand in it that no known wording has: believed only with buttons under it. */
  loose: boolean;
};

/** Where the predicate begins: verbs that speak to the member. Folded. */
const MARKERS = (
  "is inviting you|has invited you|have invited you|invited you|invites you|are inviting you|follows you|is following you|" +
  "wants to connect|wants to join|would like to join|is requesting|has requested|requested to|requests to|has asked to|asked to connect|" +
  "wants to add you|would like to connect|would like to add you|wants you|sent you|has sent you|would like you|" +
  "te invita|te ha invitado|te esta invitando|te invito|te sigue|quiere conectar|quiere anadirte|quiere agregarte|quiere formar|" +
  "quiere contactar|desea conectar|desea anadirte|desea agregarte|le invita|le ha invitado|te ha enviado|te envio|le gustaria|" +
  "le sigue|quiere que|quiere|quiere establecer|solicita conectar|" +
  "vous invite|vous a invite|vous a invitee|vous suit|souhaite|aimerait|veut|vous a envoye|t'invite|te suit|t'a invite|" +
  "vous propose|desire|" +
  "mochte|wurde gerne|wurde sich|ladt sie|ladt dich|hat sie|hat dich|folgt ihnen|folgt dir|hat ihnen|hat dir|will sich|bittet sie|" +
  "lud sie|" +
  "convidou voce|esta convidando voce|esta te convidando|te convidou|convida voce|convidou-o|convidou-a|convida-o|convida-a|" +
  "quer se conectar|quer conectar|quer conectar-se|quer adiciona|gostaria de|deseja|segue voce|enviou um convite|enviou um pedido|enviou uma solicitacao|enviou-lhe|" +
  "pretende|esta a convida|segue-o|segue-a|te segue|quer que|quer|enviou a voce|" +
  "wil graag|wil|wil je|wil u|wil met|wil een|wil zich|nodigt je|nodigt u|heeft je|heeft u|volgt je|volgt u|zou graag|stuurde je|" +
  "ti sta invitando|ti ha invitato|ti ha invitata|ti invita|vuole|ti segue|vorrebbe|chiede di|desidera|ti ha inviato|ti ha chiesto"
)
  .split("|")
  .sort((a, b) => b.length - a.length);
const MARKER = new RegExp(`(?:^|[\\s,])(${MARKERS.join("|")})(?![\\p{L}])`, "gu");

const ACCEPTED =
  /(?:^|\s)(?:is now (?:a |your )?(?:1st[- ]degree )?connection|are now connected|is now connected|ya es (?:un |tu )?contacto|ahora es (?:un |tu )?contacto|ya forma parte de tu red|ahora forma parte de tu red|ya es una conexion|est (?:maintenant|desormais) (?:une (?:de vos )?relations?|en relation|dans votre)|fait (?:maintenant|desormais) partie de|ist (?:jetzt|nun) (?:ein |ihr |dein )?kontakt|ist (?:jetzt|nun) mit ihnen vernetzt|gehort (?:jetzt|nun) zu|agora e (?:uma conexao|sua conexao|um contato|um contacto|o seu)|agora faz parte|ja e uma conexao|is nu (?:een |je |uw )?(?:connectie|contact)|e ora un (?:tuo )?collegamento|fa ora parte della tua rete|ha accettato il tuo invito|accepted your invitation|ha aceptado tu invitacion|a accepte votre invitation|hat ihre einladung angenommen|aceitou seu convite|heeft je uitnodiging geaccepteerd)(?!\p{L})/u;

const CONNECT =
  /ligac|ligar|connex|connect|network|conect|contact|conex|rejoindre|kontakt|vernetz|netzwerk|verbind|relation|reseau|\bred\b|\brede\b|netwerk|colleg/;
const OTHER =
  /\bto (?:follow|subscribe|attend|join|like|participate|register|view|check)\b|newsletter|\bfollow (?!you)|\b(?:attend|subscribe)\b|seguir (?!te)|suscribi|asistir|\bunir|inscri|participa|evento|\bsuivre\b|abonner|assister|participer|rejoindre|zu folgen|\bfolgen\b|abonnieren|teilzunehmen|teilnehm|beizutreten|assinar|comparecer|aderir|participar|\bte volgen\b|te abonneren|abonneren|deel te nemen|deelnemen|bij te wonen|lid te worden|\bseguire\b|iscriver|\bpartecipare\b|abbonart/;
const OWN_NETWORK =
  /rejoindre (?:son|leur|votre|ton) reseau|unir\w* a su red|join (?:their|his|her|your) (?:professional )?network|lid worden van (?:je|jouw|uw|zijn|haar) netwerk|beizutreten und sich zu vernetzen|zijn netwerk|haar netwerk|far parte della (?:tua|sua) rete|participar da (?:sua )?rede|fazer parte d[ae]/;
const FOLLOWS =
  /follows you|is following you|te sigue|le sigue|vous suit|te suit|folgt (?:ihnen|dir)|segue voce|segue-[oa]|te segue|volgt (?:je|u)\b|ti segue\b/;

/** Words an invitation to connect may be made of; anything else in the predicate makes the line a note's. */
const CONNECT_WORDS = new Set(
  (
    "is are has have inviting invited invites you to connect with and follows following wants would like add their his her professional your " +
    "network on linkedin sent an a invitation join in the connection request requesting requested requests asked " +
    "te invita ha invitado esta invitando invito sigue y quiere conectar conectarse contigo con usted anadirte agregarte su red " +
    "profesional desea le enviado envio una un invitacion para de en que conecteis conectes conectar. gustaria conectarse contactar contacto formar parte tu establecer contactos solicita unirte unirse ti ser solicitud conexion " +
    "vous invite a invitee suit et souhaite aimerait veut entrer en relation avec se connecter mettre rejoindre son leur reseau " +
    "professionnel votre une un invitation ajouter contact envoye t'invite te suit t'a invite propose desire d'entrer faire partie de votre vos des vous. demande connexion " +
    "mochte kontakt mit ihnen aufnehmen dir in treten sich vernetzen verbinden und folgt ladt sie dich ein zum zu hat eingeladen wurde " +
    "gerne will kontaktanfrage gesendet eine einladung netzwerk zur kontaktaufnahme ihrem seinem hinzufugen knupfen bittet um lud als vernetzungsanfrage kontaktaufnahmeanfrage " +
    "convidou voce esta convidando te convida quer se conectar-se com e gostaria deseja segue o um convite para conectar a sua rede " +
    "convidou-o convidou-a convida-o convida-a enviou enviou-lhe pretende consigo adicionar estabelecer ligacao adiciona-lo adicionar-lhe profissional ao seu consigo estabelecer ligacao ligar-se contato entrar conexao sua como convida-lo convidar a-o ao segue-o segue-a lo la pedido solicitacao ligar si do vossa " +
    "wil graag je u uw connectie maken verbinding contact opnemen verbinden nodigt uit om te connecten uitgenodigd heeft volgt en zou toevoegen aan " +
    "netwerk zijn haar hun willen als zakelijke zakelijk leggen een verzoek gestuurd stuurde aangaan jou met van jouw zich connectieverzoek contactverzoek uitnodiging lid worden " +
    "ti sta invitando collegarti collegarsi invitato invitata vuole segue vorrebbe alla rete te a con e ha inviato un invito richiesta di collegamento chiede chiesto desidera entrare far parte della tua sua professionale aggiungerti"
  ).split(" "),
);

const INVITES = /invit|ladt |eingeladen|convid|nodigt|uitgenodigd/;

const SUBJECT_PRONOUN =
  /^(?:i|we|he|she|they|it|you|this|that|who|yo|el|ella|nosotros|que|je|il|elle|on|nous|qui|ich|er|sie|wir|es|das|wer|eu|ele|ela|nos|isso|ik|hij|zij|ze|wij|we|dit|dat|wie|and|y|et|und|e|en|si|if|wenn|als)$/;

function isPureConnect(predicate: string): boolean {
  return predicate
    .split(/[\s,]+/)
    .every((word) => word === "" || CONNECT_WORDS.has(word.replace(/\((?:e|a|o)\)|·e$|[.!]$/, "")));
}

function subjectOf(line: string, end: number): string | null {
  const subject = line.slice(0, end).replace(/[\s,]+$/, "");
  if (subject === "") return null;
  return cleanName(subject);
}

/** Reads the sentence of an invitation card; null for every other line, also for prose that only mentions inviting. */
export function readSentence(line: PasteLine): Sentence | null {
  if (line.folded.length > 260) return null;
  const text = collapseTwin(line.text);
  const folded = text.length === line.text.length ? line.folded : foldSameLength(text);
  const accepted = ACCEPTED.exec(folded);
  if (accepted !== null) {
    const tail = folded.slice(accepted.index + accepted[0].length).trim();
    if (tail.split(" ").length > 3) return null;
    return {
      kind: "accepted",
      name: subjectOf(text, accepted.index),
      follows: false,
      loose: false,
    };
  }
  let tries = 0;
  for (const match of folded.matchAll(MARKER)) {
    const read = readPredicate(text, folded, match);
    if (read !== null) return read;
    tries += 1;
    if (tries === 4) break;
  }
  return null;
}

/** Whether the words behind a name speak of connecting, in whatever way: "asks to be a part of your network". */
export function speaksOfConnecting(folded: string): boolean {
  const words = folded.trim().split(" ").length;
  return words >= 3 && words <= 16 && (CONNECT.test(folded) || INVITES.test(folded));
}

function readPredicate(text: string, folded: string, match: RegExpExecArray): Sentence | null {
  const start = match.index + match[0].length - (match[1] ?? "").length;
  const name = subjectOf(text, match.index);
  if (name !== null && (name.length > 110 || SUBJECT_PRONOUN.test(foldSameLength(name))))
    return null;
  const predicate = folded.slice(start);
  const follows = FOLLOWS.test(predicate);
  if (OTHER.test(predicate) && !OWN_NETWORK.test(predicate)) {
    return { kind: "other", name, follows, loose: true };
  }
  if (CONNECT.test(predicate) && isPureConnect(predicate)) {
    return { kind: "connect", name, follows, loose: false };
  }
  if (!INVITES.test(predicate) || predicate.split(" ").length > 16) return null;
  return { kind: CONNECT.test(predicate) ? "connect" : "other", name, follows, loose: true };
}
