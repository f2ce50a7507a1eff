import type { Item } from "./classify-lines.ts";
import { isDegreeLine } from "./names.ts";
import type { OtherPage, PageKind } from "./pasted-page.ts";
import { isContactLine } from "./profile-words.ts";
import { foldSameLength } from "./text-lines.ts";

const set = (words: string): Set<string> => new Set(words.split("|").map(foldSameLength));

/** Headings that only a profile has; "About" is missing because every footer has it. */
const PROFILE_MARKS = set(
  "Contact info|Experience|Education|Activity|Skills|Highlights|Licenses & certifications|Recommendations|Interests|Volunteering|" +
    "People also viewed|More profiles for you|Información de contacto|Experiencia|Educación|Actividad|Aptitudes|Conocimientos y aptitudes|" +
    "Aspectos destacados|Licencias y certificaciones|Recomendaciones|Intereses|Voluntariado|Coordonnées|Expérience|Formation|Activité|Compétences|" +
    "Infos|Licences et certifications|Recommandations|Centres d'intérêt|Bénévolat|Kontaktinfo|Kontaktdaten|Berufserfahrung|Ausbildung|Aktivitäten|" +
    "Aktivität|Kenntnisse|Bescheinigungen und Zertifikate|Empfehlungen|Interessen|Ehrenamt|Informações de contato|Informações de contacto|Dados de contacto|" +
    "Experiência|Formação acadêmica|Formação académica|Atividades|Atividade|Competências|Licenças e certificados|Recomendações|Interesses|Voluntariado|" +
    "Contactgegevens|Ervaring|Opleiding|Activiteit|Vaardigheden|Licenties en certificaten|Aanbevelingen|Interesses|Vrijwilligerswerk|" +
    "Esperienza|Formazione|Competenze|Attività|Interessi|Segnalazioni|Referenze|Licenze e certificazioni|Volontariato|In evidenza|Informazioni di contatto|Altri profili per te",
);
const FEED_MARKS = set(
  "Start a post|Like|Comment|Repost|Send|Feed post|Crear publicación|Recomendar|Comentar|Compartir|Commencer un post|J'aime|Commenter|Republier|Diffuser|" +
    "Beitrag beginnen|Gefällt mir|Kommentieren|Reposten|Senden|Começar publicação|Gostei|Comentar|Compartilhar|Een bijdrage beginnen|Interessant|Commentaar|Verzenden|Crea un post|Avvia un post|Consiglia|Commenta|Diffondi il post|Condividi|Invia",
);
const SEARCH_MARKS = set(
  "All filters|Search results|Are these results helpful?|Todos los filtros|Tous les filtres|Alle Filter|Todos os filtros|Alle filters|Tutti i filtri|Reset|" +
    "1st|2nd|3rd+|Current company|Actively hiring|Locations|Sales Navigator|People you can reach",
);
const MAIL_HEADER =
  /^(?:from|to|subject|date|von|an|betreff|datum|de|para|asunto|fecha|a|objet|envoye|assunto|data|van|aan|onderwerp|oggetto)\s?: \S/;
const MAIL_FOOTER =
  /unsubscribe|you are receiving|this email was intended for|darse de baja|cancelar suscripcion|este correo|este email|se desabonner|se desinscrire|cet e-?mail|abmelden|abbestellen|diese e-?mail|cancelar inscricao|este e-?mail|annulla l'iscrizione|annullare l'iscrizione|questa email|questa e-mail|afmelden|uitschrijven|deze e-?mail/;

type Counts = {
  sentences: number;
  connectSentences: number;
  /** Captions that search results and suggestions have. */
  listed: number;
  pairs: number;
  withdraw: number;
  sentAges: number;
  connectedAges: number;
  labels: number;
  plainAges: number;
  marks: Set<string>;
  contact: boolean;
  feed: number;
  search: Set<string>;
  mail: number;
  /** Names shown twice, under their picture or as a link: cards whose buttons were not copied. */
  bareCards: number;
  /** Names under the text of their picture. */
  pictured: number;
  /** Degrees near the top: a profile has its own alone. */
  degrees: number;
  listHeads: number;
};

/** A name shown twice, under its picture's text (badges may stand between), or as a link. */
function isBareCard(items: readonly Item[], at: number): boolean {
  const each = items[at];
  if (each === undefined) return false;
  let next = at + 1;
  while (next < at + 5 && (items[next]?.role === "badge" || items[next]?.role === "hidden"))
    next += 1;
  const below = items[next]?.nameKey ?? "";
  if (below !== "" && (each.altNames.includes(below) || each.nameKey === below)) return true;
  return each.role === "text" && each.line.links.some((link) => link.whole);
}

/** A degree, also behind pronouns ("She/Her · 2nd"). */
function hasDegree(folded: string): boolean {
  return isDegreeLine(folded.slice(Math.max(0, folded.search(/[·•]/))));
}

/** A picture's text over its person's name, which stands there twice. */
function isPictured(items: readonly Item[], at: number): boolean {
  const [name, twin] = [items[at + 1]?.nameKey ?? "", items[at + 2]?.nameKey];
  return name !== "" && name === twin && items[at]?.altNames.includes(name) === true;
}

