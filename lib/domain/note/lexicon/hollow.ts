import type { Lexicon } from "../phrase-index.ts";

/** A claim to have read or heard, without a word of what stood there. */
export const hollowReading: Lexicon = {
  en: "your recent article|your latest article|your recent post|your latest post|your last post|your recent talk|your recent piece|your latest piece|your recent publication|with great interest|your content on|came across your content|across your post|across your article|loved your latest|loved your recent|loved your talk|loved your post|loved your article|enjoyed your talk|enjoyed your post|enjoyed your article|great talk|great post|great article|gave me much to|much to reflect|much to think|food for thought|more of your insights|your point about people|so true|hearing you speak|heard you speak|seeing you speak|natural on stage|your passion for|is contagious|your energy|super valuable|sharing so openly|thank you for sharing|thanks for sharing",
  de: "ihr letzter beitrag|dein letzter beitrag|ihren letzten beitrag|deinen letzten beitrag|ihr jungster beitrag|ihr artikel uber|dein artikel uber|ihr vortrag hat mich|dein vortrag hat mich|hat mich sehr angesprochen|toller vortrag|toller artikel|spannender beitrag|mit grossem interesse|danke furs teilen|danke fur das teilen|ihre begeisterung|deine begeisterung",
  fr: "votre derniere publication|votre dernier article|votre dernier post|ta derniere publication|votre recente intervention|votre intervention m a|m a beaucoup parle|m a parle|avec grand interet|avec beaucoup d interet|ce partage si|merci pour ce partage|merci pour votre partage|votre energie|votre passion",
  es: "tu ultima publicacion|su ultima publicacion|tu ultimo articulo|su ultimo articulo|tu reciente articulo|tu charla me|me encanto tu|me gusto mucho tu|con gran interes|con mucho interes|gracias por compartir|tu energia|tu pasion",
  pt: "sua ultima publicacao|a sua ultima publicacao|seu ultimo artigo|o seu ultimo artigo|seu ultimo post|sua palestra foi|adorei sua palestra|adorei seu post|adorei o seu|com grande interesse|com muito interesse|obrigado por partilhar|obrigada por partilhar|obrigado por compartilhar|sua energia|sua paixao",
  it: "il tuo intervento|il suo intervento|tuo ultimo post|suo ultimo post|tuo ultimo articolo|suo ultimo articolo|mi e piaciuta molto|mi e piaciuto molto|l energia con cui|la passione con cui|con grande interesse|grazie per la condivisione|grazie per aver condiviso",
  nl: "je laatste artikel|uw laatste artikel|je laatste post|uw laatste bericht|je recente artikel|je praatje was|met veel interesse|met grote belangstelling|bedankt voor het delen|je energie|je enthousiasme",
  sv: "ditt senaste inlagg|din senaste artikel|ditt foredrag var|med stort intresse|tack for att du delar|din energi|ditt engagemang",
  da: "dit seneste opslag|din seneste artikel|dit foredrag var|med stor interesse|tak fordi du deler|din energi",
  pl: "twoj ostatni post|pana ostatni artykul|pani ostatni artykul|ostatnia publikacja|z wielkim zainteresowaniem|z duzym zainteresowaniem|dziekuje za dzielenie|twoja energia|pana energia|pana pasja",
  tr: "son paylasiminiz*|son yaziniz*|son makaleniz*|konusmaniz cok|buyuk bir ilgiyle|ilgiyle okudum|paylasiminiz icin|enerjiniz*",
  cs: "vas posledni prispevek|vas posledni clanek|s velkym zajmem|dekuji za sdileni",
  ro: "ultima dumneavoastra postare|ultimul dumneavoastra articol|cu mare interes|multumesc ca impartasiti",
  id: "postingan terbaru anda|artikel terbaru anda|dengan penuh minat|terima kasih telah berbagi",
  hi: "aapki post|aapka latest|aapka article|bahut accha laga|bahut pasand",
};

