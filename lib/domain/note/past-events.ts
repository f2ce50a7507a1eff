/** Something that happened or is under way, by grammar: "you held the pole", "ich habe gezählt". Offsets are in the folded text. */
export type PastEvent = { who: "member" | "writer"; start: number; end: number };

/** English verbs whose past has no "-ed"; verbs of looking and of liking are left out, profiles are looked at. */
const IRREGULAR =
  "was|were|had|did|made|gave|took|told|said|asked|left|lost|kept|held|sold|bought|brought|built|caught|chose|cut|drew|drank|drove|ate|fell|fed|fought|flew|forgot|froze|got|grew|hid|hit|hurt|knew|laid|lent|lit|paid|put|ran|rang|rode|rose|sang|sat|sent|set|shook|shot|shut|slept|spoke|spent|stole|stood|stuck|swam|swept|taught|threw|thought|woke|wore|won|wrote|broke|began|bet|bent|came back|went|wound|swore|tore|dug|lay|beat|stolen|written|taken|given|broken|chosen|drawn|driven|eaten|fallen|forgotten|frozen|grown|hidden|ridden|spoken|thrown|torn|worn|begun|flown";
/** Past forms that any stranger writes, and words that only look like one. */
const HOLLOW_PAST =
  "noticed|viewed|visited|checked|looked|searched|reviewed|browsed|stumbled|wanted|hoped|wondered|liked|loved|enjoyed|admired|appreciated|decided to connect|reached|connected|joined linkedin|need|feed|indeed|speed|proceed|succeed|exceed|impressed|inspired|delighted|honoured|honored|excited|pleased|interested|thrilled|amazed|intrigued|fascinated|convinced|based|looked|used|worked|had the pleasure|was impressed|was wondering|was looking|were looking|was very|was really|was so|was inspired|helped";

type Pattern = { who: PastEvent["who"]; pattern: RegExp };

const helped = (subject: string, aux: string, participle: string) =>
  `(?:${subject}(?: [a-z]+)? (?:${aux})|(?:${aux}) ${subject})(?: [a-z0-9]+){0,7}? (?:${participle})(?= )`;

const DE_PARTICIPLE =
  "[a-z]*ge[a-z]{2,}(?:t|en)|(?:ver|be|er|ent|zer)[a-z]{3,}(?:t|en)|[a-z]{3,}iert";
const NL_PARTICIPLE = "[a-z]*ge[a-z]{2,}(?:d|t|en)|(?:ver|be|ont|her)[a-z]{3,}(?:d|t|en)";
const IT_PARTICIPLE =
  "[a-z]+(?:ato|ata|ati|ate|uto|uta|uti|ute|ito|ita|iti|ite)|fatto|detto|scritto|letto|perso|preso|messo|rotto|chiuso|visto|chiesto|corso|stato|stata|riso|vinto|risposto";
const FR_PARTICIPLE =
  "[a-z]{2,}(?:e|ee|es|i|ie|is|it|u|ue|us)|fait|dit|ecrit|pris|mis|ouvert|offert";