function count(items: readonly Item[]): Counts {
  const counts: Counts = {
    sentences: 0,
    connectSentences: 0,
    listed: 0,
    pairs: 0,
    withdraw: 0,
    sentAges: 0,
    connectedAges: 0,
    labels: 0,
    plainAges: 0,
    marks: new Set(),
    contact: false,
    feed: 0,
    search: new Set(),
    mail: 0,
    bareCards: 0,
    pictured: 0,
    degrees: 0,
    listHeads: 0,
  };
  let beside = false;
  items.forEach((each, at) => {
    const { folded } = each.line;
    if (each.role === "aside" || each.role === "overlay") beside = true;
    else if (each.role === "list") beside = false;
    if (each.sentence?.kind === "connect" || each.sentence?.kind === "other") counts.sentences += 1;
    if (each.sentence?.kind === "connect" && !each.sentence.loose) counts.connectSentences += 1;
    if (
      !beside &&
      (each.caption === "connect" || each.caption === "follow" || each.caption === "message")
    )
      counts.listed += 1;
    if (each.caption === "withdraw") counts.withdraw += 1;
    if (each.caption === "accept" || each.caption === "ignore") {
      const other = each.caption === "accept" ? "ignore" : "accept";
      if (items[at + 1]?.caption === other) counts.pairs += 1;
    }
    if (each.role === "label") counts.labels += 1;
    if (each.role === "list") counts.listHeads += 1;
    if (isBareCard(items, at)) counts.bareCards += 1;
    if (isPictured(items, at)) counts.pictured += 1;
    if (each.role === "badge" && !beside && at < 200 && hasDegree(folded)) counts.degrees += 1;
    if (each.age?.verb === "sent") counts.sentAges += 1;
    else if (each.age?.verb === "connected") counts.connectedAges += 1;
    else if (each.age !== undefined) counts.plainAges += 1;
    if (folded.length > 200) return;
    if (PROFILE_MARKS.has(folded)) counts.marks.add(folded);
    if (isContactLine(each)) counts.contact = true;
    if (FEED_MARKS.has(folded)) counts.feed += 1;
    if (SEARCH_MARKS.has(folded)) counts.search.add(folded);
    if (at < 12 && MAIL_HEADER.test(folded)) counts.mail += 1;
    if (MAIL_FOOTER.test(folded) && folded.length < 160) counts.mail += 1;
  });
  return counts;
}

function isProfile(counts: Counts): boolean {
  if (counts.pairs > 1 || counts.withdraw > 1) return false;
  const sections = counts.marks.size;
  const actions = counts.degrees === 1 && counts.listed >= 2 && counts.feed < 3;
  if (actions && sections >= 1 && counts.search.size < 2 && counts.plainAges === 0) return true;
  return (
    (counts.contact && (sections >= 1 || counts.pairs + counts.sentences === 0)) || sections >= 3
  );
}

/** Cards without their buttons: sentences, or names under pictures with ages below a heading of the list. */
function isBareList(counts: Counts): boolean {
  if (counts.mail > 0 || counts.feed >= 3 || counts.search.size >= 2) return false;
  if (counts.connectSentences > 1) return true;
  const aged = counts.plainAges > 0;
  const others = counts.listed + counts.feed + counts.search.size + counts.marks.size;
  if (counts.pictured > 1 && counts.plainAges >= counts.pictured && others === 0) return true;
  return counts.connectSentences === 1
    ? aged || counts.listHeads > 0
    : aged && counts.listHeads > 0 && counts.bareCards > 0;
}

/** Which page was copied. An answer pair makes a received page, unless another page's marks outweigh it. */
export function pageKindOf(items: readonly Item[]): PageKind {
  const counts = count(items);
  if (counts.mail >= 2 && counts.pairs <= 1) return "unknown";
  if (isProfile(counts)) return "profile";
  const sent = Math.max(counts.withdraw, counts.sentAges);
  const connected = counts.connectedAges + counts.labels / 2;
  const invitations = counts.pairs + counts.sentences;
  if (invitations > 0 && invitations >= sent && invitations >= connected) {
    return counts.pairs > 0 || isBareList(counts) ? "received" : "unknown";
  }
  if (sent > 0 && sent >= connected) return "sent";
  if (connected > 0) return "connections";
  return isBareList(counts) ? "received" : "unknown";
}

/** True for a feed, a search or an e-mail in a known language: nothing of it is guessed at. */
export function isOtherPage(items: readonly Item[]): boolean {
  const counts = count(items);
  return counts.feed >= 3 || counts.search.size >= 1 || counts.mail >= 1 || counts.listed > 2;
}

/** Which other page this is, to show the member; null when that can't be said. */
export function detectOtherPage(items: readonly Item[]): OtherPage | null {
  const counts = count(items);
  if (counts.mail >= 1) return "mail";
  if (counts.search.size >= 1) return "search";
  return counts.feed >= 3 ? "feed" : null;
}
