import type { Lexicon } from "../phrase-index.ts";

/** Crypto-currency, trading, daily returns: what is held out to anybody with savings. */
export const investment: Lexicon = {
  en: "usdt|crypto*|bitcoin|btc|ethereum|forex|fx trading|trading bot|trading signals|trading group|trading platform|day trading|private investment|investment group|investment opportunity|investment platform|digital asset*|token sale|presale|passive income|second income|side income|extra income|daily returns|weekly returns|monthly returns|guaranteed return*|earn daily|daily on|a day on|retired at|retire early|financial freedom|be your own boss|copy my trades|hedge fund|fixed return*|savings work|wealth plan*|eth|coins|quants|signals group|best traders|income streams|streams of income|invite only|intended for a|modalities|beneficiary|next of kin|text me on|let in five|returns a week|a week in profit|my heart tells me|my heart told me|god told me|i was led to|spirit led me|chosen you",
  de: "krypto*|bitcoin|forex|trading|handelsbot|daytrading|passives einkommen|nebeneinkommen|zusatzeinkommen|rendite*|tagliche rendite|kapitalanlage*|investmentgruppe|finanzielle freiheit|geldanlage*|vermogensaufbau|im monat nebenbei|nebenbei|krypto*|rendite|finanzielle freiheit|signale|trader*",
  fr: "crypto*|bitcoin|forex|trading|robot de trading|revenu* passif*|revenu* complementaire*|rendement de|rendement mensuel|liberte financiere|groupe d investissement|placement garanti|defiscalis*|crypto*|trading|revenus passifs|revenu complementaire|liberte financiere|rendement*|gagner par mois",
  es: "cripto*|bitcoin|forex|trading|bot de trading|ingresos pasivos|ingresos extra|grupo privado de inversion|grupo de inversion|rentabilidad*|libertad financiera|rendimiento mensual|ganancias diarias|inversion segura|cripto*|trading|ingresos pasivos|ingresos extra|libertad financiera|rentabilidad diaria|grupo de inversion|senales",
  pt: "cripto*|bitcoin|forex|day trade|trading|renda passiva|renda extra|grupo de investimento*|grupo privado de investimento*|rentabilidade*|liberdade financeira|rendimento mensal|lucro diario|ganhos diarios|cripto*|no verde|saque na hora|ao dia|renda extra|renda passiva|liberdade financeira|te mando o grupo|nao paga taxa|trade|sinais",
  it: "cripto*|bitcoin|forex|trading|bot di trading|rendita passiva|reddito passivo|entrate extra|gruppo di investimento|rendimento mensile|rendimento garantito|liberta finanziaria|far rendere|risparmi senza rischi|cripto*|trading|rendita passiva|guadagno extra|liberta finanziaria|rendimenti|segnali",
  nl: "crypto*|bitcoin|forex|trading|tradingbot|passief inkomen|extra inkomen|beleggingsgroep|rendement van|maandelijks rendement|financiele vrijheid|crypto*|passief inkomen|financiele vrijheid|rendement|handelsbot|per week winst",
  sv: "krypto*|bitcoin|forex|trading|passiv inkomst*|extra inkomst*|avkastning|ekonomisk frihet|investeringsgrupp*|krypto*|passiv inkomst|ekonomisk frihet|avkastning|signaler",
  da: "krypto*|bitcoin|forex|trading|passiv indkomst|ekstra indkomst|afkast|okonomisk frihed|investeringsgruppe*",
  pl: "kryptowalut*|bitcoin*|forex|trading|bot tradingow*|dochod pasywny|pasywny dochod|dodatkowy dochod|stopa zwrotu|zysk miesiecz*|zysk dzienn*|grupa inwestycyjna|wolnosc finansow*|krypto*|dochod pasywny|wolnosc finansowa|zysk*|sygnaly|zarabia*",
  tr: "kripto*|bitcoin|forex|trading|pasif gelir|ek gelir|gunluk kazanc|aylik getiri|yatirim grubu|finansal ozgurluk|garantili getiri|kripto*|pasif gelir|ek gelir|finansal ozgurluk|gunluk kazanc|sinyal*",
  cs: "krypto*|bitcoin|forex|trading|pasivni prijem|investicni skupin*|financni svobod*",
  ro: "cripto*|bitcoin|forex|trading|venit pasiv|venituri pasive|grup de investitii|libertate financiara|randament*",
  id: "kripto|bitcoin|forex|trading|penghasilan pasif|penghasilan tambahan|grup investasi|kebebasan finansial|keuntungan harian|investasi|cicilan|brosur*|penghasilan|kripto*|unit apartemen|cuan",
  hi: "ghar baithe|roz kama*|telegram group|share market|stock tips|koi risk nahi|paisa kama*|double paisa|crypto|trading|forex|passive income",
  ru: "крипто*|сигнал*|пассивныи доход|доходност*|в телеграм*|детали в|в неделю прибыл*|трейд*",
  uk: "крипто*|сигнали|наші сигнали|в телеграмі|деталі в|пасивний дохід|на тиждень",
};