const PATTERNS: Record<string, Pattern[]> = {
  en: [
    {
      who: "member",
      pattern: new RegExp(
        `(?<! (?:would|could|can|will|should|do|did|if|when|what|how|hope|wish)) you(?: ve| once| also| all| kindly| only| never| even| then)? (?!(?:${HOLLOW_PAST}) )(?:[a-z]{2,}ed|${IRREGULAR})(?= )`,
        "g",
      ),
    },
    {
      who: "member",
      // Manners before it are blanked by a sign that is no letter.
      pattern:
        /(?<=(?: for|[^a-z0-9 ])) (?!(?:accepting|adding|considering|taking|having|letting|connecting|helping|giving|joining|inviting|including) )[a-z]{3,}ing (?:my|our|me|us)(?= )/g,
    },
    {
      who: "writer",
      pattern:
        / (?:(?:i|we) (?:am|m|are|re) (?!(?:looking|hoping|reaching|writing|connecting|growing|expanding|building|trying|helping|working|offering|selling|interested|following|seeking|going|speaking|hiring|recruiting|searching|running|launching|being|adding|inviting|keeping) )[a-z]{3,}ing|just (?:moved|started|finished|left|bought|took|lost))(?= )/g,
    },
    {
      who: "writer",
      pattern: new RegExp(
        ` (?:i|we)(?: ve| have| had| once| also| both| only| never| even| then| just)? (?!(?:${HOLLOW_PAST}) )(?:[a-z]{2,}ed|${IRREGULAR})(?= )`,
        "g",
      ),
    },
  ],
  de: [
    {
      who: "member",
      pattern: new RegExp(
        ` ${helped("(?:sie|du|ihr)", "haben|hatten|hast|hattest|habt|sind|waren|bist", DE_PARTICIPLE)}| (?:du|sie) (?:warst|sagtest|sagten|standst|standen|hattest)(?= )`,
        "g",
      ),
    },
    {
      who: "writer",
      pattern: new RegExp(
        ` ${helped("(?:ich|wir)", "habe|hab|haben|hatte|hatten|bin|sind", DE_PARTICIPLE)}`,
        "g",
      ),
    },
  ],
  nl: [
    {
      who: "member",
      pattern: new RegExp(
        ` ${helped("(?:je|jij|u|jullie)", "hebt|heb|had|hadden|bent", NL_PARTICIPLE)}| (?:je|jij|u) (?:zei|was|stond|gaf|vertelde|zat|schreef|liet)(?= )`,
        "g",
      ),
    },
    {
      who: "writer",
      pattern: new RegExp(
        ` ${helped("(?:ik|wij|we)", "heb|hebben|had|hadden|ben|zijn", NL_PARTICIPLE)}`,
        "g",
      ),
    },
  ],
  fr: [
    {
      who: "member",
      pattern: new RegExp(
        ` (?:vous(?: [a-z]{1,3})? (?:avez|aviez|etes|etiez)|tu(?: [a-z]{1,3})? (?:as|avais|es|etais))(?: [a-z]+)? (?:${FR_PARTICIPLE})(?= )`,
        "g",
      ),
    },
    {
      who: "writer",
      pattern: new RegExp(
        ` (?:j ai|j avais|j etais|je suis|nous avons|nous avions|nous etions|on a|on avait)(?: (?:pas|tout|bien|deja|meme))? (?!(?:vu|lu|decouvert|consulte|parcouru|remarque|trouve|ete|interesse[es]*|ravi[es]*|passionne[es]*|etudiante?|marque|adore|apprecie) )(?:${FR_PARTICIPLE})(?= )`,
        "g",
      ),
    },
  ],
  es: [
    {
      who: "member",
      pattern:
        / [a-z]{2,}(?:aste|iste|asteis|isteis)(?= )| (?:usted|ud) (?:[a-z]+o|dijo|hizo|puso|trajo|tuvo|estuvo)(?= )| (?:has|habias|habia usted|ha) [a-z]+(?:ado|ido)(?= )/g,
    },
    {
      who: "writer",
      pattern:
        / (?:he|hemos|habia|habiamos|me he|nos ha) (?!(?:visto|leido|llamado|encontrado|quedado) )(?:[a-z]+(?:ado|ido)|hecho|escrito|puesto|roto)(?= )| (?:fui|estuve|tuve|hice|quede|llegue|perdi|compre|conte|lleve|deje|puse|traje|vendi|trabaje|empece|cerraron|cerro)(?= )/g,
    },
  ],
  pt: [
    {
      who: "member",
      pattern:
        / (?:voce|vc|o senhor|a senhora)(?: [a-z]{1,3})? [a-z]{2,}(?:ou|eu|iu)(?= )| [a-z]{2,}(?:aste|este|iste)s?(?= )| (?:disse|fez|trouxe|escreveu|contou|ensinou|emprestou|deixou)(?= )/g,
    },
    {
      who: "writer",
      pattern:
        / (?!(?:gostei|adorei|encontrei|notei|reparei|analisei|achei|gosta|sei|hei|rei|lei) )[a-z]{3,}ei(?= )| (?:fui|tive|fiz|estive|trouxe|perdi|vendi|pus|fizemos|tivemos|perdemos|trabalhamos|fomos)(?= )/g,
    },
  ],
  it: [
    {
      who: "member",
      pattern: new RegExp(
        ` (?:lei|tu)?(?: [a-z]{1,3})? ?(?:ha|hai|aveva|avevi|avete|era|eri|e)(?: [a-z]+)? (?:${IT_PARTICIPLE})(?= )| [a-z]{2,}(?:asti|isti|esti)(?= )`,
        "g",
      ),
    },
    {
      who: "writer",
      pattern: new RegExp(
        ` (?:ho|abbiamo|avevo|avevamo|ero|eravamo|sono|siamo)(?: [a-z]+)? (?!(?:visto|notato|trovato|letto|interessat[oa]|rimast[oa]|colpit[oa]|incuriosit[oa]|stat[oa]) )(?:${IT_PARTICIPLE})(?= )`,
        "g",
      ),
    },
  ],
};

/** The past events of a folded note without its manners; languages whose grammar is not known here have none. */
export function findPastEvents(text: string, language: string): PastEvent[] {
  const found: PastEvent[] = [];
  for (const { who, pattern } of PATTERNS[language] ?? [])
    for (const match of text.matchAll(pattern))
      found.push({ who, start: match.index + 1, end: match.index + match[0].length });
  return found;
}
