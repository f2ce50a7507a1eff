import { it } from "./wording-it.ts";

/** How one language's LinkedIn pages speak, for the renderers of the tests. Written apart from the reader's tables. */
export type Wording = {
  sentence: (name: string) => string;
  followSentence: (name: string) => string;
  predicate: string;
  toFollow: (name: string, company: string) => string;
  toSubscribe: (name: string, letter: string) => string;
  toAttend: (name: string, event: string) => string;
  nowConnected: (name: string) => string;
  picture: (name: string) => string;
  ignore: string;
  accept: string;
  hiddenIgnore: (name: string) => string;
  hiddenAccept: (name: string) => string;
  withdraw: string;
  message: string;
  connect: string;
  follow: string;
  more: string;
  dottedMore: string;
  less: string;
  reply: (first: string) => string;
  oneMutual: (name: string) => string;
  twoMutuals: (first: string, second: string) => string;
  others: (names: string, count: number) => string;
  countMutuals: (count: number) => string;
  ago: (amount: number, unit: "hour" | "day" | "week" | "month" | "year") => string;
  short: (amount: number, unit: "hour" | "day" | "week" | "month" | "year") => string;
  yesterday: string;
  sent: (age: string) => string;
  sentToday: string;
  connectedOn: (day: number, month: number, year: number) => string;
  navigation: string[];
  head: (count: number) => string[];
  sentHead: (count: number) => string[];
  connectionsHead: (count: number) => string[];
  mayKnow: string;
  footer: string[];
  note: string[];
};

type Unit = "hour" | "day" | "week" | "month" | "year";
const plural = (forms: Record<Unit, [string, string]>) => (amount: number, unit: Unit) =>
  `${amount} ${forms[unit][amount === 1 ? 0 : 1]}`;

const EN_MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );
const enAge = plural({
  hour: ["hour", "hours"],
  day: ["day", "days"],
  week: ["week", "weeks"],
  month: ["month", "months"],
  year: ["year", "years"],
});
const en: Wording = {
  sentence: (name) => `${name} is inviting you to connect`,
  followSentence: (name) => `${name} follows you and is inviting you to connect`,
  predicate: "is inviting you to connect",
  toFollow: (name, company) => `${name} invited you to follow ${company}`,
  toSubscribe: (name, letter) => `${name} invited you to subscribe to ${letter}`,
  toAttend: (name, event) => `${name} invited you to attend ${event}`,
  nowConnected: (name) => `${name} is now a connection`,
  picture: (name) => `${name}’s profile picture`,
  ignore: "Ignore",
  accept: "Accept",
  hiddenIgnore: (name) => `Ignore an invitation to connect from ${name}`,
  hiddenAccept: (name) => `Accept ${name}’s invitation`,
  withdraw: "Withdraw",
  message: "Message",
  connect: "Connect",
  follow: "Follow",
  more: "See more",
  dottedMore: "… show more",
  less: "Show less",
  reply: (first) => `Reply to ${first}`,
  oneMutual: (name) => `${name} is a mutual connection`,
  twoMutuals: (first, second) => `${first} and ${second} are mutual connections`,
  others: (names, count) =>
    `${names} and ${count} other mutual connection${count === 1 ? "" : "s"}`,
  countMutuals: (count) => `${count} mutual connection${count === 1 ? "" : "s"}`,
  ago: (amount, unit) => `${enAge(amount, unit)} ago`,
  short: (amount, unit) =>
    `${amount}${{ hour: "h", day: "d", week: "w", month: "mo", year: "yr" }[unit]}`,
  yesterday: "Yesterday",
  sent: (age) => `Sent ${age}`,
  sentToday: "Sent today",
  connectedOn: (day, month, year) => `Connected on ${EN_MONTHS[month - 1]} ${day}, ${year}`,
  navigation: [
    "Skip to main content",
    "Home",
    "My Network",
    "Jobs",
    "Messaging",
    "3",
    "3 new notifications",
    "Notifications",
    "Me",
    "For Business",
    "Try Premium for €0",
  ],
  head: (count) => [
    "Manage invitations",
    "Received",
    "Sent",
    `All (${count})`,
    `People (${count})`,
    "Mutual connections (3)",
    "Your school (1)",
  ],
  sentHead: (count) => [
    "Manage invitations",
    "Received",
    "Sent",
    `People (${count})`,
    "Pages (2)",
    "Events",
  ],
  connectionsHead: (count) => [
    `${count} connections`,
    "Sort by:",
    "Recently added",
    "Search with filters",
  ],
  mayKnow: "People you may know",
  footer: [
    "About",
    "Accessibility",
    "Help Center",
    "Privacy & Terms",
    "Ad Choices",
    "Advertising",
    "Business Services",
    "Get the LinkedIn app",
    "More",
    "LinkedIn Corporation © 2026",
  ],
  note: [
    "Hi Jo,\n\nI enjoyed your talk two weeks ago.\nWould you like to compare notes over coffee?",
    "Accept my thanks for the panel on Tuesday, it helped a lot.",
    "Ignore the typo in my last message: I meant Lisbon.",
    "We have 3 mutual connections and met 2 weeks ago in Ghent",
    "Hello",
  ],
};

