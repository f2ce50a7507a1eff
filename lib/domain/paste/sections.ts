import { foldSameLength } from "./text-lines.ts";

const fold = (words: string): Set<string> =>
  new Set(words.split("|").map((word) => foldSameLength(word.trim())));

/** Navigation, filter chips, headings and footer of LinkedIn's pages, without counts. Known, so never leftover. */
const CHROME = fold(
  "Add profile section|Enhance profile|Open to|Resources|No more invitations|No hay más invitaciones|Aucune autre invitation|Keine weiteren Einladungen|Nenhum outro convite|Não há mais convites|" +
    "Geen uitnodigingen meer|Show more|Manage all|Gestionar todo|Tout gérer|Alle verwalten|Gerenciar tudo|Alles beheren|" +
    "Home|My Network|Jobs|Messaging|Notifications|Me|For Business|Work|Learning|Skip to main content|Skip to search|Search|" +
    "Skip to primary content|Close jump menu|LinkedIn|Keyboard shortcuts|Try Premium for free|Reactivate Premium|Premium|" +
    "Try Premium for €0|Retry Premium|Retry Premium Free|Reactivate Premium: 50% Off|Try Premium for $0|Advertise|" +
    "Manage invitations|Invitations|Received|Sent|All|People|Pages|Events|Newsletters|Groups|Mutual connections|Your school|" +
    "Your company|Verified|All invitations|Manage|Manage my network|Grow|Catch up|Connections|Contacts|Following & followers|" +
    "Following and followers|Hashtags|See all|Show all|Back|Sort by|Sort by:|Recently added|First name|Last name|" +
    "Search with filters|Search by name|No pending invitations|Show more results|Load more|Dismiss|Close|Loading|" +
    "Invitations received|Invitations sent|Sort by: Recently added|Show all invitations|You're all caught up|Who viewed your profile|" +
    "About|Accessibility|Help Center|Help Centre|Privacy & Terms|Privacy and Terms|Ad Choices|Advertising|Business Services|" +
    "Get the LinkedIn app|More|Talent Solutions|Marketing Solutions|Sales Solutions|Small Business|Safety Center|Careers|" +
    "Community Guidelines|Professional Community Policies|Privacy Policy|User Agreement|Cookie Policy|Copyright Policy|Questions?|" +
    "Visit our Help Center.|Manage your account and privacy|Go to your Settings.|Recommendation transparency|" +
    "Learn more about Recommended Content.|Select Language|Select language|Status is online|Status is reachable|Page inboxes|" +
    "Inicio|Mi red|Empleos|Mensajes|Notificaciones|Yo|Para negocios|Productos|Ir al contenido principal|Buscar|Gestionar invitaciones|" +
    "Invitaciones|Recibidas|Enviadas|Todo|Todas|Todos|Personas|Páginas|Eventos|Boletines|Grupos|Contactos en común|Tu centro educativo|" +
    "Gestionar mi red|Contactos|Ver todo|Mostrar todo|Ordenar por|Ordenar por:|Añadidos recientemente|Buscar con filtros|" +
    "Acerca de|Accesibilidad|Centro de ayuda|Privacidad y condiciones|Opciones de anuncios|Publicidad|Servicios empresariales|" +
    "Descargar la aplicación de LinkedIn|Descarga la aplicación de LinkedIn|Más|Soluciones|Recibidas|Recibido|Enviado|Administrar invitaciones|" +
    "Probar Premium gratis|Prueba Premium gratis|Condiciones|Selecciona el idioma|Seguidores|Cerrar|Descartar|Cargando|Newsletters|" +
    "Accueil|Réseau|Mon réseau|Emplois|Offres d'emploi|Messagerie|Notifications|Vous|Pour les entreprises|Produits|" +
    "Passer au contenu principal|Recherche|Gérer les invitations|Reçues|Reçue|Envoyées|Envoyée|Tout|Toutes|Personnes|Pages|Événements|" +
    "Événement|Groupes|Relations en commun|Votre établissement|Gérer mon réseau|Relations|Tout voir|Tout afficher|Voir tout|Trier par|Trier par :|" +
    "Ajoutés récemment|Ajoutées récemment|Rechercher avec des filtres|À propos|Accessibilité|Centre d'aide|Assistance clientèle|Confidentialité et conditions|" +
    "Confidentialité et CGU|Préférences Pub|Choix de publicité|Publicité|Services professionnels|Services aux entreprises|Téléchargez l'application LinkedIn|" +
    "Obtenir l'application LinkedIn|Plus|Essayer Premium gratuitement|Essai gratuit de Premium|Fermer|Ignorer la publicité|Chargement|Langue|" +
    "Start|Startseite|Ihr Netzwerk|Mein Netzwerk|Netzwerk|Stellenangebote|Jobs|Nachrichten|Mitteilungen|Benachrichtigungen|Sie|Für Unternehmen|Produkte|" +
    "Zum Hauptinhalt springen|Zum Hauptinhalt wechseln|Suchen|Suche|Einladungen verwalten|Einladungen|Eingegangen|Erhalten|Gesendet|Alle|Personen|" +
    "Seiten|Veranstaltungen|Events|Newsletter|Gruppen|Gemeinsame Kontakte|Ihre Hochschule|Mein Netzwerk verwalten|Kontakte|" +
    "Alle anzeigen|Sortieren nach|Sortieren nach:|Neu hinzugefügt|Kürzlich hinzugefügt|Mit Filtern suchen|Info|Barrierefreiheit|Hilfebereich|" +
    "Datenschutz und AGB|Datenschutz & AGB|Anzeigenauswahl|Werbung|Unternehmensservices|Business-Services|LinkedIn App herunterladen|LinkedIn-App herunterladen|Mehr|" +
    "Premium kostenlos testen|Schließen|Wird geladen|Sprache auswählen|Keine ausstehenden Einladungen|" +
    "Início|Minha rede|Rede|Vagas|Empregos|Mensagens|Notificações|Eu|Para negócios|Pular para conteúdo principal|Saltar para o conteúdo principal|Pesquisar|" +
    "Gerenciar convites|Gerir convites|Convites|Recebidos|Recebidas|Enviados|Enviadas|Tudo|Todos|Pessoas|Páginas|Eventos|" +
    "Boletins informativos|Grupos|Conexões em comum|Sua instituição de ensino|Gerenciar minha rede|Gerir a minha rede|Conexões|Ver tudo|Exibir tudo|Mostrar tudo|" +
    "Classificar por|Classificar por:|Ordenar por|Adicionados recentemente|Adicionadas recentemente|Pesquisar com filtros|Sobre|Acessibilidade|" +
    "Acessibilidade|Central de Ajuda|Centro de Ajuda|Termos e privacidade|Privacidade e Termos|Preferências de anúncios|Publicidade|Serviços empresariais|" +
    "Baixe o aplicativo do LinkedIn|Obter a aplicação LinkedIn|Mais|Experimente o Premium grátis|Fechar|Carregando|" +
    "Thuis|Startpagina|Netwerk|Mijn netwerk|Vacatures|Banen|Berichten|Meldingen|Ik|Voor bedrijven|Zakelijk|Naar hoofdcontent gaan|Naar hoofdinhoud|Ga naar hoofdcontent|Zoeken|" +
    "Uitnodigingen beheren|Uitnodigingen|Ontvangen|Verzonden|Verstuurd|Alles|Alle|Mensen|Personen|Pagina's|Evenementen|Nieuwsbrieven|Groepen|" +
    "Gemeenschappelijke connecties|Gedeelde connecties|Uw opleiding|Mijn netwerk beheren|Connecties|Alles weergeven|Alles bekijken|Alles tonen|Sorteren op|Sorteren op:|" +
    "Onlangs toegevoegd|Recent toegevoegd|Zoeken met filters|Over|Info|Toegankelijkheid|Helpcentrum|Privacy en voorwaarden|Privacy & voorwaarden|Advertentiekeuzes|" +
    "Adverteren|Zakelijke diensten|LinkedIn-app downloaden|De LinkedIn-app downloaden|Download de LinkedIn-app|Meer|Premium gratis proberen|Probeer Premium gratis|Sluiten|Laden|" +
    "Rete|La mia rete|Lavoro|Offerte di lavoro|Messaggistica|Notifiche|Tu|Per le aziende|Prodotti|Vai al contenuto principale|Passa al contenuto principale|Cerca|Gestisci inviti|" +
    "Inviti|Ricevuti|Inviati|Tutto|Tutti|Tutte|Persone|Pagine|Eventi|Newsletter|Gruppi|Collegamenti in comune|La tua scuola|La tua azienda|Gestisci la rete|Gestisci la mia rete|" +
    "Collegamenti|Contatti|Vedi tutto|Mostra tutto|Mostra tutti|Ordina per|Ordina per:|Aggiunti di recente|Nome|Cognome|Cerca con filtri|Informazioni|Accessibilità|" +
    "Centro assistenza|Privacy e condizioni|Opzioni per gli annunci pubblicitari|Opzioni pubblicitarie|Pubblicità|Servizi alle aziende|Scarica l'app LinkedIn|Altro|" +
    "Prova Premium gratis|Prova Premium per 0 €|Riprova Premium|Chiudi|Caricamento|Nessun altro invito|Nessun invito in sospeso|Gestisci tutto|Aggiungi sezione del profilo|" +
    "Migliora il profilo|Disponibile per|Risorse|Seleziona lingua|Follower",
);

