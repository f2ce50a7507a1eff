import type { Item } from "./classify-lines.ts";
import { foldSameLength } from "./text-lines.ts";

const set = (words: string): Set<string> => new Set(words.split("|").map(foldSameLength));

/** Sections of a profile that are read, by what they hold. */
export const READ_SECTIONS: readonly ["companies" | "schools" | "skills", ReadonlySet<string>][] = [
  [
    "companies",
    set("Experience|Experiencia|Expérience|Berufserfahrung|Experiência|Ervaring|Esperienza"),
  ],
  [
    "schools",
    set(
      "Education|Educación|Formación|Formation|Ausbildung|Formação acadêmica|Formação académica|Opleiding|Formazione",
    ),
  ],
  [
    "skills",
    set(
      "Skills|Aptitudes|Conocimientos y aptitudes|Compétences|Kenntnisse|Competências|Vaardigheden|Competenze",
    ),
  ],
];

const OTHER_SECTIONS = set(
  "About|Activity|Highlights|Interests|Recommendations|Licenses & certifications|Volunteering|Projects|Courses|Languages|Featured|Honors & awards|" +
    "Publications|People also viewed|More profiles for you|People you may know|Suggested for you|Analytics|Services|Causes|Organizations|Profile language|" +
    "Public profile & URL|Acerca de|Actividad|Intereses|Recomendaciones|Licencias y certificaciones|Sugerencias para ti|Análisis|" +
    "Voluntariado|Proyectos|Idiomas|Destacado|Infos|Activité|Centres d'intérêt|Recommandations|Licences et certifications|Bénévolat|Projets|Langues|" +
    "Suggestions pour vous|Statistiques|Sélection|Info|Aktivitäten|Aktivität|Interessen|Empfehlungen|Bescheinigungen und Zertifikate|Ehrenamt|Projekte|Sprachen|" +
    "Vorschläge für Sie|Analysen|Im Fokus|Sobre|Atividades|Interesses|Sugestões para você|" +
    "Recomendações|Licenças e certificados|Projetos|Idiomas|Over|Activiteit|Aanbevelingen|Licenties en certificaten|Vrijwilligerswerk|Projecten|Talen|" +
    "Suggesties voor u|Informazioni|Attività|Interessi|Segnalazioni|Referenze|Licenze e certificazioni|Volontariato|Progetti|Lingue|In primo piano|" +
    "Suggerito per te|Suggerimenti per te|Analisi|Altri profili per te|Persone che potresti conoscere",
);

/** A section's heading: the card of the profile's own person ends above the first. */
export function isSectionHeading(folded: string): boolean {
  return OTHER_SECTIONS.has(folded) || READ_SECTIONS.some(([, words]) => words.has(folded));
}

const CONTACT =
  /(?:contact info|informacion de contacto|coordonnees|kontaktinfo|kontaktdaten|informacoes de contat?c?to|dados de contacto|contactgegevens|informazioni (?:di )?contatto)$/;

/** The link that only the card of a profile has; a place may stand before it. */
export function isContactLine({ line }: Item): boolean {
  const found = line.folded.length > 160 ? null : CONTACT.exec(line.folded);
  if (found === null) return false;
  const before = line.folded.slice(0, found.index).trimEnd();
  if (before === "" || /[·•]$/.test(before)) return true;
  return line.links.some(({ text }) => CONTACT.test(foldSameLength(text)));
}

/** The words before "Contact info" on its line: the place. */
export function readPlace(text: string): string {
  const found = CONTACT.exec(foldSameLength(text));
  const before = found === null ? text : text.slice(0, found.index);
  return before.replace(/\s*[·•].*$/, "").trim();
}

/** Buttons of the member's own profile, which no other profile has. */
const OWN_MARKS = set(
  "Add profile section|Enhance profile|Private to you|Add verification badge|Añadir sección al perfil|Añadir sección del perfil|Mejorar perfil|Solo visible para ti|" +
    "Ajouter une section au profil|Améliorer le profil|Visible par vous uniquement|Profilbereich hinzufügen|Profil optimieren|Nur für Sie sichtbar|" +
    "Adicionar seção ao perfil|Adicionar seção|Aprimorar perfil|Exclusivo para você|Profielsectie toevoegen|Profiel verbeteren|Alleen zichtbaar voor u|" +
    "Aggiungi sezione del profilo|Migliora il profilo|Visibile solo a te|Aggiungi badge di verifica",
);

/** Whether the page is the member's own profile by its own buttons. */
export function hasOwnMarks(items: readonly Item[]): boolean {
  return items.some(({ line }) => OWN_MARKS.has(line.folded));
}
