import type { Stretch } from "./slots.ts";

/**
 * What the writer does for others as a trade, by grammar: "we build dashboards for firms like yours", "I have three
 * seats left", "let me write four for you". Offsets are in the folded text.
 */
const PATTERNS: Record<string, readonly RegExp[]> = {
  en: [
    / we (?:also |can |could |would |will |ll )?(?:build|make|do|supply|provide|design|run|deliver|handle|write|install|print|ship|manufacture|develop|help|rent|sell|fix|train|host)(?: [a-z0-9]+){1,5}? for (?:firms|companies|businesses|teams|brands|clients|warehouses|people|shops|leaders|organisations|organizations|you)(?= )/g,
    /(?<= (?:want me to|let me|i can|we can|i ll|we ll|i could|we could|can i|can we|shall i|shall we|could i|could we) )(?:write|build|make|do|design|run|record|edit|fix|draft|print|set up|find|show)(?: [a-z0-9]+){1,5}? for (?:you|u)(?= )/g,
    / (?:i have|i ve|we have|we ve|i got|we got)(?: got)? (?:\d+|one|two|three|four|five|ten)(?: [a-z]+){0,2}? (?:profiles|candidates|developers|engineers|analysts|cvs|seats|places|spots|slots|calls)(?= )/g,
  ],
  de: [
    / wir (?:bauen|machen|liefern|bieten|prufen|entwickeln|gestalten|drucken|vermieten|verkaufen|erstellen|unterstutzen)(?: [a-z0-9]+){1,6}? fur (?:firmen|unternehmen|betriebe|kunden|teams|sie|euch|dich)(?= )/g,
    / (?:ich habe|wir haben|ich hab)(?: [a-z0-9]+)? (?:\d+|zwei|drei|vier|funf)(?: [a-z]+){0,2}? (?:profile|kandidaten|entwickler|platze|termine)(?= )/g,
  ],
  fr: [
    / (?:nous|on) (?:faisons|fait|concevons|fabriquons|livrons|construisons|proposons|vendons|accompagnons|aidons)(?: [a-z0-9]+){1,6}? (?:pour|chez) (?:des|les|vous|votre)(?= )/g,
    / (?:j ai|nous avons|on a)(?: encore)? (?:\d+|deux|trois|quatre|cinq)(?: [a-z]+){0,2}? (?:profils|candidats|developpeurs|places|creneaux)(?= )/g,
  ],
  es: [
    / (?:hacemos|fabricamos|construimos|disenamos|vendemos|ofrecemos|entregamos|desarrollamos|ayudamos)(?: [a-z0-9]+){1,6}? (?:para|a) (?:empresas|firmas|equipos|clientes|ti|usted|vosotros)(?= )/g,
    / (?:tengo|tenemos)(?: [a-z]+)? (?:\d+|dos|tres|cuatro|cinco)(?: [a-z]+){0,2}? (?:perfiles|candidatos|desarrolladores|plazas|cupos|huecos)(?= )/g,
  ],
  pt: [
    / (?:fazemos|fabricamos|construimos|vendemos|oferecemos|entregamos|desenvolvemos|ajudamos)(?: [a-z0-9]+){1,6}? (?:para|a) (?:empresas|equipes|equipas|clientes|voce|si)(?= )/g,
    / (?:tenho|temos)(?: [a-z]+)? (?:\d+|dois|duas|tres|quatro|cinco)(?: [a-z]+){0,2}? (?:perfis|candidatos|desenvolvedores|programadores|vagas|lugares)(?= )/g,
  ],
  it: [
    / (?:facciamo|costruiamo|produciamo|vendiamo|offriamo|progettiamo|sviluppiamo|organizziamo|aiutiamo)(?: [a-z0-9]+){1,6}? per (?:aziende|imprese|clienti|chi|lei|voi|te)(?= )/g,
    / (?:ho|abbiamo)(?: [a-z]+)? (?:\d+|due|tre|quattro|cinque)(?: [a-z]+){0,2}? (?:profili|candidati|sviluppatori|posti)(?= )/g,
  ],
  nl: [
    / (?:wij|we) (?:maken|bouwen|leveren|bieden|ontwerpen|verkopen|ontwikkelen|helpen)(?: [a-z0-9]+){1,6}? voor (?:bedrijven|klanten|teams|u|jullie|jou)(?= )/g,
    / (?:ik heb|we hebben|wij hebben)(?: [a-z]+)? (?:\d+|twee|drie|vier|vijf)(?: [a-z]+){0,2}? (?:profielen|kandidaten|ontwikkelaars|plekken)(?= )/g,
  ],
};

/** The services and goods that a folded note brings to market by its grammar; none in a language not known here. */
export function findProvisions(text: string, language: string): Stretch[] {
  return (PATTERNS[language] ?? []).flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match[0].startsWith(" ") ? match.index + 1 : match.index,
      end: match.index + match[0].length,
    })),
  );
}
