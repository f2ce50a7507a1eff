import { dayMs } from "../time/day-ms.ts";
import type { PasteLine } from "./pasted-page.ts";

/** What an age line says happened then. */
type AgeVerb = "sent" | "connected" | "received" | null;

/** A line that says when: `date` is a UTC day; `exact` when the page wrote the date itself. */
export type Age = { date: string; exact: boolean; verb: AgeVerb };

type Unit = "minute" | "hour" | "day" | "week" | "month" | "year";

function table<T>(entries: [T, string][]): Map<string, T> {
  return new Map(
    entries.flatMap(([value, words]) => words.split(" ").map((word) => [word, value] as const)),
  );
}

/** Units long and short, folded; "m" is read apart (minutes in English, months in Portuguese). */
const UNITS = table<Unit>([
  [
    "minute",
    "min mins minute minutes minuto minutos minuten minuut minuten second seconds segundo segundos seconde secondes sekunde sekunden seconden sec s seg sek minuti secondo secondi",
  ],
  ["hour", "h hr hrs hour hours hora horas heure heures stunde stunden std uur uren u ora ore"],
  ["day", "d day days dia dias jour jours j tag tage tagen tg dag dagen giorno giorni g gg"],
  [
    "week",
    "w wk wks week weeks semana semanas sem semaine semaines woche wochen wo weken wkn settimana settimane sett",
  ],
  [
    "month",
    "mo mos month months mes meses mois monat monate monaten mon mnd maand maanden mese mesi",
  ],
  [
    "year",
    "y yr yrs year years ano anos a an ans annee annees jahr jahre jahren jr jaar anno anni",
  ],
]);

const ONE = new Set("a an one un una uno une ein eine einem einen einer um uma een".split(" "));
const AGO = new Set("ago hace il y a vor ha atras geleden fa".split(" "));

const RELATIVE = table<number>([
  [
    0,
    "today hoy aujourd'hui heute hoje vandaag now ahora maintenant jetzt agora nu oggi zojuist l'instant",
  ],
  [1, "yesterday ayer hier gestern ontem gisteren ieri"],
  [2, "anteayer avant-hier vorgestern anteontem eergisteren altroieri l'altroieri"],
]);

const VERBS = table<AgeVerb>([
  [
    "sent",
    "sent enviada enviado envoyee envoye gesendet versendet verzonden verstuurd gestuurd inviato inviata inviati",
  ],
  [
    "connected",
    "connected connection conectado conectada conectados conecto connexion conectaste conectasteis conectou conectou-se conexao contacto contato connecte connectee connectes relation relations vernetzt verbunden kontakt verbonden connectie collegato collegata collegati collegamento",
  ],
  [
    "received",
    "received recibida recibido recue recu erhalten eingegangen recebido recebida ontvangen ricevuto ricevuta",
  ],
]);

const FILLERS = new Set(
  (
    "just about almost over on since the invitation invited and " +
    "aprox cerca de desde el la invitacion te se os del en estais " +
    "environ depuis le l'invitation vous en etes depuis a recemment " +
    "am seit dem etwa circa einladung gerade eben soeben sie sind " +
    "estabelecida etablie gemaakt se em desde o convite aproximadamente mais na no voce cerca agora mesmo mismo " +
    "op sinds uitnodiging ongeveer net zojuist als da il invito hace il y vor ha atras geleden fa ago als contact mis mise feita feito realizada efetuada hecha hecho creada faite made effettuato effettuata avvenuto l'invito dal da poco fa siete ti sei ha di"
  ).split(" "),
);

/** Month words of seven languages and their short forms, folded. */
export const MONTHS = table<number>([
  [1, "january jan enero ene janvier janv januar janner januari janeiro gennaio genn gen"],
  [2, "february feb febrero fevrier fevr februar februari fevereiro fev febbraio"],
  [3, "march mar marzo mars marz maart mrt marco"],
  [4, "april apr abril abr avril avr aprile"],
  [5, "may mayo mai mei maio maggio mag magg"],
  [6, "june jun junio juin juni junho giugno giu"],
  [7, "july jul julio juillet juil juli julho luglio lug"],
  [8, "august aug agosto ago aout augustus"],
  [9, "september sep sept septiembre septembre setembro set settembre"],
  [10, "october oct octubre octobre oktober okt outubro out ottobre ott"],
  [11, "november nov noviembre novembre novembro"],
  [12, "december dec diciembre dic decembre dezember dez dezembro dicembre"],
]);

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function backByMonths(now: number, months: number): number {
  const date = new Date(now);
  const day = date.getUTCDate();
  const target = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1);
  const last = new Date(target);
  const length = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 0)).getUTCDate();
  return target + (Math.min(day, length) - 1) * dayMs;
}

