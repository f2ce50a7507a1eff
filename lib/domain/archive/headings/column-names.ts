import { headingKey } from "./heading-key.ts";
import { readHeading } from "./heading-words.ts";

/** LinkedIn's own column names, with what they are called where a tool or a country renamed them. */
const names: Record<string, string> = {
  "first name": "vorname | prenom | nombre | nome | voornaam | given name",
  "last name":
    "nachname | nom | nom de famille | apellidos | sobrenome | achternaam | cognome | surname | family name",
  from: "von | de | da | van",
  to: "an | a | para | aan",
  "sent at":
    "sent | sent on | gesendet am | envoye le | enviado el | enviado em | verzonden op | inviato il",
  message: "nachricht | mensaje | mensagem | bericht | messaggio",
  direction: "richtung | direccion | direcao | richting | direzione",
  date: "datum | fecha | data",
  content: "inhalt | contenu | contenido | conteudo | inhoud | contenuto",
  subject: "betreff | objet | asunto | assunto | onderwerp | oggetto",
  folder: "ordner | dossier | carpeta | pasta | map | cartella",
  "sender profile url": "sender url | from profile url | from url",
  "recipient profile urls":
    "recipient profile url | recipients profile urls | recipient urls | to profile urls",
  "connection profile url": "profile url | url",
  "created on": "created at | created",
  "edited on": "edited at | edited | updated on | updated at",
  note: "notes",
};

/** A heading without case, accents, blanks, underscores and marks: `INVITER_PROFILE_URL` is `inviterprofileurl`. */
function compact(heading: string): string {
  return heading
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

const renamed: ReadonlyMap<string, readonly string[]> = Map.groupBy(
  Object.entries(names).flatMap(([name, others]) =>
    others.split("|").map((other) => ({ name, other: compact(other) })),
  ),
  ({ other }) => other,
)
  .entries()
  .reduce(
    (all, [other, pairs]) =>
      all.set(
        other,
        pairs.map(({ name }) => name),
      ),
    new Map<string, string[]>(),
  );

/** What the columns of Connections.csv mean, by the words that every table of people is read by. */
const byMeaning: Record<string, string> = {
  "first-name": "first name",
  "last-name": "last name",
  "full-name": "full name",
  name: "full name",
  profile: "url",
  web: "url",
  email: "email address",
  company: "company",
  position: "position",
  title: "position",
  "connected-on": "connected on",
};

/** The columns of one header: where each stands, by LinkedIn's name. */
export type Columns = ReadonlyMap<string, number>;

/**
 * Finds the wanted columns in a header: by name whatever the case, the blanks and the underscores, else by what the
 * column is called elsewhere. Each heading answers for one column, the first of several for all.
 *
 * @param wanted LinkedIn's names, lower-case
 */
export function findColumns(header: readonly string[], wanted: readonly string[]): Columns {
  const keys = header.map(compact);
  const columns = new Map<string, number>();
  const isFree = (index: number) => index >= 0 && ![...columns.values()].includes(index);
  for (const name of wanted) {
    const index = keys.indexOf(compact(name));
    if (isFree(index)) columns.set(name, index);
  }
  for (const name of wanted) {
    if (columns.has(name)) continue;
    const index = keys.findIndex((key, at) => isFree(at) && renamed.get(key)?.includes(name));
    if (index >= 0) columns.set(name, index);
  }
  return columns;
}

/** The columns of a table of connections by their meaning, in the languages of the contacts. */
export function findConnectionColumns(header: readonly string[]): Columns {
  const columns = new Map<string, number>();
  const set = (name: string | undefined, index: number) => {
    if (name !== undefined && !columns.has(name)) columns.set(name, index);
  };
  const own = [
    "first name",
    "last name",
    "url",
    "email address",
    "company",
    "position",
    "connected on",
  ];
  for (const [name, index] of findColumns(header, own)) set(name, index);
  const assigned = new Set(columns.values());
  for (const [index, heading] of header.entries()) {
    if (!assigned.has(index)) set(byMeaning[readHeading(headingKey(heading)) ?? ""], index);
  }
  return columns;
}
