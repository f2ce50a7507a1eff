import { foldSameLength, tidyText, trimEdges } from "./text-lines.ts";

const PRONOUN_WORDS = new Set(
  (
    "she her hers he him his they them theirs ze zir xe xem hir any all " +
    "ella el elle lo la le les ellos ellas elles lui iel il ils leur " +
    "sie er ihr ihm ihn dey keine ela dela ele dele elu delu o a " +
    "zij haar hij hem hen hun die diens ze lei sua lui suo loro"
  ).split(" "),
);

/** Pronouns that stand alone on a profile; "Ella" and "Ela" are names as well. */
const LONE_PRONOUN = /^\(?(?:she|he|they|elle|il|iel|ele|hij|zij|lei|lui|loro)\)?$/;

function isPronounList(folded: string): boolean {
  const parts = folded.split(/[/|,\s]+/).filter((part) => part !== "");
  return (
    folded.includes("/") && parts.length >= 2 && parts.every((part) => PRONOUN_WORDS.has(part))
  );
}

/** A lone word that is a pronoun in some language ("Ella"), though it may be a name as well. */
export function mayBePronoun(folded: string): boolean {
  return PRONOUN_WORDS.has(folded.replace(/^\(|\)$/g, ""));
}

/** A line such as "She/Her" or "(él/lo)". */
export function isPronounLine(folded: string): boolean {
  if (folded.length > 40) return false;
  if (LONE_PRONOUN.test(folded)) return true;
  // In brackets no such word is a name.
  if (folded.startsWith("(") && folded.endsWith(")") && mayBePronoun(folded)) return true;
  return isPronounList(folded.replace(/^\(|\)$/g, "").trim());
}

const DEGREE =
  /^[·•∙|\-\s]*(?:\d ?(?:st|nd|rd|th|er|re|eme|e|º|°|ª|\.º|\.ª|\.er|\.)?(?: ?\+| (?:et|y|e|en|und|and) ?\+)?|out of network|fuori dalla (?:tua )?rete|fuera de la red|hors (?:du )?reseau|ausserhalb (?:ihres|des) netzwerks|fora da rede|buiten (?:uw )?netwerk)(?: (?:grades?|grad|grado|grau|niveau))?$/;
const DEGREE_LONG =
  /^[·•\s]*(?:(?:\d ?(?:st|nd|rd|e|º|\.º|\.)?\+? ?-?)(?:degree connections?|graads[ -]?connecties?)|(?:collegamento|contacto|conexion|conexao|relation|kontakt|contact|verbinding) (?:de |of )?\d ?(?:er|e|º|\.º|\.|nd)?\+? ?(?:grado|grau|niveau|grades?|et plus|y mas)*.{0,12})$/;

function isOneDegree(folded: string): boolean {
  if (DEGREE_LONG.test(folded)) return true;
  return DEGREE.test(folded) && /[·•]|[a-zº°.]/.test(folded);
}

/**
 * A degree of connection on a line of its own ("· 2nd", "Kontakt 2. Grades", "2nd degree connection"), also with its
 * hidden twin glued on ("· 2nd2nd degree connection").
 */
export function isDegreeLine(folded: string): boolean {
  if (folded.length > 60) return false;
  if (isOneDegree(folded)) return true;
  if (!/^[·•]?\s?\d/.test(folded)) return false;
  for (let cut = 2; cut < Math.min(folded.length, 16); cut++) {
    const twin = folded.slice(cut).trim();
    if (DEGREE_LONG.test(twin) && isOneDegree(folded.slice(0, cut).trim())) return true;
  }
  return false;
}

const BADGES = new Set(
  (
    "verified|verified profile|add verification badge|premium|premium member|linkedin premium|linkedin|influencer|top voice|" +
    "has a verified profile|profile verified|is verified|new|online|offline|reachable|status is online|status is reachable|" +
    "status is offline|in|open link|creator|open networker|#opentowork|#open_to_work|#hiring|active now|mobile|" +
    "verificado|verificada|perfil verificado|miembro premium|cuenta premium|" +
    "verifie|verifiee|profil verifie|membre premium|compte premium|" +
    "verifiziert|verifiziertes profil|premium-mitglied|premium mitglied|mitglied mit premium|" +
    "usuario premium|assinante premium|membro premium|conta premium|" +
    "geverifieerd|geverifieerd profiel|premium-lid|premium lid|" +
    "verificato|verificata|profilo verificato|aggiungi badge di verifica|account premium|utente premium|abbonato premium|stato: online|stato: raggiungibile|e raggiungibile|e online|" +
    "follows you|te sigue|vous suit|folgt ihnen|folgt dir|segue voce|segue-o|volgt u|volgt je|ti segue|fuori dalla rete|aktueller entitatsverlauf|current entity history|historial de la entidad actual|" +
    "historique de l'entite actuelle|historico da entidade atual|huidige entiteitsgeschiedenis|" +
    "esta disponible|est joignable|ist erreichbar|esta disponivel|is bereikbaar|is reachable|is online|" +
    "esta en linea|est en ligne|ist online|esta online|in linea"
  ).split("|"),
);