/** Headings after which cards are nobody's invitation. */
const ASIDES = fold(
  "People you may know|Suggestions for you|More suggestions for you|People you may know with similar roles|People also viewed|" +
    "More profiles for you|People you may know from|Explore Premium profiles|People who are in|Popular on LinkedIn|Add to your feed|Your recent activity|" +
    "Gente que podrías conocer|Gente que quizá conozcas|Personas que quizá conozcas|Personas que podrías conocer|Sugerencias para ti|Más sugerencias para ti|" +
    "Personnes que vous pourriez connaître|Les personnes que vous pourriez connaître|Vous connaissez peut-être|Suggestions pour vous|Plus de suggestions|" +
    "Personen, die Sie vielleicht kennen|Personen, die Sie kennen könnten|Personen, die Sie kennen dürften|Personen, die du vielleicht kennst|Vorschläge für Sie|Vielleicht kennen Sie|" +
    "Pessoas que você talvez conheça|Pessoas que talvez conheça|Pessoas que você pode conhecer|Sugestões para você|Sugestões para si|" +
    "Mensen die u misschien kent|Mensen die je misschien kent|Personen die u mogelijk kent|Mensen die u wellicht kent|Suggesties voor u|Suggesties voor jou|" +
    "Persone che potresti conoscere|Persone che forse conosci|Suggerimenti per te|Altri suggerimenti|Altri profili per te|Altri profili consultati|Le persone hanno visto anche|Más perfiles para ti|Plus de profils pour vous|Autres profils pour vous|Weitere Profile für Sie|" +
    "Mais perfis para você|Meer profielen voor u|Meer profielen voor jou|También vieron|Otras personas también vieron|Autres pages consultées",
);

