const english = [
  "out of (?:the )?office|ooo(?![\\p{L}\\p{N}])",
  "auto(?:matic|mated)?[- ]?(?:reply|response|responder|message)",
  "on (?:my |an? )?(?:annual |parental |maternity |paternity |sick |medical )?(?:vacation|holidays?|leave|pto)(?!\\p{L})",
  "(?:i'm|i am|currently) away(?!\\p{L})",
  "away (?:message|from (?:my desk|work|the office|linkedin)|until|till)",
  "(?:limited|no) access to (?:my )?(?:e-?mails?|messages|linkedin)",
];
const german = [
  "abwesenheits(?:notiz|meldung|nachricht|assistent)",
  "automatische (?:antwort|nachricht|abwesenheit)",
  "nicht im (?:haus|buro)|au(?:ss|ß)er haus",
  "(?:im|in) (?:urlaub|elternzeit|mutterschutz|den ferien)",
  "(?:derzeit|zurzeit|momentan|aktuell) (?:nicht erreichbar|abwesend)",
];
const french = [
  "(?:reponse|message) automatique",
  "absente?s? (?:du bureau|jusqu)",
  "(?:en|de) (?:vacances|conges?|conge maternite|conge parental|deplacement)",
  "message d'absence",
];
const spanish = [
  "respuesta automatica|mensaje automatico",
  "fuera de (?:la )?oficina",
  "(?:de|en) vacaciones",
  "(?:estoy|estare) (?:de baja|de permiso|ausente)",
];
const portuguese = [
  "resposta automatica|mensagem automatica",
  "(?:fora|ausente) do escritorio",
  "(?:de|em) ferias",
  "(?:estou|estarei) (?:ausente|de licenca)",
];
const dutch = [
  "automatisch (?:antwoord|bericht)",
  "afwezigheids(?:bericht|melding|assistent)",
  "(?:niet aanwezig|afwezig) (?:tot|op|van)|niet op kantoor|buiten kantoor",
  "(?:op|met) (?:vakantie|verlof|zwangerschapsverlof)",
];
const italian = [
  "risposta automatica|messaggio automatico",
  "fuori (?:ufficio|sede|dall'ufficio)",
  "(?:in|sono in) (?:ferie|vacanza|congedo|maternita)",
  "(?:saro|sono) assente",
];

/** "I was on vacation last week" is what somebody says who is back. */
const past =
  "(?<!(?<!\\p{L})(?:was|were|been|went|war|waren|etais|etait|estuve|estaba|estive|estava|ero|stat[oa]) [^.!?\\n]{0,40})";
const says = new RegExp(
  `${past}(?<![\\p{L}\\p{N}])(?:${[english, german, french, spanish, portuguese, dutch, italian].flat().join("|")})`,
  "iu",
);
const longest = 4_000;

/**
 * Whether words say of themselves that nobody wrote them just now: out of office, on vacation, an away
 * message; in the languages that Acquaint reads. Half of what makes an automatic reply: the other half
 * is that it comes at once.
 */
export function saysAutomatic(text: string): boolean {
  const folded = text
    .slice(0, longest)
    .replace(/[’‘`]/g, "'")
    .normalize("NFD")
    .replace(/\p{M}+/gu, "");
  return says.test(folded);
}