const ES_MONTHS =
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(
    " ",
  );
const esAge = plural({
  hour: ["hora", "horas"],
  day: ["día", "días"],
  week: ["semana", "semanas"],
  month: ["mes", "meses"],
  year: ["año", "años"],
});
const es: Wording = {
  sentence: (name) => `${name} te está invitando a conectar`,
  followSentence: (name) => `${name} te sigue y te está invitando a conectar`,
  predicate: "quiere conectar contigo",
  toFollow: (name, company) => `${name} te ha invitado a seguir a ${company}`,
  toSubscribe: (name, letter) => `${name} te ha invitado a suscribirte a ${letter}`,
  toAttend: (name, event) => `${name} te ha invitado a asistir a ${event}`,
  nowConnected: (name) => `${name} ya es un contacto`,
  picture: (name) => `Foto de perfil de ${name}`,
  ignore: "Ignorar",
  accept: "Aceptar",
  hiddenIgnore: (name) => `Ignorar la invitación de ${name}`,
  hiddenAccept: (name) => `Aceptar la invitación de ${name}`,
  withdraw: "Retirar",
  message: "Enviar mensaje",
  connect: "Conectar",
  follow: "Seguir",
  more: "Ver más",
  dottedMore: "… mostrar más",
  less: "Mostrar menos",
  reply: (first) => `Responder a ${first}`,
  oneMutual: (name) => `${name} es un contacto en común`,
  twoMutuals: (first, second) => `${first} y ${second} son contactos en común`,
  others: (names, count) => `${names} y ${count} contacto${count === 1 ? "" : "s"} más en común`,
  countMutuals: (count) => `${count} contacto${count === 1 ? "" : "s"} en común`,
  ago: (amount, unit) => `Hace ${esAge(amount, unit)}`,
  short: (amount, unit) =>
    `${amount} ${{ hour: "h", day: "d", week: "sem.", month: amount === 1 ? "mes" : "meses", year: "año" }[unit]}`,
  yesterday: "Ayer",
  sent: (age) => `Enviada ${age.toLowerCase()}`,
  sentToday: "Enviada hoy",
  connectedOn: (day, month, year) => `Conectado el ${day} de ${ES_MONTHS[month - 1]} de ${year}`,
  navigation: [
    "Ir al contenido principal",
    "Inicio",
    "Mi red",
    "Empleos",
    "Mensajes",
    "Notificaciones",
    "Yo",
    "Para negocios",
    "Probar Premium gratis",
  ],
  head: (count) => [
    "Gestionar invitaciones",
    "Recibidas",
    "Enviadas",
    `Todas (${count})`,
    `Personas (${count})`,
    "Contactos en común (2)",
  ],
  sentHead: (count) => ["Gestionar invitaciones", "Recibidas", "Enviadas", `Personas (${count})`],
  connectionsHead: (count) => [
    `${count} contactos`,
    "Ordenar por:",
    "Añadidos recientemente",
    "Buscar con filtros",
  ],
  mayKnow: "Gente que podrías conocer",
  footer: [
    "Acerca de",
    "Accesibilidad",
    "Centro de ayuda",
    "Privacidad y condiciones",
    "Publicidad",
    "Descargar la aplicación de LinkedIn",
    "Más",
    "LinkedIn Corporation © 2026",
  ],
  note: [
    "¡Hola, Jo!\nTe vi en la feria de Bilbao.\n¿Hablamos?",
    "Aceptar una invitación así ayuda mucho, gracias.",
    "Hola, nos presentó Marta Gil hace 2 semanas",
  ],
};

