/**
 * LinkedIn's own sentences vary in language, politeness, gender and in what the sender leaves off, but not in their
 * few words. A note is the default sentence when nothing else is left of it: every word is one of the sentence's
 * words, and the words that make it an invitation (`link`) to a network (`net`) are among them. A trailing `*` leaves the ending open: the verbs bend.
 */
type Vocabulary = { link: string; net: string; rest: string };

export const SPACED: Record<string, Vocabulary> = {
  en: {
    link: "add join connect invite connected include adding joining request add* join* connect* invit* includ*",
    net: "linkedin network",
    rest: "i id d ill ive like love it an invitation let us want kindly today also too very happy glad thanks will can u ur ya r our contacts connections circle want wish would like to you my your professional personal on with since are a person trust wanted want inviting me please of the in as and at im m part be have become hello there for pleased pleasure honored honoured appreciate accept hi grateful if could may colleagues contact list circle people community being",
  },
  de: {
    link: "hinzufugen hinzuzufugen einladen einzuladen vernetzen beitreten aufnehmen aufzunehmen verbinden anzuschliessen anschliessen hinzufug* hinzuzufug* aufnehm* aufzunehm* vernetz* einlad* einzulad* verbind* anschliess* zufug* fuge",
    net: "linkedin netzwerk netzwerks kontakten kontaktnetzwerk netzwerk* linkedin*",
    rest: "ich mochte wurde sie dich gerne gern zu meinem ihrem deinem beruflichen professionellen auf bei in mein ihr dein mich mit ihnen dir als kontakt da eine person sind bist der vertraue uns zum personlichen hinzu ware freude freue freuen froh sehr es mir gern wenn darf durfte konnte kontakte kontaktliste berufliches geschaftlichen geschaftliches nehme nehmen zu auf uber hiermit wollte gerne ihres ihrem ins kreis meines meiner kollegen",
  },
  fr: {
    link: "rejoindre ajouter inviter connecter joindre ajout* rejoi* invit* connect* joind* inclu* integr*",
    net: "linkedin reseau contacts reseau* linkedin*",
    rest: "j je aimerais souhaiterais en ligne le site souhaite voudrais vous t te a mon votre ton professionnel professionnels sur faire partie de d entrer en contact avec toi me bien mes inviterais invite etant une personne confiance dans serais heureux heureuse ravi ravie plaisir honneur permets aurais ce avec grand profession relations contacts liste nous de des si possible veux volontiers pro aime aimerai merci professionnelle notre ici",
  },
  es: {
    link: "unirme unieras unas unirse unirte anadirte anadirle anadir agregarte agregarle agregar conectar invitar invitarte invitarle sumarme anadirlo anadirla agregarlo agregarla agreg* anad* unir* uni* invit* conect* sum* inclu*",
    net: "linkedin red contactos red redes linkedin*",
    rest: "me gustaria quisiera que te se quiero a tu su mi de profesional en con usted contigo ti la encantaria como contacto te le que formes parte formar eres una persona confianza puesto gustaria placer seria encantado encantada profesionales desearia deseo lo la los poder contactos favor permiso laboral personal desde queria aqui tenerte tenerlo tenerla quisiera gusta honor mis entre",
  },
  pt: {
    link: "adicionar adiciona lo la participar juntar conectar ligar convidar entrar fazer conectarme adicionalo adicionala adicion* inclu* conect* convid* junt* particip* acrescent* integr*",
    net: "linkedin rede contatos contactos rede redes linkedin*",
    rest: "eu gostaria de quero gostava o os as por queria voce o a te ti a minha sua tua sua profissional no na em da do com me parte si como contato contacto aos meus rede pessoa confianca e uma gostava gostaria prazer seria honra profissionais contactos contatos vos minha lista desejo queria ter tê-lo vc lhe seus meus tenho teria muito aqui nos pessoal",
  },
  it: {
    link: "aggiungerti aggiungerla aggiungere collegarmi collegarti unirmi entrare invitarti invitarla connettermi far aggiung* inser* colleg* conness* connett* invit* unir* includ*",
    net: "linkedin rete rete linkedin*",
    rest: "vorrei mi piacerebbe alla tua sua mia professionale su di far parte con te lei a nella la rete contatti collegamenti ai miei dei desidero farti farla desidererei in fidata persona avrei piacere sarei lieto lieta felice onorato onorata contento contenta professionali contatti volentieri posso desidererei gradirei poter sua cerchia tra fra gli i le mie miei suoi avere vorrei chiedo permesso qui nostra lieti",
  },
  nl: {
    link: "toevoegen toe voegen lid verbinden uitnodigen connecten aansluiten worden deel toevoeg* toegevoeg* voeg* verbind* uitnodig* connect* aansluit* nodig* opnem* neem",
    net: "linkedin netwerk netwerk* linkedin*",
    rest: "ik wil zou willen graag u je jou aan mijn uw jouw professionele professioneel zakelijke op van met via in maken uitmaken te me om bij deel en ben toe plezier genoegen zou het eer mogen mag willen zakelijk beroepsmatig persoonlijke persoonlijk leuk fijn vinden hierbij contacten contactenlijst hier onze eens jullie",
  },
  sv: {
    link: "lagga ansluta ga bjuda bli knyta lagg* till* anslut* bjud* koppl*",
    net: "linkedin natverk kontaktnat natverk* kontaktnat* linkedin*",
    rest: "jag vill skulle vilja garna till dig er i mitt ditt min din professionella yrkesmassiga pa med mig in kontakt av del en kontakter skulle vara trevligt kul glad gladja far kan garna yrkes kontakter personliga ha har harmed",
  },
  da: {
    link: "tilfoje vaere invitere forbinde forbindelse tilslutte tilfoj* inviter* forbind* tilslut*",
    net: "linkedin netvaerk netvaerk* linkedin*",
    rest: "jeg vil gerne ville dig til mit dit professionelle pa i med mig din at have en del af oprette blive ville det vaere glad glaede kontakter faglige faglig hermed kan ma haft",
  },
  no: {
    link: "legge vaere invitere knytte koble bli legg* inviter* koble* knytt*",
    net: "linkedin nettverk nettverket nettverk* linkedin*",
    rest: "jeg vil gjerne onsker a deg til mitt ditt profesjonelle pa i med meg kontakt din min en del av legge ville det vaere hyggelig glad kontakter faglige herved kan",
  },
  fi: {
    link: "lisata liittya kutsua verkostoitua",
    net: "linkedin linkedinissa verkostoosi verkostooni ammatilliseen verkostoni",
    rest: "haluaisin haluan sinut ammatilliseen kanssasi linkedin verkostoon",
  },
  pl: {
    link: "dodac dolaczyc zaprosic polaczyc nawiazac doda* dolacz* zapros* zaprasz* polacz* wlacz*",
    net: "linkedin siecikontaktow sieci siec sieci siecia linkedin*",
    rest: "chce chcialbym zawodowych profesjonalnych chcialabym chetnie cie ciebie pana pania do mojej twojej swojej panskiej pani profesjonalnej zawodowej kontaktow na z sie toba kontakt serwisie w bardzo milo przyjemnoscia byloby bylby chcialabym kontaktow zawodowych zawodowej zawodowa moich grona swoich",
  },
  cs: {
    link: "pridat pridal pridala pripojit pripojil pripojila pozvat pozval pozvala propojit propojil propojila spojit spojil prid* pripoj* pozv* propoj* spoj* zarad*",
    net: "linkedin linkedinu site siti sit* linkedin*",
    rest: "rad rada bych chci chtel chtela vas te si do sve vasi tvoji profesni na se k s vami tebou me mezi kontakty rada potesen potesilo by mne profesnich kontaktu svych pracovni",
  },
  sk: {
    link: "pridat pridal pridala pripojit pripojil pripojila pozvat pozval pozvala prepojit",
    net: "linkedin linkedine siete",
    rest: "rad rada by som chcem chcel chcela vas ta si do svojej vasej profesionalnej na sa k s vami",
  },
  ro: {
    link: "adaug alatur conectez invit adaug* alatur* conect* invit* inclu*",
    net: "linkedin reteaua retea retea* linkedin*",
    rest: "as vrea dori sa te va ma la mea ta dvs dumneavoastra profesionala de pe in cu tine contacte bucura bucuros placerea sa fi profesionala contactelor mele",
  },
  hu: {
    link: "csatlakozni felvenni hozzaadni meghivni kapcsolatba",
    net: "linkedin halozatahoz halozatomba halozatodhoz linkedinen ismerosi",
    rest: "szeretnek szeretnem ont teged az on a szakmai lepni onnel veled ismeretsegi hozza",
  },
  tr: {
    link: "katilmak eklemek baglanti kurmak davet etmek ekle* katil* baglan* davet*",
    net: "linkedin linkedindeki aginiza agima aga agina linkedinde ag* linkedin*",
    rest: "istiyorum isterim sizi seni profesyonel is sizinle seninle uzerinden uzerinde de da deki benim bey hanim memnun olurum mutluluk duyarim profesyonel istiyordum isterdim baglantilarima is kisisel",
  },
  id: {
    link: "menambahkan bergabung terhubung mengundang tambah* menambah* gabung* bergabung* hubung* undang*",
    net: "linkedin jaringan jaringan* linkedin*",
    rest: "saya ingin anda ke di dalam dengan profesional kamu senang jika dapat bisa boleh mohon koneksi profesional",
  },
  ms: {
    link: "menambah menyertai berhubung",
    net: "linkedin rangkaian",
    rest: "saya ingin anda ke di dengan profesional dalam",
  },
  tl: {
    link: "idagdag sumali kumonekta",
    net: "linkedin network",
    rest: "ka po gusto kong ko ikaw kita sa aking iyong propesyonal na",
  },
  vi: {
    link: "them tham gia ket noi moi",
    net: "linkedin mang luoi",
    rest: "toi muon ban vao cua tren voi chuyen nghiep lien he",
  },
  ru: {
    link: "добавить присоединиться пригласить",
    net: "linkedin сеть сети",
    rest: "я хочу хотел хотела бы вас в свою мою вашу вашеи профессиональную к контактов на деловых установить контакт с вами",
  },
  uk: {
    link: "додати приєднатися запросити",
    net: "linkedin мережі мережу мережи мережі",
    rest: "я хочу хотів хотіла би б вас до своєі моєі вашоі професіиноі у в на свою контактів",
  },
  el: {
    link: "προσθεσω συνδεθω προσκαλεσω",
    net: "linkedin δικτυο",
    rest: "θα ηθελα να σας σε στο επαγγελματικο μου σας σου στο με μαζι",
  },
  ar: {
    link: "اضافتك اضافتكم الانضمام انضم التواصل الاتصال اضيفك دعوتك",
    net: "linkedin شبكتك شبكتكم شبكتي لينكدان لينكد لينكدين",
    rest: "اود ارغب في ان اريد الي الى المهنيه علي على ان معك معكم عبر في بك شبكه الخاصه بي من خلال لينكد",
  },
  he: {
    link: "להוסיף להצטרף להתחבר להזמין",
    net: "linkedin לרשת רשת לינקדאין",
    rest: "אני רוצה אשמח ברצוני אותך שלי שלך המקצועית ב אל איתך",
  },
  fa: {
    link: "اضافه افزودن بپيوندم پيوستن دعوت متصل",
    net: "linkedin شبكه لينكدين",
    rest: "من مي خواهم مايلم دوست دارم شما را به حرفه اي خود خودم در كنم با شوم بپيوندم تان",
  },
  bn: {
    link: "যোগ যুক্ত যোগদান আমন্ত্রণ",
    net: "linkedin নেটওয়ার্কে নেটওয়ার্ক লিঙ্কডইন",
    rest: "আমি আপনাকে আমার আপনার পেশাদার করতে চাই হতে দিতে এ",
  },
  mr: {
    link: "जोडू जोडायचे सामील आमंत्रित",
    net: "linkedin नेटवर्कमध्ये नेटवर्क",
    rest: "मला मी तुम्हाला माझ्या तुमच्या व्यावसायिक वर करू व्हायचे आहे इच्छितो इच्छिते",
  },
  te: {
    link: "జోడించాలని చేరాలని ఆహ్వానించాలని",
    net: "linkedin నెట్‌వర్క్‌కు నెట్‌వర్క్‌లో",
    rest: "నేను మిమ్మల్ని నా మీ వృత్తిపరమైన ప్రొఫెషనల్ లో అనుకుంటున్నాను",
  },
  bg: {
    link: "добавя присъединя поканя свържа",
    net: "linkedin мрежа мрежата",
    rest: "бих искал искала искам да ви те се към в моята вашата професионална си с на",
  },
  hr: {
    link: "dodati dodam pridruziti pridruzim pozvati povezati",
    net: "linkedin linkedinu mrezu mreze mrezi",
    rest: "zelim zelio zeljela bih vas te se svoju svojoj vasoj mojoj profesionalnu profesionalnoj poslovnu na u s vama",
  },
  hi: {
    link: "जुडना जोडना शामिल जुडने आमंत्रित",
    net: "linkedin नेटवर्क लिंक्डइन",
    rest: "मैं आपको आपसे अपने आपके प्रोफेशनल पेशेवर व्यावसायिक में पर के से करना चाहता चाहती हूँ हूं का साथ लिए होना की",
  },
};