/** Headings that a reason may follow ("People you may know based on your recent activity"). */
const ASIDE_STARTS = [...ASIDES].filter((heading) => heading.length >= 18);

/** Headings of the list itself: they end an aside. */
const LIST_HEADINGS = fold(
  "Manage invitations|Invitations|Received|Sent|Gestionar invitaciones|Administrar invitaciones|Invitaciones|Recibidas|Gérer les invitations|Reçues|" +
    "Einladungen verwalten|Einladungen|Eingegangen|Erhalten|Gerenciar convites|Gerir convites|Convites|Recebidos|Uitnodigingen beheren|Uitnodigingen|Ontvangen|" +
    "Gestisci inviti|Inviti|Ricevuti",
);

const OVERLAY =
  /you are on the messaging overlay|compose message|esta en la superposicion|ventana emergente de mensajes|superposicion de mensajeria|fenetre (?:superposee|contextuelle) de messagerie|superposition de la messagerie|messaging[- ]?overlay|nachrichten-?overlay|sie befinden sich im|sobreposicao de mensagens|janela de mensagens|berichtenoverlay|nachricht verfassen|redactar mensaje|rediger un message|nuevo mensaje|escrever mensagem|escreva uma mensagem|bericht opstellen|overlay (?:della messaggistica|dei messaggi)|scrivi un messaggio|nuovo messaggio|press enter to open the list of conversations/;