const FR_MONTHS =
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
const frAge = plural({
  hour: ["heure", "heures"],
  day: ["jour", "jours"],
  week: ["semaine", "semaines"],
  month: ["mois", "mois"],
  year: ["an", "ans"],
});
const fr: Wording = {
  sentence: (name) => `${name} vous invite à rejoindre son réseau`,
  followSentence: (name) => `${name} vous suit et vous invite à vous connecter`,
  predicate: "souhaite se connecter avec vous",
  toFollow: (name, company) => `${name} vous a invité à suivre ${company}`,
  toSubscribe: (name, letter) => `${name} vous a invité à vous abonner à ${letter}`,
  toAttend: (name, event) => `${name} vous a invité à participer à ${event}`,
  nowConnected: (name) => `${name} fait maintenant partie de vos relations`,
  picture: (name) => `Photo de profil de ${name}`,
  ignore: "Ignorer",
  accept: "Accepter",
  hiddenIgnore: (name) => `Ignorer l’invitation de ${name}`,
  hiddenAccept: (name) => `Accepter l’invitation de ${name}`,
  withdraw: "Retirer",
  message: "Envoyer un message",
  connect: "Se connecter",
  follow: "Suivre",
  more: "Voir plus",
  dottedMore: "… afficher plus",
  less: "Voir moins",
  reply: (first) => `Répondre à ${first}`,
  oneMutual: (name) => `${name} est une relation que vous avez en commun`,
  twoMutuals: (first, second) => `${first} et ${second} sont des relations que vous avez en commun`,
  others: (names, count) =>
    `${names} et ${count} autre${count === 1 ? "" : "s"} relation${count === 1 ? "" : "s"} en commun`,
  countMutuals: (count) => `${count} relation${count === 1 ? "" : "s"} en commun`,
  ago: (amount, unit) => `Il y a ${frAge(amount, unit)}`,
  short: (amount, unit) =>
    `${amount} ${{ hour: "h", day: "j", week: "sem.", month: "mois", year: "an" }[unit]}`,
  yesterday: "Hier",
  sent: (age) => `Envoyée ${age.toLowerCase()}`,
  sentToday: "Envoyée aujourd’hui",
  connectedOn: (day, month, year) =>
    `En relation depuis le ${day === 1 ? "1er" : day} ${FR_MONTHS[month - 1]} ${year}`,
  navigation: [
    "Passer au contenu principal",
    "Accueil",
    "Réseau",
    "Emplois",
    "Messagerie",
    "Notifications",
    "Vous",
    "Pour les entreprises",
    "Essayer Premium gratuitement",
  ],
  head: (count) => [
    "Gérer les invitations",
    "Reçues",
    "Envoyées",
    `Tout (${count})`,
    `Personnes (${count})`,
    "Relations en commun (4)",
  ],
  sentHead: (count) => ["Gérer les invitations", "Reçues", "Envoyées", `Personnes (${count})`],
  connectionsHead: (count) => [
    `${count} relations`,
    "Trier par :",
    "Ajoutés récemment",
    "Rechercher avec des filtres",
  ],
  mayKnow: "Les personnes que vous pourriez connaître",
  footer: [
    "À propos",
    "Accessibilité",
    "Assistance clientèle",
    "Confidentialité et conditions",
    "Publicité",
    "Téléchargez l’application LinkedIn",
    "Plus",
    "LinkedIn Corporation © 2026",
  ],
  note: [
    "Bonjour Jo,\n\nMerci pour votre atelier à Lyon !\nAu plaisir d’échanger.",
    "Ignorer les règles, c’était le titre de votre exposé : bravo.",
    "Bonjour",
  ],
};