/** Languages without spaces: the sentence is taken away piece by piece, longest first. */
export const UNSPACED_DEFAULTS: { net: string[]; pieces: string[] }[] = [
  {
    net: ["linkedin", "リンクトイン", "ネットワーク"],
    pieces:
      "プロフェッショナルネットワーク|あなたのネットワーク|ネットワーク|あなたを|あなたの|あなたと|わたしの|私の|プロの|仕事上の|ビジネス|リンクトイン|linkedin|に追加させてください|に追加したいと思います|に追加したいです|に追加したい|に追加|に参加させてください|させていただきたい|いただきたい|お願いします|お願いいたします|へのご招待|ご招待|知り合いとして|知り合い|に参加したいと思います|に参加したいです|に参加したい|参加|つながりたいです|つながりを申請します|つながり|お招きしたい|招待|したいと思います|したいです|させてください|ください|と思います|上で|で|に|を|の|と|は|さん|様|です|ます|たい|へ".split(
        "|",
      ),
  },
  {
    net: ["linkedin", "领英", "人脉", "領英"],
    pieces:
      "领英人脉网络|人脉网络|职业人脉|职业网络|专业人脉|专业网络|人际网络|人脉圈|人脉|人脈網絡|人脈|网络|網絡|领英|領英|linkedin|希望|我想要|我想|我希望|想|邀请您|邀请你|邀请|将您|将你|把您|把你|加入到|加入|添加到|添加|加为|加您|加你|您的|你的|我的|您|你|我|成为|建立联系|联系|好友|联系人|与|和|到|在|上|中|的|為|为|将|將|為好友|里|们|您好|你好".split(
        "|",
      ),
  },
  {
    net: ["linkedin", "링크드인", "네트워크", "인맥"],
    pieces:
      "안녕하세요|안녕하십니까|링크드인|linkedin|네트워크|프로페셔널|전문|인맥|비즈니스|제|저의|나의|회원님의|회원님을|회원님|귀하를|귀하의|귀하|당신을|당신의|추가하고|추가|초대하고|초대|가입하고|참여하고|연결하고|연결|맺고|싶습니다|싶어요|에서|으로|로|에|을|를|의|과|와|님".split(
        "|",
      ),
  },
  {
    net: ["linkedin", "เครือข่าย"],
    pieces:
      "linkedin|ฉันต้องการ|ผมต้องการ|ดิฉันต้องการ|ต้องการ|เพิ่มคุณ|เพิ่ม|เข้าร่วม|เครือข่าย|มืออาชีพ|วิชาชีพ|ทางวิชาชีพ|ของฉัน|ของผม|ของคุณ|บน|ใน|เชื่อมต่อ|กับคุณ|คุณ|ลงใน|อยากจะ|ฉัน|ผม|ขอ".split(
        "|",
      ),
  },
];