/** A claim to have met, at a place that every card has. */
export const hollowMeeting: Lexicon = {
  en: "great meeting you at the conference|great to meet you at the conference|nice meeting you at the event|great meeting you at the event|lovely meeting you at the event|pleasure meeting you|so many interesting conversations|great conversations|nice to meet you|pleased to meet you|pleasure of hearing|the pleasure of meeting|had the pleasure",
  de: "schon sie auf der konferenz|schon dich auf der konferenz|auf der messe kennengelernt|so viele spannende gesprache|viele gute gesprache",
  fr: "ravi de vous avoir rencontre|ravie de vous avoir rencontre|heureux de notre rencontre|au salon|beaucoup d echanges interessants",
  es: "un placer conocerte en el evento|un placer conocerle|encantado de conocerte|encantada de conocerte|tantas conversaciones interesantes",
  pt: "um prazer conhece lo|um prazer conhecer voce|prazer em conhecer|foi otimo te conhecer no evento|tantas conversas interessantes",
  it: "e stato un piacere conoscerla|e stato un piacere conoscerti|piacere di conoscerla|piacere di conoscerti|tante conversazioni interessanti",
  nl: "leuk je te ontmoeten op|leuk u te ontmoeten|fijn kennis te maken|zoveel interessante gesprekken",
  sv: "trevligt att traffas pa|kul att traffas pa eventet|sa manga intressanta samtal",
  pl: "milo bylo poznac na konferencji|milo mi poznac|tyle ciekawych rozmow",
  tr: "konferansta tanistigimiza|tanistigima memnun|etkinlikte tanismak",
};

/** A bridge from one line of a card to another, to the sender, or to a saying: it needs the card and nothing else. */
export const bridge: Lexicon = {
  en: "fellow cyclist|fellow graduate|fellow alum*|fellow runner|fellow data|fellow analyst|another leeds|local talent|small world up|doing well|more faces|have a lot in common|is such a clear mission|a mission i can|mission i can get behind|more people thinking that way|the world needs more|such a clear mission|in one profile|in a single profile|that mix is rare|brilliant reminder|careers aren t linear|teach resilience|i can see that in your|going the distance|proud to see|look where it has taken|you clearly like|keep pedalling|like yours on here|stories like yours|strong as yours|when the profile is|follow that hint|says a lot about|small world|always a joy|making waves|out there making|lesson in courage|your next chapter|follow your next|cheer each other|people who moved from|it all comes together in you|have you among|double view|unusual mix|rare path",
  de: "in einem profil|umwege oft|die besten wege|gemeinsam ist man starker|auch radfahrer|auch begeisterter radfahrer|passt sehr gut zu meinem|ihr schwerpunkt|dein schwerpunkt|mission hinter|bemerkenswert*|ein weg der|menschen mit tiefgang|in meinem kreis|was fur ein weg|schoner weg|von der dienstplanung|lebenslauf|eine ehre",
  fr: "dans un meme profil|dans un seul profil|force le respect|belle lecon|moi aussi cycliste|egalement cycliste|une mission qui|quelle belle mission|belle mission|doit etre un sujet|sujet passionnant|m entourer|croiser nos regards|profils atypiques|double regard|m a interpelle|lecon de|quel parcours|beau chemin",
  es: "en un mismo perfil|en un solo perfil|demuestra una gran|capacidad de reinvencion|tambien soy ciclista|tambien ciclista|una mision que|contactos de leeds|talento local|rodearme|la mezcla de|aportarnos|el uno al otro|mucho que aportar*|leccion de|que camino|crecer juntos",
  pt: "em um so perfil|num so perfil|tambem sou ciclista|fazem a diferenca|no pelotao|quem olha longe|por inspirar|obrigado por inspirar|obrigada por inspirar|uma missao que|confirma a qualidade|sempre admirei|licao de|sua transicao|sua jornada|chegou onde|onde voce chegou|onde vc chegou|que caminho|com apreco",
  it: "in un solo profilo|nello stesso profilo|racconta passione|passione e determinazione|anch io ciclista|anche io ciclista|una missione che|talento locale|lezione di|spunti in comune|particolare percorso|davvero particolare|che percorso|circondarmi|conoscenze in comune",
  nl: "in een profiel|laat zien dat alles kan|wat een mooi pad|ook fietser|ook een fietser|een missie die|mooi pad|zulke verhalen|geven mij energie|geeft mij energie|zinnig om elkaar|elkaar hier te volgen|wat een weg|bijzondere weg",
  sv: "i samma profil|det ar ovanligt att se|ocksa cyklist|ett uppdrag som|bolla tankar|digital fika|vilken resa|kul att bolla|inspirerande vag",
  da: "i samme profil|ogsa cyklist",
  pl: "w jednym profilu|budzi podziw|gratuluje odwagi|tez jestem rowerzyst*|misja ktora|droga od|lekcja|niezwykla droga|otaczac sie",
  tr: "ayni profilde|tek bir profilde|ben de bisiklet*|gercekten ilham|takdire deger|birikiminiz*|ayni ortamda|bulunmak isterim|ne guzel bir yol",
  cs: "v jednom profilu|taky jsem cyklist*|zajimave lidi|lidi z oboru|rozsiruji si|jaka cesta",
  ro: "intr un singur profil|si eu sunt ciclist|drumul dumneavoastra|adevarata inspiratie|lectie de|parcursul dumneavoastra",
  ru: "урок мужества|какои путь|окружать себя",
  uk: "урок мужності|який шлях|вам буде цікаво",
};

