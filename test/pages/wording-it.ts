import type { Wording } from "./wordings.ts";

type Unit = "hour" | "day" | "week" | "month" | "year";
const MONTHS =
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(
    " ",
  );
const FORMS: Record<Unit, [string, string]> = {
  hour: ["ora", "ore"],
  day: ["giorno", "giorni"],
  week: ["settimana", "settimane"],
  month: ["mese", "mesi"],
  year: ["anno", "anni"],
};

/** How LinkedIn's Italian pages speak (partly a guess). */
export const it: Wording = {
  sentence: (name) => `${name} ti invita a collegarti`,
  followSentence: (name) => `${name} ti segue e ti invita a collegarti`,
  predicate: "ti invita a collegarti",
  toFollow: (name, company) => `${name} ti ha invitato a seguire ${company}`,
  toSubscribe: (name, letter) => `${name} ti ha invitato a iscriverti a ${letter}`,
  toAttend: (name, event) => `${name} ti ha invitato a partecipare a ${event}`,
  nowConnected: (name) => `${name} è ora un collegamento`,
  picture: (name) => `Immagine del profilo di ${name}`,
  ignore: "Ignora",
  accept: "Accetta",
  hiddenIgnore: (name) => `Ignora l’invito a collegarti di ${name}`,
  hiddenAccept: (name) => `Accetta l’invito di ${name}`,
  withdraw: "Ritira",
  message: "Messaggio",
  connect: "Collegati",
  follow: "Segui",
  more: "Vedi altro",
  dottedMore: "… mostra altro",
  less: "Mostra meno",
  reply: (first) => `Rispondi a ${first}`,
  oneMutual: (name) => `${name} è un collegamento in comune`,
  twoMutuals: (first, second) => `${first} e ${second} sono collegamenti in comune`,
  others: (names, count) =>
    count === 1
      ? `${names} e 1 altro collegamento in comune`
      : `${names} e altri ${count} collegamenti in comune`,
  countMutuals: (count) =>
    count === 1 ? "1 collegamento in comune" : `${count} collegamenti in comune`,
  ago: (amount, unit) => `${amount} ${FORMS[unit][amount === 1 ? 0 : 1]} fa`,
  short: (amount, unit) =>
    `${amount} ${{ hour: "h", day: "g", week: "sett", month: "mesi", year: "anni" }[unit]}`,
  yesterday: "Ieri",
  sent: (age) => `Inviato ${age}`,
  sentToday: "Inviato oggi",
  connectedOn: (day, month, year) =>
    `Collegamento effettuato il ${day} ${MONTHS[month - 1]} ${year}`,
  navigation: [
    "Vai al contenuto principale",
    "Home",
    "Rete",
    "Lavoro",
    "Messaggistica",
    "3",
    "3 nuove notifiche",
    "Notifiche",
    "Tu",
    "Per le aziende",
    "Prova Premium gratis",
  ],
  head: (count) => [
    "Gestisci inviti",
    "Ricevuti",
    "Inviati",
    `Tutti (${count})`,
    `Persone (${count})`,
    "Collegamenti in comune (3)",
    "La tua scuola (1)",
  ],
  sentHead: (count) => [
    "Gestisci inviti",
    "Ricevuti",
    "Inviati",
    `Persone (${count})`,
    "Pagine (2)",
    "Eventi",
  ],
  connectionsHead: (count) => [
    `${count} collegamenti`,
    "Ordina per:",
    "Aggiunti di recente",
    "Cerca con filtri",
  ],
  mayKnow: "Persone che potresti conoscere",
  footer: [
    "Informazioni",
    "Accessibilità",
    "Centro assistenza",
    "Privacy e condizioni",
    "Opzioni per gli annunci pubblicitari",
    "Pubblicità",
    "Servizi alle aziende",
    "Scarica l’app LinkedIn",
    "Altro",
    "LinkedIn Corporation © 2026",
  ],
  note: [
    "Ciao Jo,\n\nho ascoltato volentieri il tuo intervento due settimane fa.\nTi va un caffè?",
    "Accetta i miei ringraziamenti per martedì.",
    "Ignora l’errore nel mio ultimo messaggio: intendevo Lisbona.",
    "Abbiamo 3 collegamenti in comune e ci siamo visti 2 settimane fa a Gand",
    "Ciao",
  ],
};
