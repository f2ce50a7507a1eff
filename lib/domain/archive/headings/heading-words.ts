import { headingKey, partsOfHeading } from "./heading-key.ts";
import type { ColumnMeaning } from "./meaning.ts";
import { isAboutSomebodyElse } from "./others-words.ts";
import {
  asianMails,
  asianNames,
  asianQualifiers,
  asianRecords,
  asianWords,
} from "./words-of-asia.ts";
import {
  europeanMails,
  europeanNames,
  europeanQualifiers,
  europeanRecords,
  europeanWords,
} from "./words-of-europe.ts";

// English, German, French, Spanish, Portuguese, Dutch, Italian, as `headingKey` writes them; others in `words-of-…`.
const words: Partial<Record<ColumnMeaning, string>> = {
  "first-name": `first name | given name | forename | fname | first | vorname | rufname | prenom |
    nombre de pila | primer nombre | nome di battesimo | primeiro nome | nome proprio | voornaam | roepnaam`,
  "middle-name": `middle name | middle names | additional name | middle | zweiter vorname |
    weitere vornamen | zweitname | deuxieme prenom | autres prenoms | segundo nombre | segundo nome |
    nome do meio | tweede naam | tussenvoegsel | secondo nome`,
  "last-name": `last name | family name | surname | lname | last | nachname | familienname | zuname |
    nom de famille | apellido | apellidos | primer apellido | segundo apellido | sobrenome | apelido |
    ultimo nome | achternaam | familienaam | cognome`,
  "full-name": `full name | display name | contact name | person name | name surname |
    vollstandiger name | vor und nachname | anzeigename | kontaktname | nom complet | nom affiche |
    prenom nom | nom et prenom | nombre completo | nombre y apellidos | nombre para mostrar |
    nome completo | nome de exibicao | volledige naam | weergavenaam | nome e cognome`,
  profile: `linkedin | linkedin url | linkedin profile | linkedin profile url | linkedin address |
    linkedin link | linkedin handle | linkedin username | person linkedin url | public profile url |
    profile url | profile link | linkedin profil | linkedin profil url | profil linkedin |
    lien linkedin | url linkedin | perfil de linkedin | perfil linkedin | perfil do linkedin |
    linkedin profiel | profilo linkedin | hs linkedin url | social linkedin | linkedin member url |
    linkedin public url | indirizzo linkedin | link linkedin`,
  company: `company | company name | current company | organization | organisation | organization name |
    organisation name | employer | account name | associated company | primary company | firma |
    firmenname | unternehmen | arbeitgeber | societe | entreprise | nom de l entreprise | employeur |
    empresa | nombre de la empresa | nome da empresa | compania | organizacion | empleador | companhia |
    organizacao | empregador | bedrijf | bedrijfsnaam | organisatie | werkgever | azienda | societa | nome azienda | datore di lavoro | ditta | impresa | organizzazione`,
  position: `position | job title | jobtitle | role | occupation | job | current position |
    current title | organization title | organisation title | job position | stelle | jobtitel |
    berufsbezeichnung | stellenbezeichnung | funktion | beruf | poste | fonction | titre du poste |
    intitule du poste | profession | puesto | cargo | puesto de trabajo | profesion | ocupacion |
    funcion | funcao | profissao | functie | functietitel | beroep | ruolo | posizione | posizione lavorativa | qualifica | mansione | professione | titolo professionale | job position title`,
  headline: `headline | linkedin headline | tagline | slogan | titre du profil | titular |
    titulo do perfil | kopregel | kurzprofil`,
  location: `location | city | town | state | region | country | locality | place | state region |
    country region | address city | address region | address country | business city | business state |
    business country | business country region | home city | work city | work country | ort | stadt |
    wohnort | standort | land | bundesland | ort geschaftlich | region geschaftlich |
    land region geschaftlich | ville | pays | lieu | localisation | ville bureau | pays bureau |
    pays region bureau | ciudad | pais | ubicacion | localidad | provincia | ciudad del trabajo |
    pais o region del trabajo | ciudad de trabajo | cidade | estado | localizacao | cidade comercial |
    stad | plaats | woonplaats | locatie | citta | localita | paese | provincia | citta ufficio | luogo | citta lavoro | regione`,
  note: `note | notes | comment | comments | remark | remarks | memo | description | summary | about | bio |
    how we met | where we met | how met | relationship notes | linkedin bio | notiz | notizen | bemerkung | bemerkungen |
    anmerkung | anmerkungen | kommentar | kommentare | beschreibung | remarque | remarques |
    commentaire | commentaires | nota | notas | comentario | comentarios | observaciones |
    descripcion | observacoes | anotacoes | descricao | notitie | notities | opmerking | opmerkingen |
    omschrijving | annotazioni | commento | commenti | osservazioni | descrizione | appunti`,
  tags: `tags | tag | label | labels | group | groups | group membership | category | categories | list |
    lists | kategorie | kategorien | gruppe | gruppen | schlagworte | schlagworter | etiquette |
    etiquettes | categorie | groupe | groupes | etiqueta | etiquetas | categoria | categorias |
    grupo | grupos | marcador | marcadores | trefwoorden | categorieen | groep | groepen | gruppi | gruppo | categorie contatto | etichetta | etichette`,
  "connected-on": `connected on | connected | connected at | connected since | connection date |
    date connected | linkedin connected on | verbunden am | verbunden seit | vernetzt am |
    vernetzt seit | kontakt seit | connecte le | date de connexion | en relation depuis |
    en contact depuis | conectado el | conectado desde | fecha de conexion | conectado em |
    data de conexao | data da conexao | verbonden op | verbonden sinds | datum verbinding |
    connesso il | collegato il | collegata il | data di connessione`,
};

