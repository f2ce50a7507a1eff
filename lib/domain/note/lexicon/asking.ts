import type { Lexicon } from "../phrase-index.ts";

/** A conversation: a call, a coffee, a meeting. */
export const talk: Lexicon = {
  en: "a call|quick call|short call|ring you|phone you|call you|a chat|quick chat|have a chat|coffee|meet you|meet up|meet for|catch up|a talk|can we talk|may we talk|let s talk|zoom|speak to you|speak with you|minutes of your time|twenty minutes|20 minutes|15 minutes|10 minutes|buy you",
  de: "telefonat|telefonieren|anrufen|kaffee|treffen|gesprach|sprechen|20 minuten|15 minuten",
  fr: "un appel|appeler|un cafe|rencontrer|discuter|se voir|visio|15 minutes|20 minutes",
  es: "una llamada|llamar*|un cafe|quedar|reunion|hablar|15 minutos|20 minutos",
  pt: "uma chamada|ligar|um cafe|cafezinho|reuniao|conversar|bate papo|15 minutos|20 minutos",
  it: "una chiamata|telefonare|un caffe|incontrarci|parlarne|15 minuti|20 minuti",
  nl: "bellen|koffie|afspreken|gesprek|spreken|een kwartier|20 minuten",
  pl: "rozmow*|zadzwonic|kawe|kawa|spotkac|spotkanie|15 minut|20 minut",
  tr: "gorusme*|aramak|kahve|bulus*|15 dakika|20 dakika",
  ru: "созвон*|позвонить|кофе|встретит*|встреч*|15 минут|20 минут",
  ar: "مكالمة|اتصال|قهوة|لقاء|اجتماع",
  hi: "कॉल|मुलाकात|बात कर*|कॉफी",
  ja: "お電話|面談|お打ち合わせ|お話し|コーヒー",
  zh: "通话|电话|见面|咖啡|会议",
  ko: "통화*|미팅|만나*|커피",
};
/** A thesis, a study, a questionnaire. */
export const thesis: Lexicon = {
  en: "my thesis|my dissertation|for my thesis|thesis|dissertation|my final project|my project is|survey|questionnaire|my research|doctoral research|interview you for",
  de: "abschlussarbeit|masterarbeit|bachelorarbeit|diplomarbeit|doktorarbeit|umfrage|fragebogen",
  fr: "memoire|ma these|questionnaire|enquete",
  es: "mi tesis|tesis|trabajo de fin|tfg|tfm|encuesta|cuestionario",
  pt: "minha tese|mestrado|dissertacao|tcc|questionario|inquerito",
  it: "mia tesi|tesi|questionario|sondaggio",
  nl: "scriptie|afstudeer*|enquete|vragenlijst",
  pl: "praca magisterska|pracy magisterskiej|pracy dyplomowej|ankiet*",
  tr: "tezim*|tez|anket",
  ru: "диплом*|диссертаци*|курсов*|анкет*|опрос",
  ar: "رسالتي|مشروع تخرجي|أطروحة|استبيان",
  hi: "शोध प्रबंध|शोध|सर्वेक्षण",
  ja: "卒論|修論|論文|アンケート",
  zh: "毕业论文|论文|问卷",
  ko: "논문*|설문*",
};
/** Work for the writer. */
export const job: Lexicon = {
  en: "looking for work|looking for a job|looking for new opportunities|open to work|opentowork|any openings|job opening*|openings at|vacancies|an internship|internship|refer me|my cv|my resume|applied for|applied to|hire me|job seeker",
  de: "suche arbeit|suche einen job|suche eine stelle|jobsuche|praktikum|offene stellen|bewerbung|beworben",
  fr: "cherche un emploi|recherche d emploi|recherche d une alternance|un stage|alternance|candidature|mon cv",
  es: "busco trabajo|busco empleo|buscando trabajo|practicas|vacantes|mi cv|mi curriculum",
  pt: "procurando emprego|recolocacao|estagio|vagas|meu curriculo",
  it: "cerco lavoro|tirocinio|stage|mia candidatura|mio cv",
  nl: "zoek werk|zoek een baan|stage|sollicitatie|mijn cv|vacatures",
  pl: "szukam pracy|praktyk|staz|moje cv|wolne miejsca",
  tr: "is ariyorum|staj|ozgecmis*",
  ru: "ищу работу|стажировк*|резюме|ваканси*",
  ar: "أبحث عن عمل|أبحث عن وظيفة|تدريب عملي|سيرتي الذاتية|شواغر",
  hi: "नौकरी की तलाश|नौकरी ढूँढ|इंटर्नशिप",
  ja: "求職中|就職活動|転職活動|インターン",
  zh: "找工作|求职|实习|内推|简历",
  ko: "구직|취업 준비|인턴*|이력서",
};
/** A post that the member might take. */
export const candidate: Lexicon = {
  en: "recruiter here|recruiting for|a role i m|role i am working|our client|my client|great match|great fit for|excellent match|perfect fit|send your cv|your cv|new opportunity for you|open to new roles|open to a new role|confidential role|executive search|headhunt*",
  de: "fur meinen mandanten|fur unseren kunden|spannende position|zu besetzen|neue herausforderung|ihren lebenslauf",
  fr: "pour notre client|pour mon client|poste a pourvoir|opportunite de poste|votre cv",
  es: "para nuestro cliente|para mi cliente|oferta laboral|vacante para|su cv|tu cv",
  pt: "para nosso cliente|vaga para|oportunidade de trabalho|seu curriculo|seu cv",
  it: "per un nostro cliente|per un mio cliente|opportunita lavorativa|suo cv|tuo cv",
  nl: "voor mijn klant|voor onze klant|nieuwe uitdaging|vacature voor|jouw cv",
  pl: "dla naszego klienta|dla mojego klienta|oferta pracy|nowe propozycje|rekrutuje",
  tr: "musterimiz icin|pozisyon icin|cv nizi",
  ru: "для нашего клиента|вакансия для|ваше резюме",
  ar: "لعميلنا|فرصة عمل|وظيفة شاغرة|سيرتك الذاتية",
  hi: "हमारे क्लाइंट|अपना सीवी",
  ja: "求人|スカウト|ヘッドハント",
  zh: "猎头|职位机会|您的简历",
  ko: "포지션 제안|채용 제안|헤드헌터*",
};
/** Your address, so that a thing comes back. */
const giveBack: Lexicon = {
  en: "send it to you|where do i send|where shall i send|shall i send|shall i post|post it back|give it back|return it|want it back|can i send|may i send you the|send a correction|have a fix|send the right",
  de: "soll ich dir|soll ich ihnen schicken|wohin schicken|zuruckgeben|zuruckschicken",
  fr: "ou vous l envoyer|te le rendre|vous le rendre|ou l envoyer|vous les envoyer",
  es: "te la mando|te lo mando|se lo mando|devolver*|quieres ver",
  pt: "te mando|lhe mando|devolver",
  it: "te lo mando|glielo mando|restituir*|dove lo mando",
  nl: "opsturen|terugsturen|teruggeven|ophalen",
  pl: "podeslac|odeslac|oddac",
  ru: "прислать|вернуть",
  ja: "お返し|送りますので",
  zh: "寄给您|还给您",
};