/** A badge on a line of its own (Premium, Verified, reachable, open to work, entity history). */
export function isBadgeLine(folded: string): boolean {
  return (
    folded.length <= 45 && BADGES.has(folded.replace(/^[·•,\s]+/, "").replace(/[·•,\s]+$/, ""))
  );
}

const NAME_TAILS = [...BADGES]
  .filter((badge) => badge.length > 3)
  .sort((a, b) => b.length - a.length);
const NEEDS_BREAK = new Set(["linkedin", "online", "offline", "mobile", "creator", "hiring"]);

function cutBadge(name: string): string {
  const folded = foldSameLength(name);
  for (const badge of NAME_TAILS) {
    if (!folded.endsWith(badge)) continue;
    const at = name.length - badge.length;
    const before = name[at - 1];
    if (at === 0 || !/[\s,·•(|]/.test(before ?? "")) continue;
    const rest = name.slice(0, at).trimEnd();
    const broken = /[,·•|(]$/.test(rest);
    if (!broken && (NEEDS_BREAK.has(badge) || rest === "")) continue;
    return rest.replace(/[\s,·•|(]+$/, "");
  }
  return name;
}

const DEGREE_TWICE =
  /[·•]\s*\d[^·•]{0,12}\d[^·•]{0,6}(?:degree|grado|grau|niveau|grades|connectie)[^·•]{0,14}$/;

function cutDegree(name: string): string {
  const twice = DEGREE_TWICE.exec(foldSameLength(name.slice(-60)));
  if (twice !== null) return name.slice(0, name.length - twice[0].length).trimEnd();
  const at = Math.max(name.lastIndexOf("·"), name.lastIndexOf("•"));
  if (at > 0 && isDegreeLine(foldSameLength(name.slice(at)))) return name.slice(0, at).trimEnd();
  const end = / (?:\d(?:st|nd|rd|\.?º|\.?ª)\+?)$/i.exec(name.slice(-6));
  return end === null ? name : name.slice(0, name.length - end[0].length).trimEnd();
}

function cutPronouns(name: string): string {
  if (name.endsWith(")")) {
    const open = name.lastIndexOf("(");
    const inside = foldSameLength(name.slice(open + 1, -1).trim());
    if (open > 0 && (isPronounList(inside) || /^(?:she|he|they)$/.test(inside))) {
      return name.slice(0, open).trimEnd();
    }
  }
  const last = name.lastIndexOf(" ");
  if (last > 0 && isPronounList(foldSameLength(name.slice(last + 1))))
    return name.slice(0, last).trimEnd();
  return name;
}

/** "Ana RuizAna Ruiz" (a hidden twin glued on) becomes "Ana Ruiz"; "Duran Duran" stays. */
export function collapseTwin(text: string): string {
  const half = text.length / 2;
  if (Number.isInteger(half) && half >= 3 && text.slice(0, half) === text.slice(half)) {
    return text.slice(0, half).trim();
  }
  const middle = (text.length - 1) / 2;
  const first = text.slice(0, middle);
  if (
    Number.isInteger(middle) &&
    /^\s$/.test(text[middle] ?? "") &&
    first.includes(" ") &&
    first === text.slice(middle + 1)
  ) {
    return first;
  }
  return text;
}

/** Nobody's name is longer, not even shown twice with all that stands around it. */
const longestName = 1000;

/**
 * A name as shown, with credentials, titles and emoji; without pronouns, degree mark, badges, twin, and the direction
 * marks around it (linkedin-pages, "name").
 */
export function cleanName(shown: string): string {
  let name = collapseTwin(tidyText(shown.slice(0, longestName)));
  for (let round = 0; round < 6; round++) {
    const next = trimEdges(cutBadge(cutPronouns(cutDegree(name)))).replace(
      /^[,·•|]\s*|\s*[,·•|]$/g,
      "",
    );
    if (next === name) break;
    name = next;
  }
  return name;
}

const ALT_FRAMES: [string, string][] = [
  ["", "'s profile picture"],
  ["", "'s profile photo"],
  ["", "'s photo"],
  ["", " profile picture"],
  ["", ", profile picture"],
  ["", " open to work, profile picture"],
  ["", " is open to work"],
  ["", ", #opentowork"],
  ["", ", #open_to_work"],
  ["", " is hiring"],
  ["", "' profile picture"],
  ["photo of ", ""],
  ["profile picture of ", ""],
  ["view ", "'s profile"],
  ["view ", "' profile"],
  ["view ", "'s graphic link"],
  ["view profile of ", ""],
  ["foto de perfil de ", ""],
  ["foto del perfil de ", ""],
  ["foto do perfil de ", ""],
  ["foto de ", ""],
  ["imagen de perfil de ", ""],
  ["imagen del perfil de ", ""],
  ["imagem de perfil de ", ""],
  ["imagem do perfil de ", ""],
  ["ver perfil de ", ""],
  ["ver el perfil de ", ""],
  ["ver o perfil de ", ""],
  ["photo de profil de ", ""],
  ["photo de profil d'", ""],
  ["photo de ", ""],
  ["photo d'", ""],
  ["image de profil de ", ""],
  ["voir le profil de ", ""],
  ["voir le profil d'", ""],
  ["afficher le profil de ", ""],
  ["profilbild von ", ""],
  ["profilfoto von ", ""],
  ["", " profilbild"],
  ["", "s profilbild"],
  ["", "' profilbild"],
  ["profil von ", " anzeigen"],
  ["profil von ", " ansehen"],
  ["", "s profil anzeigen"],
  ["", " profil anzeigen"],
  ["profielfoto van ", ""],
  ["foto van ", ""],
  ["", " profielfoto"],
  ["", "s profielfoto"],
  ["", "'s profielfoto"],
  ["profiel van ", " weergeven"],
  ["profiel van ", " bekijken"],
  ["bekijk het profiel van ", ""],
  ["bekijk profiel van ", ""],
  ["select invitation to ", ""],
  ["select invitation from ", ""],
  ["seleccionar invitacion para ", ""],
  ["seleccionar invitacion a ", ""],
  ["selectionner l'invitation pour ", ""],
  ["selectionner l'invitation a ", ""],
  ["einladung an ", " auswahlen"],
  ["selecionar convite para ", ""],
  ["uitnodiging aan ", " selecteren"],
  ["immagine del profilo di ", ""],
  ["foto del profilo di ", ""],
  ["immagine profilo di ", ""],
  ["foto profilo di ", ""],
  ["foto di ", ""],
  ["visualizza il profilo di ", ""],
  ["visualizza profilo di ", ""],
  ["vedi il profilo di ", ""],
  ["vai al profilo di ", ""],
  ["seleziona l'invito per ", ""],
  ["seleziona l'invito a ", ""],
];

/**
 * The names that an image text or hidden label may carry ("X's profile picture", "Profilbild von X", "Xs Profilbild"),
 * folded; several where the wording is ambiguous, none when the line is no such label.
 */
export function namesInAlt(folded: string): string[] {
  if (folded.length > 140 || !/\p{L}/u.test(folded)) return [];
  const names = new Set<string>();
  for (const [before, after] of ALT_FRAMES) {
    if (!folded.startsWith(before) || !folded.endsWith(after)) continue;
    const name = folded.slice(before.length, folded.length - after.length).trim();
    if (name !== "" && (before !== "" || after !== "")) names.add(name);
  }
  return [...names];
}

/** How much a line looks like a person's name, 0 to 4; used only where nothing else marks the name. */
export function nameLikeness(text: string): number {
  const tail = text.includes(",") ? text.slice(text.indexOf(",") + 1).trim() : "";
  if (tail.split(/[\s,]+/).some((word) => /^\p{Ll}{2,}$/u.test(word))) return 0;
  const words = (text.split(",", 1)[0] ?? "").split(" ").filter((word) => /\p{L}/u.test(word));
  if (words.length === 0 || text.length > 80 || words.length > 8) return 0;
  let score = words.length >= 2 && words.length <= 5 ? 2 : 1;
  const capital = words.filter(
    (word) =>
      !/^\p{Ll}/u.test(word) ||
      /^(?:de|da|do|dos|das|del|van|von|der|den|la|le|bin|ter|y|e|ben|el)$/.test(word),
  );
  if (capital.length === words.length) score += 1;
  if (!/[|@!?:;\d/–—]|[.…]$/u.test(text)) score += 1;
  if (
    /\b(?:at|bei|en|chez|manager|director|engineer|founder|ceo|consultant|student|developer|head|lead|gmbh|inc|ltd)\b/i.test(
      text,
    )
  )
    score -= 2;
  return Math.max(0, score);
}

/**
 * The name in a line of which the wording is not known: its leading capitalised words when small words follow
 * ("Ana Ruiz zaprasza Cię do grona kontaktów").
 */
export function leadingName(text: string): string | null {
  const words = text.split(" ");
  let end = 0;
  while (end < words.length && /^[^\p{L}]*\p{Lu}/u.test(words[end] ?? "")) end += 1;
  const rest = words.slice(end);
  const small = rest.filter((word) => /^\p{Ll}/u.test(word)).length;
  return end >= 1 && rest.length >= 2 && small * 2 > rest.length
    ? cleanName(words.slice(0, end).join(" "))
    : null;
}