const listed = (list: string) =>
  list
    .split("|")
    .map(headingKey)
    .filter((word) => word !== "");

/** Without blanks, so that `firstname` is `first name`. */
const byHeading: ReadonlyMap<string, ColumnMeaning> = new Map(
  [asianWords, europeanWords, words].flatMap((table) =>
    Object.entries(table).flatMap(([meaning, list]) =>
      listed(list).map((word): [string, ColumnMeaning] => [
        word.replaceAll(" ", ""),
        meaning as ColumnMeaning,
      ]),
    ),
  ),
);

/** Words for a name that mean the whole of it, or the half that no other column has. */
const wholeOrHalfName = new Set([
  "name",
  "nom",
  "nombre",
  "nome",
  "naam",
  "contact",
  "person",
  "kontakt",
  ...listed(europeanNames),
  ...listed(asianNames),
]);
/** Words for a job title, or for Mr and Dr. */
const titleOrSalutation = new Set(["title", "titre", "titel", "titulo", "titolo"]);
/** Headings of web addresses, among which a profile may stand. */
const webWords =
  /^(?:(?:web ?(?:page|site|seite|sites)|url|urls|link|links|social|socials|profile|profil|perfil|profiel|page web|site web|pagina web|sitio web|site|internet|homepage)(?: (?:value|url|address|adresse))?)$/;

const mails = [...listed(europeanMails), ...listed(asianMails)]
  .sort((a, b) => b.length - a.length)
  .join("|");
const emailWords = new RegExp(
  `(?<!\\p{L})(?:e ?mails?|e ?mail ?address(?:es)?|mails|mail|mailadresse|mailadres|emailadres|emailadresse|courriels?|correos?|messagerie|posta elettronica|${mails})(?!\\p{L})`,
  "gu",
);
const notAnEmail =
  /\b(?:type|typ|tipo|label|display|anzeigename|affiche|weergavenaam|mostrar|exibicao|opt|status|count|date|last|sent|domain|verified|valid|quality|consent|unsubscribed|bounce|bounced|opened|name|nom|nombre|nome|naam)\b/;