export { giveBack as return };
/** Money to be put into something. */
export const invest: Lexicon = {
  en: "crypto|bitcoin|forex|investment opportunity|invest in|property investing|passive income|financial freedom|trading platform",
  de: "kapitalanlage|kryptowahrung*|bitcoin|investieren",
  fr: "crypto*|bitcoin|investir|investissement",
  es: "criptomoneda*|bitcoin|invertir|oportunidad de inversion",
  pt: "criptomoeda*|bitcoin|investir|investimento",
  it: "criptovalut*|bitcoin|investire|investimento",
  nl: "crypto*|bitcoin|beleggen|investering",
  pl: "kryptowalut*|bitcoin|inwestycj*",
  tr: "kripto*|bitcoin|yatirim firsat*",
  ru: "криптовалют*|биткоин|инвестици*",
  ar: "العملات الرقمية|بيتكوين|فرصة استثمار|استثمار",
  hi: "क्रिप्टो|बिटकॉइन|निवेश",
  ja: "仮想通貨|ビットコイン|投資",
  zh: "加密货币|比特币|投资",
  ko: "암호화폐|비트코인|투자",
};
/** A hand with something that does not work. */
export const help: Lexicon = {
  en: "could you help|can you help|help me|need help|have a look|who can change|fix it|please fix",
  de: "konnen sie helfen|kannst du helfen|wer kann",
  fr: "pouvez vous m aider|m aider",
  es: "me ayudas|ayudarme",
  pt: "me ajuda|ajudar me",
  it: "aiutarmi|mi aiuti",
  nl: "kun je helpen|helpen",
};