const DE_MONTHS =
  "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ");
const deAge = plural({
  hour: ["Stunde", "Stunden"],
  day: ["Tag", "Tagen"],
  week: ["Woche", "Wochen"],
  month: ["Monat", "Monaten"],
  year: ["Jahr", "Jahren"],
});
const de: Wording = {
  sentence: (name) => `${name} möchte Kontakt mit Ihnen aufnehmen`,
  followSentence: (name) => `${name} folgt Ihnen und möchte Kontakt mit Ihnen aufnehmen`,
  predicate: "möchte Kontakt mit Ihnen aufnehmen",
  toFollow: (name, company) => `${name} hat Sie eingeladen, ${company} zu folgen`,
  toSubscribe: (name, letter) => `${name} hat Sie eingeladen, ${letter} zu abonnieren`,
  toAttend: (name, event) => `${name} hat Sie eingeladen, an ${event} teilzunehmen`,
  nowConnected: (name) => `${name} ist jetzt ein Kontakt`,
  picture: (name) => `Profilbild von ${name}`,
  ignore: "Ignorieren",
  accept: "Annehmen",
  hiddenIgnore: (name) => `Einladung von ${name} ignorieren`,
  hiddenAccept: (name) => `Einladung von ${name} annehmen`,
  withdraw: "Zurückziehen",
  message: "Nachricht",
  connect: "Vernetzen",
  follow: "Folgen",
  more: "Mehr anzeigen",
  dottedMore: "…mehr",
  less: "Weniger anzeigen",
  reply: (first) => `${first} antworten`,
  oneMutual: (name) => `${name} ist ein gemeinsamer Kontakt`,
  twoMutuals: (first, second) => `${first} und ${second} sind gemeinsame Kontakte`,
  others: (names, count) =>
    count === 1
      ? `${names} und 1 weiterer gemeinsamer Kontakt`
      : `${names} und ${count} weitere gemeinsame Kontakte`,
  countMutuals: (count) => (count === 1 ? "1 gemeinsamer Kontakt" : `${count} gemeinsame Kontakte`),
  ago: (amount, unit) => `Vor ${deAge(amount, unit)}`,
  short: (amount, unit) =>
    `${amount} ${{ hour: "Std.", day: amount === 1 ? "Tag" : "Tage", week: "Wo.", month: "Mon.", year: "J." }[unit]}`,
  yesterday: "Gestern",
  sent: (age) => `${age} gesendet`,
  sentToday: "Heute gesendet",
  connectedOn: (day, month, year) => `Am ${day}. ${DE_MONTHS[month - 1]} ${year} vernetzt`,
  navigation: [
    "Zum Hauptinhalt springen",
    "Startseite",
    "Ihr Netzwerk",
    "Jobs",
    "Nachrichten",
    "Mitteilungen",
    "Sie",
    "Für Unternehmen",
    "Premium kostenlos testen",
  ],
  head: (count) => [
    "Einladungen verwalten",
    "Eingegangen",
    "Gesendet",
    `Alle (${count})`,
    `Personen (${count})`,
    "Gemeinsame Kontakte (1)",
  ],
  sentHead: () => ["Einladungen verwalten", "Eingegangen", "Gesendet", "Personen (1.052)"],
  connectionsHead: (count) => [
    `${count} Kontakte`,
    "Sortieren nach:",
    "Neu hinzugefügt",
    "Mit Filtern suchen",
  ],
  mayKnow: "Personen, die Sie vielleicht kennen",
  footer: [
    "Info",
    "Barrierefreiheit",
    "Hilfebereich",
    "Datenschutz und AGB",
    "Werbung",
    "LinkedIn App herunterladen",
    "Mehr",
    "LinkedIn Corporation © 2026",
  ],
  note: [
    "Hallo Jo,\n\nMehr Austausch zum Thema Wärme wäre schön.\nViele Grüße",
    "Mehr dazu gern am Telefon.",
    "Vielen Dank für den Vortrag vor 2 Wochen.",
  ],
};