/** Counts back in UTC: minutes to weeks by time, months and years by the calendar (day clamped to the month). */
export function countBack(now: number, amount: number, unit: Unit): string {
  const step = { minute: 60_000, hour: 3_600_000, day: dayMs, week: 7 * dayMs } as const;
  if (unit === "month" || unit === "year")
    return isoDay(backByMonths(now, unit === "year" ? amount * 12 : amount));
  return isoDay(now - amount * step[unit]);
}

function readWrittenDate(tokens: string[], now: number, needsYear: boolean): string | null {
  const month = tokens.map((token) => MONTHS.get(token)).find((value) => value !== undefined);
  const numbers = tokens.filter((token) => /^\d{1,4}$/.test(token)).map(Number);
  const year = numbers.find((value) => value >= 1990 && value <= 2200);
  const day = numbers.find((value) => value >= 1 && value <= 31);
  if (month === undefined || day === undefined || numbers.length > 2) return null;
  if (year !== undefined) return validDay(year, month, day);
  if (needsYear) return null;
  const thisYear = new Date(now).getUTCFullYear();
  const date = validDay(thisYear, month, day);
  return date !== null && date > isoDay(now) ? validDay(thisYear - 1, month, day) : date;
}

function validDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}

function readNumericDate(folded: string): string | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(folded);
  if (iso) return validDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /\b(\d{1,2})([./-])(\d{1,2})\2(\d{4})\b/.exec(folded);
  if (!parts) return null;
  const [first, second, year] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  const monthFirst = parts[2] === "/" && (second > 12 || first <= 12);
  return monthFirst && first <= 12 ? validDay(year, first, second) : validDay(year, second, first);
}

function isKnownWord(token: string): boolean {
  return (
    /^\d{1,4}$/.test(token) ||
    UNITS.has(token) ||
    token === "m" ||
    ONE.has(token) ||
    AGO.has(token) ||
    RELATIVE.has(token) ||
    VERBS.has(token) ||
    FILLERS.has(token) ||
    MONTHS.has(token)
  );
}

function readCounted(tokens: string[], now: number, mIsMonth: boolean): string | null {
  for (let i = 0; i + 1 < tokens.length; i++) {
    const word = tokens[i] ?? "";
    const unitWord = tokens[i + 1] ?? "";
    const unit = unitWord === "m" ? (mIsMonth ? "month" : "minute") : UNITS.get(unitWord);
    if (unit === undefined) continue;
    if (/^\d{1,4}$/.test(word)) return countBack(now, Number(word), unit);
    const saysAgo = tokens.some((token, at) => at !== i && AGO.has(token) && !ONE.has(token));
    if (ONE.has(word) && saysAgo) return countBack(now, 1, unit);
  }
  return null;
}

/** "Envoyé(e)", "Connecté·e", "Conectado(a)". */
const BOTH_GENDERS = /(?<=[a-z])(?:\((?:e|a|o|es|as|os)\)|[·.]es?(?![a-z]))/g;

/** "Há 10 anos no mar" counts years at sea, not back from March. */
function isOnlyMonth(token: string): boolean {
  return MONTHS.has(token) && !AGO.has(token);
}

/**
 * Reads a line that is an age and nothing else ("2 weeks ago", "12m", "Vor 53 Minuten gesendet", "Connected on
 * November 3, 2026"), in any of the known languages; null for every other line.
 * @param now epoch milliseconds; days are UTC days
 * @param mIsMonth the short unit "m" means months (Portuguese) instead of minutes
 */
export function readAge(line: PasteLine, now: number, mIsMonth = false): Age | null {
  if (line.folded.length > 70 || line.folded.length < 2) return null;
  const folded = line.folded.replace(BOTH_GENDERS, "").replace(/[•·()]/g, " ");
  const bare = folded.replace(/\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{4}/, " ");
  const tokens = bare
    .replace(/(\d)(?:er|st|nd|rd|th|o|º|\+)(?![a-z])/g, "$1 ")
    .replace(/(\d)([a-z])/g, "$1 $2")
    .split(/[\s,.:;]+/)
    .filter((token) => token !== "");
  if (!tokens.every(isKnownWord)) return null;
  const verb = tokens.map((token) => VERBS.get(token)).find((value) => value !== undefined) ?? null;
  if (bare !== folded) {
    const date = readNumericDate(folded);
    return date === null ? null : { date, exact: true, verb };
  }
  const counted = readCounted(tokens, now, mIsMonth);
  if (counted !== null && tokens.some(isOnlyMonth)) return null;
  if (counted !== null) return { date: counted, exact: false, verb };
  const days = tokens.map((token) => RELATIVE.get(token)).find((value) => value !== undefined);
  if (days !== undefined && tokens.length <= 6) {
    return { date: countBack(now, days, "day"), exact: false, verb };
  }
  const written = readWrittenDate(tokens, now, verb === null);
  return written === null ? null : { date: written, exact: true, verb };
}
