import type { Meaning } from "./meaning.ts";

// English, German, French, Spanish, Portuguese, Dutch, some Italian; as `headingKey` writes them.
const words: Partial<Record<Meaning, string>> = {
  "first-name": `first name | given name | forename | fname | first | vorname | rufname | prenom |
    nombre de pila | primer nombre | primeiro nome | nome proprio | voornaam | roepnaam`,
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
    linkedin profiel | profilo linkedin | hs linkedin url | social linkedin`,
  company: `company | company name | current company | organization | organisation | organization name |
    organisation name | employer | account name | associated company | primary company | firma |
    firmenname | unternehmen | arbeitgeber | societe | entreprise | nom de l entreprise | employeur |
    empresa | nombre de la empresa | nome da empresa | compania | organizacion | empleador | companhia |
    organizacao | empregador | bedrijf | bedrijfsnaam | organisatie | werkgever | azienda | societa`,
  position: `position | job title | jobtitle | role | occupation | job | current position |
    current title | organization title | organisation title | job position | stelle | jobtitel |
    berufsbezeichnung | stellenbezeichnung | funktion | beruf | poste | fonction | titre du poste |
    intitule du poste | profession | puesto | cargo | puesto de trabajo | profesion | ocupacion |
    funcion | funcao | profissao | functie | functietitel | beroep | ruolo | posizione`,
  headline: `headline | linkedin headline | tagline | slogan | titre du profil | titular |
    titulo do perfil | kopregel | kurzprofil`,
  location: `location | city | town | state | region | country | locality | place | state region |
    country region | address city | address region | address country | business city | business state |
    business country | business country region | home city | work city | work country | ort | stadt |
    wohnort | standort | land | bundesland | ort geschaftlich | region geschaftlich |
    land region geschaftlich | ville | pays | lieu | localisation | ville bureau | pays bureau |
    pays region bureau | ciudad | pais | ubicacion | localidad | provincia | ciudad del trabajo |
    pais o region del trabajo | ciudad de trabajo | cidade | estado | localizacao | cidade comercial |
    stad | plaats | woonplaats | locatie | citta | localita`,
  note: `note | notes | comment | comments | remark | remarks | memo | description | summary | about | bio |
    how we met | where we met | how met | relationship notes | linkedin bio | notiz | notizen | bemerkung | bemerkungen |
    anmerkung | anmerkungen | kommentar | kommentare | beschreibung | remarque | remarques |
    commentaire | commentaires | nota | notas | comentario | comentarios | observaciones |
    descripcion | observacoes | anotacoes | descricao | notitie | notities | opmerking | opmerkingen |
    omschrijving | annotazioni`,
  tags: `tags | tag | label | labels | group | groups | group membership | category | categories | list |
    lists | kategorie | kategorien | gruppe | gruppen | schlagworte | schlagworter | etiquette |
    etiquettes | categorie | groupe | groupes | etiqueta | etiquetas | categoria | categorias |
    grupo | grupos | marcador | marcadores | trefwoorden | categorieen | groep | groepen | gruppi`,
  "connected-on": `connected on | connected | connected at | connected since | connection date |
    date connected | linkedin connected on | verbunden am | verbunden seit | vernetzt am |
    vernetzt seit | kontakt seit | connecte le | date de connexion | en relation depuis |
    en contact depuis | conectado el | conectado desde | fecha de conexion | conectado em |
    data de conexao | data da conexao | verbonden op | verbonden sinds | datum verbinding |
    connesso il | collegato il | collegata il | data di connessione`,
};

const byHeading: ReadonlyMap<string, Meaning> = new Map(
  Object.entries(words).flatMap(([meaning, list]) =>
    list
      .split("|")
      .map((word): [string, Meaning] => [word.trim().replace(/\s+/g, " "), meaning as Meaning]),
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
]);
/** Words for a job title, or for Mr and Dr. */
const titleOrSalutation = new Set(["title", "titre", "titel", "titulo", "titolo"]);
/** Headings of web addresses, among which a profile may stand. */
const webWords =
  /^(?:(?:web ?(?:page|site|seite|sites)|url|urls|link|links|social|socials|profile|profil|perfil|profiel|page web|site web|pagina web|sitio web|site|internet|homepage)(?: (?:value|url|address|adresse))?)$/;

const emailWords =
  /\b(?:e ?mails?|mail|mails|mailadresse|mailadres|emailadres|emailadresse|courriel|correo|correos|messagerie)\b/;
const notAnEmail =
  /\b(?:type|typ|tipo|label|display|anzeigename|affiche|weergavenaam|mostrar|exibicao|opt|status|owner|count|date|last|sent|domain|verified|valid|quality|consent|unsubscribed|bounce|bounced|opened|name|nom|nombre|nome|naam)\b/;
const ofACompany =
  /\b(?:company|firma|unternehmen|organi[sz]ation|entreprise|empresa|bedrijf|account)\b/;

/** A heading as the lists have it: `E-mail 1 - Value` is `e mail value`, `firstName` is `first name`. */
export function headingKey(heading: string): string {
  return heading
    .slice(0, 200)
    .replace(/([a-zà-ÿ])([A-ZÀ-Ý])/g, "$1 $2")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\blinked[\s_-]in\b/g, "linkedin")
    .replace(/ß/g, "ss")
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
}

/** What a heading says, or what it may say; null for one that is not known. `of-no-use`: about an address, none itself. */
export function readHeading(key: string): Meaning | "name" | "title" | "web" | "of-no-use" | null {
  if (wholeOrHalfName.has(key)) return "name";
  if (titleOrSalutation.has(key)) return "title";
  const known =
    byHeading.get(key) ??
    byHeading.get(key.replace(/^(?:contact|kontakt|person|lead|prospect) /, ""));
  if (known) return known;
  if (emailWords.test(key)) return notAnEmail.test(key) ? "of-no-use" : "email";
  if (
    /\blinkedin\b/.test(key) &&
    !ofACompany.test(key) &&
    /\b(?:url|link|profile|profil|perfil|profiel|address)\b/.test(key)
  )
    return "profile";
  return webWords.test(key) ? "web" : null;
}