/** Purposes that fit any two people, beyond those of `genericPurpose`: to share, to get near, to mean something to each other. */
export const anyPurpose: Lexicon = {
  en: "exchange ideas|exchanging ideas|exchange views|exchange experiences|share experiences|share best practices|best practices|learn from you|learn from your|like to learn how|love to learn how|curious how leaders|how leaders in|hear your perspective|curious to hear your|get your perspective|your take on|see whether there s a fit|see if there s a fit|see if there is a fit|see if we|what we can do for each other|help each other|add value|value add|bring value|mutual value|mutual benefit|synergies|explore synergies|find synergies|collaborate|collaboration|join forces|follow your journey|follow your work|follow along|stay connected|be in touch|like to be in touch|keep in the loop|add you to my network|have you in my network|widen my circle|grow my circle|growing my circle|likeminded people|like minded people|diversify my|get to know more people|guidance for my career|valuable guidance",
  de: "fachlichen austausch|fachlicher austausch|austausch auf augenhohe|auf augenhohe|erfahrungen austauschen|best practices|von ihren erfahrungen lernen|von ihrer erfahrung lernen|von deinen erfahrungen|mein netzwerk aufbauen|mein netzwerk erweitern|synergien|gegenseitig unterstutzen|mehrwert|in kontakt bleiben|ihren weg verfolgen",
  fr: "echanger avec vous|echanger sur votre|beneficier de vos conseils|avoir votre regard|d avoir votre regard|curieuse d avoir|curieux d avoir|partager nos experiences|bonnes pratiques|synergies|suivre votre parcours|apporter de la valeur|elargir mon reseau",
  es: "intercambiar puntos de vista|intercambiar ideas|intercambiar experiencias|buenas practicas|aprender de tu experiencia|aprender de su experiencia|posibles sinergias|sinergias|estar conectados|estar en contacto|seguir tu trayectoria|aportar valor|ampliar mi red",
  pt: "trocar experiencias|trocar ideias|boas praticas|aproximar me de profissionais|aproximar me de|aprender com a sua|aprender com sua|sinergias|acompanhar a sua trajetoria|agregar valor|ampliar minha rede|ampliar a minha rede|estar conectados",
  it: "scambiare idee|scambiare esperienze|confrontarci|buone pratiche|imparare da una persona|imparare dalla sua|sinergie|seguire il suo percorso|creare valore|ampliare la mia rete|restare in contatto",
  nl: "kennis te delen|kennis delen|ervaringen te delen|ervaringen delen|voor elkaar kunnen betekenen|voor elkaar betekenen|best practices|van uw ervaring leren|van je ervaring leren|synergie*|je pad volgen|waarde toevoegen|mijn netwerk uit te breiden|netwerk uitbreiden",
  sv: "utbyta erfarenheter|utbyta tankar|dela erfarenheter|lara av din|synergier|folja din resa|skapa varde|utoka mitt natverk|ha dig i natverket",
  da: "udveksle erfaringer|dele erfaringer|laere af din|synergier|folge din rejse|skabe vaerdi|udvide mit netvaerk",
  pl: "wymienic doswiadczenia|wymiana doswiadczen|dobre praktyki|uczyc sie od|synergi*|sledzic pana|sledzic twoja|rozwijac siec|poszerzyc siec|dolaczyc do sieci",
  tr: "deneyimlerimizi paylas*|fikir alisverisi*|en iyi uygulama*|deneyimlerinizden ogren*|sinerji*|yolculugunuzu takip|deger kat*|agimi genislet*|agimda sizi",
  cs: "vymenit zkusenosti|sdilet zkusenosti|ucit se od vas|synergi*|sledovat vasi|rozsirit sit",
  ro: "schimb de experienta|impartasim experiente|invata din experienta|sinergii|urmaresc parcursul|extind reteaua",
  id: "bertukar pengalaman|berbagi pengalaman|belajar dari pengalaman|sinergi|mengikuti perjalanan|memperluas jaringan",
  hi: "judna saubhagya|se judna|se jud kar|se seekhna|seekhne ko mile*|network badha*|aap jaise log*|aapse seekh*|guidance chahiye",
};
