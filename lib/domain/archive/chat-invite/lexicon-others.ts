/** The same meanings in other languages, each `meaning: { language: phrases }`. */
export const others = {
  meeting: {
    de:
      "einen kaffee|einem kaffee|auf einen kaffee|nen kaffee|ein kaffee|beim kaffee|zum kaffee|bei einem kaffee|virtuellen kaffee|virtueller kaffee|" +
      "auf kaffee|tasse kaffee|kaffee trinken|kaffee gehen|kaffee oder|kaffee nachste*|kaffee diese*|kaffeechen|kaffchen|kaffeeplausch|" +
      "kaffeetrinken|kaffeegesprach|kaffeepause|telefonat|telefongesprach|telefonieren|ein telefonat|videocall|video call|einen call|kurzen call|" +
      "kurzer call|ein call|zoom call|einen anruf|kurzes gesprach|ein gesprach|kurzes telefonat|kennenlerngesprach|" +
      "kennenlernen bei|kurz sprechen|kurz austauschen|einen austausch|kurzen austausch|kurzer austausch|plaudern|" +
      "einen plausch|quatschen|schnacken|einen chat|mittagessen|einen tee",
    fr:
      "un cafe|un petit cafe|cafe virtuel|autour d un cafe|prendre un cafe|boire un cafe|d un cafe|cafe ou|le cafe|un the|" +
      "un appel|un bref appel|un court appel|un petit appel|appel telephonique|appel video|un call|un coup de fil|en visio|une visio|" +
      "visioconference|de vive voix|un echange telephonique|un echange de|un bref echange|un court echange|un rapide echange|une discussion|" +
      "discuter de vive voix|discuter autour|discuter au telephone|par telephone|au telephone|un dejeuner|dejeuner ensemble|bavarder",
    es:
      "un cafe|un cafecito|cafe virtual|tomar cafe|tomar un cafe|un te|una llamada|llamada rapida|una videollamada|videollamada|" +
      "una charla|una breve charla|charlar|platicar|una platica|hablar por telefono|por telefono|un zoom|una conversacion|echarnos un cafe",
    pt:
      "um cafe|um cafezinho|cafe virtual|tomar cafe|tomar um cafe|uma chamada|uma ligacao|uma videochamada|uma call|uma conversa|" +
      "um bate papo|bater um papo|bater papo|um papo|conversar por telefone|por telefone|conversar um pouco|uma conversinha|um cha",
    it:
      "un caffe|caffe virtuale|di un caffe|davanti a un caffe|un caffettino|una chiamata|una telefonata|una videochiamata|" +
      "una call|breve call|breve chiamata|breve telefonata|breve videochiamata|due chiacchiere|quattro chiacchiere|una chiacchierata|chiacchierare|al telefono|un te|un pranzo",
    nl:
      "een kop koffie|kopje koffie|een koffie|een bakkie|bak koffie|koffie drinken|op de koffie|voor koffie|virtuele koffie|" +
      "koffie te drinken|koffietje|een belletje|te bellen|even bellen|een telefoontje|videogesprek|videocall|een call|kort gesprek|een gesprek|" +
      "kennismakingsgesprek|bijpraten|kletsen|een praatje|telefonisch|een kop thee|lunchen",
    pl: "kawe|na kawe|kawy|kawie|kawka|kawke|rozmowe|rozmowy|telefonicznie|zdzwonic|zdzwonimy|pogadac|porozmawiac|krotki call|na calla|wideorozmowe",
    sv: "en kaffe|kopp kaffe|en fika|fika|ta en kaffe|over en kaffe|ett samtal|telefonsamtal|videosamtal|ringa|horas pa telefon|en pratstund|prata en stund|ett snack",
    da: "en kop kaffe|kop kaffe|en kaffe|over en kaffe|kaffe|et opkald|et kald|videoopkald|en snak|en samtale|telefonsnak|ringe sammen|en prat|kaffeprat|et mote",
    tr: "kahve|kahveye|kahvesi|bir cay|gorusme|gorusmesi|gorusmeye|sohbet|sohbete|telefonda|konusabilir",
    fi: "kahville|kahvit|kahvin|kahvia|puhelu|puhelun|jutella|juttelemaan",
    cs: "na kavu|kavu|na kafe|kafe|hovor|zavolat si|popovidat",
    hu: "egy kavera|kavera|kavet|kavezni|beszelgetesre|beszelgetni|hivas*|telefonalni",
    ro: "o cafea|la cafea|un apel|o discutie|la telefon|sa vorbim|la o poveste",
    el: "για καφε|εναν καφε|καφε|τηλεφωνημα|κληση",
    ru: "кофе|созвон*|звонок|созвонимся|созвониться|пообщаться|поболтать|поговорить|видеозвонок",
    uk: "каву|кави|кава|дзвінок|поспілкуватися|зідзвонитися|поговорити",
    ar: "قهوة|القهوة|مكالمة|اتصال|دردشة|محادثة قصيرة",
    he: "קפה|שיחה|שיחת טלפון",
    hi: "कॉफी|कॉफ़ी|चाय|कॉल|बात करें|बातचीत",
    ja: "コーヒー|お茶|通話|お話|お電話|ビデオ会議|カジュアル面談|雑談",
    zh: "咖啡|通话|通話|电话|電話|聊聊|聊一聊|喝茶|视频",
    ko: "커피|통화|전화|이야기 나누|대화|티타임|커피챗",
    id: "ngopi|minum kopi|secangkir kopi|ngobrol|telepon|mengobrol",
    vi: "ca phe|cuoc goi|tro chuyen|goi dien",
  },
  whole: {
    de: "telefonieren wir|wann konnen wir telefonieren|darf ich sie anrufen|darf ich dich anrufen",
    fr: "on s appelle|appelons nous|puis je vous appeler|je peux t appeler",
    es: "puedo llamarte|puedo llamarle",
    pt: "posso ligar|posso te ligar",
    it: "posso chiamarti|posso chiamarla",
    nl: "mag ik je bellen|mag ik u bellen|kan ik je bellen",
  },
  proposal: {
    de:
      "hatten sie|hattest du|hatten wir|haben sie zeit|haben sie lust|hast du zeit|hast du lust|hast du mal|haben sie mal|wollen wir|sollen wir|" +
      "wollen sie|willst du|mochten sie|mochtest du|magst du|mogen sie|wie ware es|wie war s|wie wars|lass uns|lassen sie uns|" +
      "darf ich|kann ich sie|kann ich dich|lade sie|lade dich|einladen|wurde mich freuen|wurde mich uber|freue mich auf ein|freue mich auf einen|" +
      "wurde gerne|wurde gern|gerne mal|gern mal|lust auf|zeit fur|konnen wir|konnten wir|treffen wir uns|" +
      "interesse an|interesse auf|vorschlagen|schlage vor|verabreden|vereinbaren|ware schon|was halten sie|was haltst du|trinken wir|telefonieren wir|" +
      "offen fur|verfugbar fur|bereit fur|passt ihnen|passt dir|passt es",
    fr:
      "seriez vous|serais tu|auriez vous|aurais tu|avez vous|as tu|on prend|on se prend|prenons|ca te dit|ca vous dit|" +
      "ca te dirait|ca vous dirait|cela vous dirait|cela te dirait|que diriez vous|que dirais tu|pourrions nous|pouvons nous|" +
      "peut on|pourrait on|on pourrait|nous pourrions|envie de|envie d|voulez vous|veux tu|voudriez vous|voudrais tu|aimerais|" +
      "disponible pour|disponibles pour|partant pour|partante pour|partant|je vous propose|je te propose|vous proposer|te proposer|" +
      "je vous invite|je t invite|vous inviter|t inviter|convenir d|organiser|planifier|ouvert a|ouverte a|dispo pour|" +
      "serait il possible|si on|et si|interesse par|souhaiteriez vous|souhaitez vous|ravi d|ravie d|heureux de|heureuse de|avec plaisir",
    es:
      "te apetece|le apetece|te apeteceria|le apeteceria|os apetece|te gustaria|le gustaria|me gustaria|quieres|quiere usted|quisieras|podemos|podriamos|" +
      "puedo invitarte|puedo llamarte|tomamos|tomemos|nos tomamos|que te parece|que le parece|que tal si|tienes tiempo|" +
      "tiene tiempo|tienes un rato|tienes 15|tienes 20|tiene 15|tienes disponibilidad|tiene disponibilidad|agendamos|agendar|agendemos|te invito|le invito|invitarte|" +
      "invitarle|hacemos|hagamos|te animas|se anima|te propongo|le propongo|proponerte|proponerle|estarias|estaria usted|abierto a|abierta a|disponible para|" +
      "coordinar|quedamos|quedar para|te late|te parece|me encantaria|vamos por|vamos a tomar|por que no|dispuesto a",
    pt:
      "que tal|gostaria|gostarias|adoraria|podemos|poderiamos|podiamos|vamos|topa|aceita|aceitas|quer tomar|queres|quer bater|quer marcar|tem tempo|tens tempo|" +
      "tem disponibilidade|tens disponibilidade|tem 15|tem 20|marcamos|marcar|marcarmos|agendar|agendamos|te convido|convido|convidar|convida lo|" +
      "convida la|estaria|estarias|aberto a|aberta a|disponivel para|proponho|propor|tomamos|tomarmos|bora|o que acha|o que achas|animas|por que nao",
    it:
      "ti va|le va|vi va|ti andrebbe|le andrebbe|che ne dici|che ne dice|possiamo|potremmo|prendiamo|prenderci|facciamo|fissiamo|fissare|" +
      "organizziamo|organizzare|vorresti|vorrebbe|vorrei|hai tempo|ha tempo|hai 15|avresti|avrebbe|ti piacerebbe|le piacerebbe|mi piacerebbe|" +
      "posso offrirti|posso offrirle|offrirti|offrirle|ti invito|la invito|invitarti|invitarla|ti propongo|le propongo|sei disponibile|e disponibile|saresti|sarebbe|" +
      "disponibile per|aperto a|aperta a|ci sentiamo|sentirci|perche non",
    nl:
      "heb je|heeft u|heb jij|zullen we|zin in|zin om|wil je|wilt u|zou je|zou u|kunnen we|laten we|hoe lijkt|lijkt het je|lijkt het u|lijkt me leuk|" +
      "wat dacht je|wat denk je|mag ik|kan ik je|kan ik u|tijd voor|tijd om|uitnodigen|nodig je|nodig u|sta je open|staat u open|open voor|" +
      "beschikbaar voor|inplannen|afspreken|graag een keer|graag eens|ik zou graag|voel je|interesse in|wat vind je",
    pl: "masz ochote|ma pan ochote|ma pani ochote|masz czas|ma pan czas|ma pani czas|czy moze|moze|umowimy|umowmy|umowic|spotkajmy|spotkamy|chcial*|chetnie|zaprosic|zapraszam|mozemy|moglibysmy|co powiesz|znajdziesz|wyskoczymy|proponuje|dasz sie",
    sv: "ska vi|skulle vi|vill du|har du|kan vi|skulle du|lat oss|sugen pa|vad sags|far jag bjuda|kan jag bjuda|jag vill garna|skulle garna|oppen for|intresserad av|boka",
    da: "skal vi|skulle vi|vil du|har du|kan vi|kunne vi|kunne du|kunne vaere|lad os|la oss|hvad med|hva med|hvad siger du|hva sier du|ma jeg invitere|jeg vil gerne|vil gerne|vil gjerne|frisk pa|lyst til|tid til|aben for|apen for|booke",
    tr: "ister misin*|istersen*|istermisin*|ne dersin*|icelim|icebilir|ister|musait|uygun*|yapalim|yapabilir|goruselim|gorusebilir|vaktin*|zamanin*|edelim|edebilir|davet",
    fi: "lahtisitko|haluaisitko|haluatko|sopisiko|olisiko|voisimmeko|voidaanko|mennaanko|kiinnostaisiko|ehditko|maistuisiko",
    cs: "mate cas|mas cas|nechcete|nechces|chtel*|muzeme|mohli bychom|zajdeme|zajit|co rikate|co rikas|zvu|pozvat|dali bychom|nezajdeme|domluvit",
    hu: "lenne kedv*|van kedv*|van idod|van ideje|lenne idod|meghiv*|igyunk|talalkozzunk|mit szolsz|mit szolna|raer*|szivesen",
    ro: "ai vrea|ati vrea|ai timp|aveti timp|putem|am putea|hai sa|ce zici|ce spui|iti propun|va propun|te invit|va invit|esti disponibil*|disponibil*|ne vedem",
    el: "θελεις|θελετε|θα ηθελες|θα ηθελατε|παμε|μπορουμε|τι λες|τι λετε|εχεις χρονο|εχετε χρονο|να πιουμε",
    ru: "давайте|давай|может|можем|могли бы|хотите|хотел*|хочешь|как насчет|приглашаю|предлагаю|не против|есть время|найдется|найдете|будет время|удобно|выпьем|готовы|было бы здорово",
    uk: "давайте|давай|може|можемо|могли б|хочете|хочеш|як щодо|запрошую|пропоную|не проти|чи є час|вип ємо|готові",
    ar: "هل ترغب|هل تود|هل يمكننا|هل لديك|هل نستطيع|ما رأيك|يسعدني|أود|ادعوك|أدعوك|دعنا|نلتقي|هل أنت متاح|لنشرب",
    he: "בא לך|אולי נ*|אפשר לקבוע|נוכל|נקבע|יש לך זמן|רוצה|מה דעתך|אשמח",
    hi: "क्या आप|क्या हम|चलिए|चलो|कर सकते|पी सकते|मिल सकते|समय है|पसंद करेंगे|चाहेंगे",
    ja: "いかがですか|いかがでしょうか|しませんか|ませんか|しましょう|できますか|できれば|させていただけ|いただけませんか|いただけますか|ご都合|どうですか|たいです|幸いです",
    zh: "要不要|可以|能否|能不能|有空|有时间|有時間|方便|一起|怎么样|怎麼樣|如何|请您|请你|請您|想请|想和|约|約|好吗|好嗎",
    ko: "어떠세요|어떨까요|하실래요|할까요|하시겠어요|할래요|가능하실까요|가능할까요|있으신가요|있으세요|괜찮으시면|괜찮으실까요|드시겠어요|마실까요|나눌까요|나누고 싶",
    id: "mau|maukah|bagaimana kalau|gimana kalau|yuk|ayo|bisakah|bisa kita|apakah anda|apakah kamu|ada waktu|mari|boleh",
    vi: "ban co muon|anh co muon|chi co muon|co the|hay cung|moi|ranh|di uong|duoc khong|nhe",
  },
  thanks: {
    de: "danke fur|vielen dank fur|dank fur|besten dank fur|nach dem|nach unserem|seit unserem|bei unserem letzten|in unserem|unser letztes|im letzten",
    fr: "merci pour|merci de|suite a|apres notre|lors de|depuis notre|ravi de notre|notre dernier|pendant",
    es: "gracias por|tras la|tras nuestra|despues de|durante|en nuestra|desde nuestra",
    pt: "obrigado pel*|obrigada pel*|obrigado por|obrigada por|apos|depois d*|durante|na nossa|desde",
    it: "grazie per|grazie del*|dopo la|dopo il|durante|nella nostra|dalla nostra",
    nl: "bedankt voor|dank voor|dank je voor|dank u voor|dank je wel voor|na ons|na het|tijdens|sinds ons|naar aanleiding van",
    pl: "dziekuje za|dzieki za|po naszej|podczas|w trakcie",
    sv: "tack for|efter|under|sedan",
    da: "tak for|takk for|efter|etter|under|siden",
    tr: "icin tesekkur*|tesekkurler|sonra",
    ru: "спасибо за|благодарю за|после|во время",
    ja: "ありがとうございました",
    zh: "谢谢你的|谢谢您的|感谢你的|感谢您的",
  },
  past: {
    de: "gestern|letzte woche|war|waren|hatten wir|hat mir|hat mich gefreut|neulich|schon mal",
    fr: "hier|la semaine derniere|c etait|etait|dernier|derniere",
    es: "ayer|la semana pasada|fue|estuvo|pasado|pasada",
    pt: "ontem|semana passada|foi|passada",
    it: "ieri|scorsa settimana|settimana scorsa|e stato|e stata|scorso",
    nl: "gisteren|vorige week|was|laatst",
    pl: "wczoraj|w zeszlym|byla|bylo",
    sv: "igar|forra veckan|var",
    da: "i gar|sidste uge|forrige uke|var",
    tr: "dun|gecen hafta",
    ru: "вчера|на прошлой",
    ja: "昨日|先日|先週",
    zh: "昨天|上周|上次",
  },
  negation: {
    de: "nicht|kein|keine|keinen|leider|nie|ohne|statt|absagen",
    fr: "pas|ne pas|jamais|aucun|sans|malheureusement|desole|plutot que|annuler",
    es: "no|nunca|sin|lamentablemente|en vez de|cancelar",
    pt: "nao|nunca|sem|infelizmente|em vez de|cancelar",
    it: "non|mai|senza|purtroppo|invece di|annullare",
    nl: "niet|geen|nooit|zonder|helaas|annuleren",
    pl: "nie|nigdy|bez|niestety",
    sv: "inte|aldrig|utan|tyvarr",
    da: "ikke|aldrig|uden|desvaerre|uten|dessverre",
    tr: "degil|maalesef|yok",
    ru: "нет|не могу|никогда|к сожалению|без",
  },
  neutral: {
    de: "warum nicht|wenn nicht|nichts dagegen|nicht zogern|wenn sie nichts|keine verpflichtung|keine sorge|nicht nur|ob sie nicht|ob du nicht",
    fr: "pourquoi pas|si vous n etes pas|n hesitez pas|pas de souci|pas d inquietude|ne serait ce pas|si ca ne vous derange pas|pas seulement",
    es: "por que no|si no|no dudes|no dude|no solo|sin compromiso|sin ningun compromiso",
    pt: "por que nao|se nao|nao hesite|nao so|sem compromisso",
    it: "perche non|se non|non esitare|non solo|senza impegno",
    nl: "waarom niet|als je het niet|niet alleen|vrijblijvend",
    pl: "czemu nie|dlaczego nie|jesli nie|nie tylko|czy nie",
    ru: "не против|если не|почему бы не|не могли бы|не хотите",
  },
  compound: {
    de: "call center*|kaffee maschine*|kaffee firma|kaffeebranche",
    fr: "cafe en grains|un cafe restaurant|centre d appel*|appel d offre*|appel a projet*|appel a candidature*|le cafe est|marque de cafe|machine a cafe",
    es: "centro de llamadas|una llamada a la accion|marca de cafe|maquina de cafe|empresa de cafe",
    pt: "centro de chamadas|marca de cafe|maquina de cafe|empresa de cafe|uma chamada publica",
    it: "una call for|call center*|marca di caffe|macchina da caffe|macchine da caffe|azienda di caffe",
    nl: "koffie machine*|call center*|een call to",
    pl: "call center*|palarnia kawy|ekspres do kawy|firma kawowa",
    tr: "kahve makine*|kahve marka*|kahve sirket*",
    ru: "кофе машин*|call центр*",
    ja: "コーヒー豆|コーヒーメーカー|コーヒー会社|電話番号",
    zh: "咖啡机|咖啡店|咖啡豆|咖啡品牌|电话号码|電話號碼|视频号",
    ko: "커피 머신|커피머신|커피 원두|전화번호",
  },
  asking: {
    de: "wie war|hast du schon|wer|wo ist|was ist|welche*",
    fr: "comment etait|qui est|ou est|quel|quelle|aimez vous le",
    es: "como fue|como estuvo|quien|donde|cual",
    pt: "como foi|quem|onde|qual",
    it: "com era|come e andata|chi|dove|qual",
    nl: "hoe was|wie|waar is|welke",
  },
  time: {
    de: "nachste woche|diese woche|morgen|montag|dienstag|mittwoch|donnerstag|freitag|demnachst|bald",
    fr: "semaine prochaine|cette semaine|demain|lundi|mardi|mercredi|jeudi|vendredi|bientot|un de ces jours",
    es: "proxima semana|semana que viene|esta semana|manana|lunes|martes|miercoles|jueves|viernes|pronto",
    pt: "proxima semana|semana que vem|esta semana|amanha|segunda|terca|quarta|quinta|sexta|em breve",
    it: "prossima settimana|settimana prossima|questa settimana|domani|lunedi|martedi|mercoledi|giovedi|venerdi|presto",
    nl: "volgende week|deze week|morgen|maandag|dinsdag|woensdag|donderdag|vrijdag|binnenkort",
    pl: "przyszlym tygodniu|w tym tygodniu|jutro",
    sv: "nasta vecka|i veckan|imorgon",
    da: "naeste uge|neste uke|i morgen",
  },
} as const;