const PT_MONTHS =
  "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split(
    " ",
  );
const ptAge = plural({
  hour: ["hora", "horas"],
  day: ["dia", "dias"],
  week: ["semana", "semanas"],
  month: ["mês", "meses"],
  year: ["ano", "anos"],
});
const pt: Wording = {
  sentence: (name) => `${name} está convidando você para se conectar`,
  followSentence: (name) => `${name} segue você e está convidando você para se conectar`,
  predicate: "quer se conectar com você",
  toFollow: (name, company) => `${name} convidou você para seguir ${company}`,
  toSubscribe: (name, letter) => `${name} convidou você para assinar ${letter}`,
  toAttend: (name, event) => `${name} convidou você para participar de ${event}`,
  nowConnected: (name) => `${name} agora é uma conexão`,
  picture: (name) => `Foto do perfil de ${name}`,
  ignore: "Ignorar",
  accept: "Aceitar",
  hiddenIgnore: (name) => `Ignorar convite de ${name}`,
  hiddenAccept: (name) => `Aceitar convite de ${name}`,
  withdraw: "Retirar",
  message: "Mensagem",
  connect: "Conectar",
  follow: "Seguir",
  more: "Ver mais",
  dottedMore: "… exibir mais",
  less: "Exibir menos",
  reply: (first) => `Responder a ${first}`,
  oneMutual: (name) => `${name} é uma conexão em comum`,
  twoMutuals: (first, second) => `${first} e ${second} são conexões em comum`,
  others: (names, count) =>
    count === 1
      ? `${names} e mais 1 conexão em comum`
      : `${names} e outras ${count} conexões em comum`,
  countMutuals: (count) => (count === 1 ? "1 conexão em comum" : `${count} conexões em comum`),
  ago: (amount, unit) => `Há ${ptAge(amount, unit)}`,
  short: (amount, unit) =>
    `${amount} ${{ hour: "h", day: "d", week: "sem", month: amount === 1 ? "mês" : "meses", year: "a" }[unit]}`,
  yesterday: "Ontem",
  sent: (age) => `Enviado ${age.toLowerCase()}`,
  sentToday: "Enviado hoje",
  connectedOn: (day, month, year) => `Conectou-se em ${day} de ${PT_MONTHS[month - 1]} de ${year}`,
  navigation: [
    "Pular para conteúdo principal",
    "Início",
    "Minha rede",
    "Vagas",
    "Mensagens",
    "Notificações",
    "Eu",
    "Para negócios",
    "Experimente o Premium grátis",
  ],
  head: (count) => [
    "Gerenciar convites",
    "Recebidos",
    "Enviados",
    `Tudo (${count})`,
    `Pessoas (${count})`,
    "Conexões em comum (2)",
  ],
  sentHead: (count) => ["Gerenciar convites", "Recebidos", "Enviados", `Pessoas (${count})`],
  connectionsHead: (count) => [
    `${count} conexões`,
    "Classificar por:",
    "Adicionados recentemente",
    "Pesquisar com filtros",
  ],
  mayKnow: "Pessoas que você talvez conheça",
  footer: [
    "Sobre",
    "Acessibilidade",
    "Central de Ajuda",
    "Termos e privacidade",
    "Publicidade",
    "Baixe o aplicativo do LinkedIn",
    "Mais",
    "LinkedIn Corporation © 2026",
  ],
  note: [
    "Olá, Jo!\nGostei muito da sua palestra no Porto.\nPodemos conversar?",
    "Aceitar este convite seria ótimo!",
    "Oi, tudo bem?",
  ],
};