/** What may stand beside "e-mail" or "LinkedIn" in the heading of the contact's own address. */
const qualifiers = new Set([
  ...`a adresa adres adress address addresses adresse adresses additional all alternate alternative any bis business bureau
  casa comercial commerciale contact contacts contatto contacto contato current da de del des di do direccion direct
  domicile du el electronico electronica eletronico elettronica elettronico employee endereco et full
  geschaftlich geschaftliche handle haupt home id identifier indirizzo individual international its kontakt l la lavoro
  lead leads lien link links linkedin main member my name nr number numero of office official or other others p pag
  people perfil perso person personal personale personales personeel personel personelle personnel personnelle pessoal
  plus prive primaire primair primaria primario primary principal principale private privat privata privado privada
  privato privee pro professional professionnel professionnelle professionale profesional profil profile profiles
  profilo profiel profissional prospect public puesto residencial sec secondaire secondary secundair secundario
  secondario site social socials standard student the thuis trabajo trabalho travail url urls username value values
  valeur valor vcard web werk work zakelijk zakelijke zweite zusatzliche andere weitere autre autres otro otra outro
  altro altra alternativ alternativa alternativo`.split(/\s+/),
  ...`${europeanQualifiers} ${asianQualifiers}`.split(/\s+/).map(headingKey),
]);
/** Parts of a composite heading that only say that what follows is of the contact: "Contact: Email", "Name / First Name". */
const containers =
  /^(?:contacts?|persons?|people|leads?|prospects?|members?|candidates?|kontakte?|personen|individual|properties|property|fields?|attributes?|profile|basic|basic info|general|general info|info|details|personal|personal info|personal information|names?|custom fields?|record|data|current|jobs?|work|employment|experience|addresses|contatto|contacto|contato|nome|nombre|nom|naam)$/;

const records = new Set([...listed(europeanRecords), ...listed(asianRecords)]);
const isContainer = (part: string) => containers.test(part) || records.has(part);

/** A heading without the parts in front that only say that it is the contact's, in its parts. */
function ownParts(heading: string): string[] {
  const parts = partsOfHeading(heading);
  const from = parts.findIndex((part) => !isContainer(part));
  return parts.slice(from < 0 ? parts.length - 1 : from);
}

/** What a heading says, or what it may say. `of-no-use`: about an address, none itself; `somebody-else`: never the contact's. */
export type HeadingReading =
  | ColumnMeaning
  | "name"
  | "title"
  | "web"
  | "of-no-use"
  | "somebody-else";

function readWords(key: string): HeadingReading | null {
  if (wholeOrHalfName.has(key)) return "name";
  if (titleOrSalutation.has(key)) return "title";
  return byHeading.get(key.replaceAll(" ", "")) ?? null;
}

function isOwnAddress(rest: string): boolean {
  return rest.split(" ").every((word) => word === "" || word.length === 1 || qualifiers.has(word));
}

function readAddress(key: string): HeadingReading | null {
  const withoutMail = key.replace(emailWords, " ");
  if (withoutMail !== key) {
    if (notAnEmail.test(key)) return "of-no-use";
    return isOwnAddress(withoutMail) ? "email" : null;
  }
  if (!/\blinkedin\b/.test(key)) return null;
  if (/\b(?:label|type|status|headline|bio|count|connections|followers)\b/.test(key))
    return "of-no-use";
  return isOwnAddress(key) ? "profile" : null;
}

/** Of `E-mail - Work` the first part: what follows only says which of several. */
function withoutQualifiers([meaning = "", ...rest]: readonly string[]): string | null {
  return rest.length > 0 && rest.every(isOwnAddress) ? meaning : null;
}

/**
 * What the heading of a column says, read by its words and, where it is put together, by its parts.
 * @returns null for one that is not known: whose its cells are is not said
 */
export function readHeading(heading: string): HeadingReading | null {
  const key = headingKey(heading);
  if (key === "") return null;
  const whole = readWords(key);
  if (whole) return whole;
  const parts = ownParts(heading);
  const own = parts.join(" ");
  const named = readWords(own);
  if (named) return named;
  if (isAboutSomebodyElse(key)) return "somebody-else";
  const bare = withoutQualifiers(parts);
  const stripped = key.replace(/^(?:contact|kontakt|person|lead|prospect|member|candidate) /, "");
  return (
    readWords(stripped) ??
    readAddress(key) ??
    readAddress(own) ??
    (bare === null ? null : readWords(bare)) ??
    (webWords.test(key) || webWords.test(own) ? "web" : null)
  );
}