const CORPORATION = /linkedin (?:corporation|corp\.?|ireland)|©\s?20\d\d/;

/** What a line means for the page as a whole. */
export type SectionRole = "chrome" | "aside" | "overlay" | "footer" | "list" | null;

const COUNT = /\s*[(:]?\s*\d[\d.,\s]*\+?\)?$/;
/** A filter with its count ("Universidad Azul (4)"). */
const CHIP = /^[^()]{2,36} \(\d[\d.,\s]{0,8}\)$/;
const LEADING_COUNT = /^\d[\d.,]*\+?\s+/;
const COUNTED_WORDS =
  /^(?:(?:new )?(?:notifications?|messages?|invitations?|connections?|contacts?|people|followers|unread messages?|new)|(?:nuevas? )?(?:notificaci(?:on|ones)|mensajes?|invitaci(?:on|ones)|contactos?|seguidores)|(?:nouvelles? )?(?:notifications?|messages?|relations?|invitations?|abonnes)|(?:neue )?(?:mitteilung(?:en)?|nachrichte?n?|benachrichtigung(?:en)?|kontakte?|einladung(?:en)?|follower)|(?:novas? )?(?:notificac(?:ao|oes)|mensage(?:m|ns)|conex(?:ao|oes)|convites?|seguidores)|(?:nieuwe )?(?:melding(?:en)?|bericht(?:en)?|connecties?|uitnodiging(?:en)?|volgers)|(?:nuov[aei] )?(?:notific(?:a|he)|messagg(?:io|i)|collegament(?:o|i)|contatt[oi]|invit[oi]|follower)|total|results?|updates?)(?: .{0,30})?$/;

/** Recognises a line of the page around the cards: navigation, chips with counts, footers, asides, overlay. */
export function sectionRole(folded: string): SectionRole {
  if (folded.length > 160) return null;
  if (OVERLAY.test(folded)) return "overlay";
  if (CORPORATION.test(folded)) return "footer";
  if (ASIDES.has(folded) || ASIDES.has(folded.replace(COUNT, ""))) return "aside";
  if (folded.length > 18 && ASIDE_STARTS.some((heading) => folded.startsWith(heading)))
    return "aside";
  if (folded.length > 60) return null;
  const bare = folded.replace(COUNT, "").replace(/\s*:$/, "");
  if (LIST_HEADINGS.has(bare)) return "list";
  if (CHROME.has(folded) || CHROME.has(bare)) return "chrome";
  const colon = folded.indexOf(":");
  if (
    colon > 0 &&
    CHROME.has(folded.slice(0, colon).trim()) &&
    CHROME.has(folded.slice(colon + 1).trim())
  ) {
    return "chrome";
  }
  if (folded.length <= 45 && CHIP.test(folded)) return "chrome";
  if (LEADING_COUNT.test(folded)) {
    const words = folded.replace(LEADING_COUNT, "");
    if (CHROME.has(words) || COUNTED_WORDS.test(words)) return "chrome";
  }
  return /^[\d\s.,+%()•·|-]+$/.test(folded) && folded !== "--" && folded !== "-" ? "chrome" : null;
}

/** Where navigation begins again, after which nothing belongs to a side any more. */
const NAVIGATION = fold(
  "Skip to main content|Skip to search|Skip to primary content|Home|My Network|Ir al contenido principal|Inicio|Mi red|Passer au contenu principal|Accueil|Mon réseau|" +
    "Zum Hauptinhalt springen|Zum Hauptinhalt wechseln|Startseite|Ihr Netzwerk|Pular para conteúdo principal|Saltar para o conteúdo principal|Início|Minha rede|" +
    "Naar hoofdcontent gaan|Ga naar hoofdcontent|Thuis|Mijn netwerk|Vai al contenuto principale|Passa al contenuto principale|La mia rete",
);

/** The line that opens the page's own part again below side material. */
export function isNavigation(folded: string): boolean {
  return NAVIGATION.has(folded);
}