const NL_MONTHS =
  "januari februari maart april mei juni juli augustus september oktober november december".split(
    " ",
  );
const nlAge = plural({
  hour: ["uur", "uur"],
  day: ["dag", "dagen"],
  week: ["week", "weken"],
  month: ["maand", "maanden"],
  year: ["jaar", "jaar"],
});
const nl: Wording = {
  sentence: (name) => `${name} nodigt je uit om te connecten`,
  followSentence: (name) => `${name} volgt je en nodigt je uit om te connecten`,
  predicate: "wil graag contact met je leggen",
  toFollow: (name, company) => `${name} heeft je uitgenodigd om ${company} te volgen`,
  toSubscribe: (name, letter) => `${name} heeft je uitgenodigd om je te abonneren op ${letter}`,
  toAttend: (name, event) => `${name} heeft je uitgenodigd om deel te nemen aan ${event}`,
  nowConnected: (name) => `${name} is nu een connectie`,
  picture: (name) => `Profielfoto van ${name}`,
  ignore: "Negeren",
  accept: "Accepteren",
  hiddenIgnore: (name) => `Uitnodiging van ${name} negeren`,
  hiddenAccept: (name) => `Uitnodiging van ${name} accepteren`,
  withdraw: "Intrekken",
  message: "Bericht",
  connect: "Connectie maken",
  follow: "Volgen",
  more: "Meer weergeven",
  dottedMore: "… meer weergeven",
  less: "Minder weergeven",
  reply: (first) => `Antwoorden aan ${first}`,
  oneMutual: (name) => `${name} is een gemeenschappelijke connectie`,
  twoMutuals: (first, second) => `${first} en ${second} zijn gemeenschappelijke connecties`,
  others: (names, count) =>
    `${names} en ${count} andere gemeenschappelijke connectie${count === 1 ? "" : "s"}`,
  countMutuals: (count) => `${count} gemeenschappelijke connectie${count === 1 ? "" : "s"}`,
  ago: (amount, unit) => `${nlAge(amount, unit)} geleden`,
  short: (amount, unit) =>
    `${amount} ${{ hour: "u", day: "d", week: "w", month: "mnd", year: "jr" }[unit]}`,
  yesterday: "Gisteren",
  sent: (age) => `${age.replace(" geleden", "")} geleden verzonden`,
  sentToday: "Vandaag verzonden",
  connectedOn: (day, month, year) => `Verbonden op ${day} ${NL_MONTHS[month - 1]} ${year}`,
  navigation: [
    "Naar hoofdcontent gaan",
    "Startpagina",
    "Mijn netwerk",
    "Vacatures",
    "Berichten",
    "Meldingen",
    "Ik",
    "Voor bedrijven",
    "Premium gratis proberen",
  ],
  head: (count) => [
    "Uitnodigingen beheren",
    "Ontvangen",
    "Verzonden",
    `Alles (${count})`,
    `Personen (${count})`,
    "Gemeenschappelijke connecties (2)",
  ],
  sentHead: (count) => ["Uitnodigingen beheren", "Ontvangen", "Verzonden", `Personen (${count})`],
  connectionsHead: (count) => [
    `${count} connecties`,
    "Sorteren op:",
    "Onlangs toegevoegd",
    "Zoeken met filters",
  ],
  mayKnow: "Mensen die je misschien kent",
  footer: [
    "Over",
    "Toegankelijkheid",
    "Helpcentrum",
    "Privacy en voorwaarden",
    "Adverteren",
    "LinkedIn-app downloaden",
    "Meer",
    "LinkedIn Corporation © 2026",
  ],
  note: [
    "Hoi Jo,\n\nLeuk je gesproken te hebben in Utrecht.\nZullen we eens bellen?",
    "Negeren is ook goed hoor, maar ik hoop van niet.",
    "Dag!",
  ],
};

export const WORDINGS = { en, es, fr, de, it, nl, pt };
export type Language = keyof typeof WORDINGS;
export const LANGUAGES = Object.keys(WORDINGS) as Language[];