/** A post to be filled for somebody, named by its title and pay and not by anything the member did. */
export const hiring: Lexicon = {
  en: "my client|our client|a client of mine|my client s|i search for a|i am searching for a|we are searching for a|with relocation|relocation package|fit 100|fits 100|perfectly fits the|is what my client|what my client|is looking for a head of|client is looking|client is after|hybrid k|confidential role|confidential search|a role you|role that fits|the role pays|competitive salary|job description|on the market|move for the right|hiring a|we re hiring|we are hiring|i m hiring|open position|opportunity matching your|matches your profile|profile matches|your skills match|right candidate|great addition|tempt you with|more money|permanent role|interim role|day rate",
  de: "fur einen kunden|fur meinen kunden|fur meinen mandanten|fur unseren mandanten|fur einen marktfuhrer|ihr profil passt|dein profil passt|passt perfekt auf|gesuchte position|vertraulich vorstellen|vertrauliche position|stelle vertraulich|attraktives paket|jahresgehalt|stundensatz|wir besetzen|zu besetzen|wechselbereit|offen fur neues|suche ich genau das|stellenbeschreibung|fur einen mandanten|fur einen kunden suche|suche ich genau ihr",
  fr: "un poste que je|je pourvois|pour mon client|pour notre client|mon client recherche|package attractif|remuneration attractive|a l ecoute du marche|a l ecoute|poste confidentiel|votre profil correspond|correspond a un poste|correspond parfaitement|je recrute|nous recrutons|fiche de poste|teletravail|pour un client|pour une entreprise|nous recherchons|profil ideal",
  es: "mi cliente|nuestro cliente|para un cliente|busca mi cliente|lo que busca|tu perfil encaja|su perfil encaja|encaja perfectamente|posicion confidencial|puesto confidencial|salario competitivo|oferta laboral|proceso de seleccion|estas en busqueda|abierto a escuchar|descripcion del puesto|para un cliente|para una multinacional|buscamos a|candidato ideal",
  pt: "meu cliente|nosso cliente|para um cliente|seu perfil encaixa|o seu perfil encaixa|projeto internacional em|100 remoto|vaga confidencial|processo seletivo|salario competitivo|aberto a ouvir|chamou me a atencao para um projeto|descricao da vaga|para um cliente|para uma multinacional|procuramos alguem|candidato ideal",
  it: "il mio cliente|un mio cliente|nostro cliente|per un cliente|stiamo cercando un|stiamo cercando una|realta in forte crescita|profilo molto in linea|in linea con|job description|posizione riservata|stiamo selezionando|ral fino|retribuzione|cerchiamo chi|per una multinazionale|figura ideale|sarebbe ideale|la sua figura|potremmo sentirci|per un cliente",
  nl: "mijn opdrachtgever|onze opdrachtgever|voor een klant|voor mijn klant|jouw profiel past|uw profiel past|precies de combinatie die|vertrouwelijke rol|vaste baan|opdracht voor|uurtarief|sta je open voor een|openstaande functie|voor een opdrachtgever|voor een klant zoek|zoeken wij iemand",
  sv: "min kund soker|for en kund|var kund soker|din profil passar|konfidentiell roll|vi rekryterar|jag rekryterar",
  da: "min kunde soger|for en kunde|vores kunde soger|din profil passer|vi rekrutterer",
  pl: "mojego klienta|naszego klienta|dla klienta|dla mojego klienta|projektu mojego klienta|stawka do|stawka|zdalnie|widelki|pasuje do projektu|pasuje do profilu|rekrutuje|rekrutujemy|przeslac szczegoly|projekt dla klienta|szukamy szefa|pasuje idealnie",
  tr: "musterim icin|musterimiz icin|profiliniz uyuyor|profiliniz cok uygun|gizli pozisyon|pozisyon icin|maas",
  cs: "pro klienta|meho klienta|vas profil odpovida|hledame do tymu|diskretni pozice",
  ro: "pentru un client|clientul meu|profilul dumneavoastra se potriveste|pozitie confidentiala",
  id: "klien saya|untuk klien|profil anda cocok|lowongan",
  hi: "vacancy|naukri|job opening|refer kar*|koi bhi role|job dhoond*",
};

/** Work sought from anybody who has some: no place, no person, no reason why this member. */
export const anyWork: Lexicon = {
  en: "any suitable opening|any suitable position|any opening|any openings|any vacancy|any opportunities at|any opportunity in your|suitable for my profile|match my background|matches my background|esteemed organi*|esteemed company|refer me for|kindly refer|resume attached|cv attached|immediate joiner",
  de: "eine stelle in ihrem unternehmen|offene stellen in ihrem|initiativ|lebenslauf im anhang|freie stelle|offene position",
  fr: "une opportunite au sein|opportunite dans votre entreprise|cv en piece jointe|poste a pourvoir dans votre",
  es: "alguna oportunidad en su|alguna oportunidad en tu|alguna vacante|adjunto mi hoja de vida|adjunto mi cv|hoja de vida|cualquier puesto|cualquier oportunidad",
  pt: "nova oportunidade na area|alguma vaga|qualquer vaga|segue meu curriculo|em anexo meu curriculo|recolocacao|se souber de alguma",
  it: "qualsiasi opportunita|qualche opportunita nella|allego il mio cv|allego il curriculum|posizione aperta nella sua",
  nl: "uw bedrijf spreekt mij|heeft u een plek|openstaande vacature*|cv bijgevoegd|plek voor mij",
  sv: "lediga tjanster|bifogar mitt cv|nagon ledig",
  pl: "jakakolwiek prac*|wolne stanowisko w|zalaczam cv|jakies oferty prac*",
  tr: "herhangi bir pozisyon|herhangi bir is|sirketinizde acik|ozgecmisim ekte",
  id: "lowongan di perusahaan|lampiran cv",
  hi: "koi bhi role|koi bhi job|refer kar dijiye|refer kar dein|vacancy ho to|job dilwa*",
};

/** The result of a pitch: figures, time, money back, a thing looked at or sent for nothing. */
export const proof: Lexicon = {
  en: "with our tool|with our software|with our platform|cuts planning|cut planning|in half|time in half|money back|or your money|no money down|from a month|issues costing|issues on your|costing you|i recorded a|recorded a video|minute video|send it over|send you a quote|shall i send a quote|on bench|eur hour|usd hour|per hour|senior developers|nearshore|offshore|free guide|free audit|free check|worth 20 minutes|worth 15 minutes|put you down as|one seat left|seat left|seats left|as my guest|fill analyst seats|fill seats in|would it be crazy|got something that|ive got something|i ve got something|my method|my calendar|what would change if|ten hours of your week|hours of your week|book 15|demos a month|place experts|shows guaranteed|want the details|income protection|a modest|production fee|would you take a look|take a look and tell me|software nurses|clients tell us|i cover professionals|we cover|i work with leaders|your website and|had a look at the|stock dashboards|save 30|of planning time|worth a peek|competitors already|of your competitors|done for you|posts a month|forecast error by|our tool|with our tool",
  de: "oder geld zuruck|geld zuruck|wir garantieren|qualifizierte anfragen|anfragen pro monat|senken bestande|bestande um|um bis zu|berichten uns|soll ich ihnen zeigen|soll ich dir zeigen|passt ein kurzes|kostenlose analyse|kostenloser check|erstgesprach|im schnitt um|unsere software|senkt uberbestande|senken wir|passt ihnen|in acht wochen",
  fr: "nous finançons|100 financee|places limitees|gagnait 8 h|gagnait|grace a l ia|je vous envoie le|reduire vos|diagnostic gratuit|audit gratuit|sans engagement|une demo|rencontre beaucoup de responsables|je rencontre beaucoup|notre solution|notre outil|notre logiciel",
  es: "diagnostico gratuito|te lo dice en|te lo envio|reducir hasta|hasta un|sin compromiso|demo de|auditoria gratuita|parado en el almacen|trabajo con un grupo|escribeme al|y te explico|sin tocar su erp|un cuarto de hora|te muestro como|nuestra herramienta",
  pt: "ajudamos empresas|a reduzir|papo rapido|diagnostico gratuito|faz sentido um|sem compromisso|demonstracao|imagino que|nossa ferramenta|nossa solucao",
  it: "aiuto professionisti|senza rischi|ti mando il link|le mando il link|call di|analisi gratuita|diagnosi gratuita|senza impegno|il nostro software|la nostra soluzione",
  nl: "ik check het gratis|gratis voor|zal ik iets inplannen|iets inplannen|te veel betalen|bedrijven te veel|laat je graag zien|laat u graag zien|hoe anderen dat|die ik spreek|herkenbaar bij|worstelen met|onze software|onze tool",
  sv: "gratis analys|boka en demo|utan forpliktelse|sanka era|minska era|manuella rapporter|kort demo",
  da: "gratis analyse|book en demo|uforpligtende|reducere jeres",
  pl: "finansujemy faktury|finansujemy|bez formalnosci|w 24h|zadzwonic|bezplatny audyt|bez zobowiazan|obnizamy|umowic demo|srednio|mniej zapasu|wdrazamy|umowimy",
  tr: "dusuruyoruz|demo yapalim|ucretsiz analiz|gunde 25|kisa bir demo|azaltiyoruz|yazilimimiz|cozumumuz",
  cs: "bezplatna analyza|domluvit demo|nezavazne|snizime",
  ro: "analiza gratuita|fara obligatii|un demo|reducem",
  id: "demo gratis|konsultasi gratis|tanpa komitmen",
  hi: "free demo|free mein|din free|join karein|join kare*|hamara group|hamari company",
  ja: "弊社の|ご説明させて",
};
