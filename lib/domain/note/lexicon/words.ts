import type { Lexicon } from "../phrase-index.ts";

/** Everyday little words, by which the language of a note is told. */
export const littleWords: Lexicon = {
  en: "the|and|you|your|for|with|that|this|my|we|are|have|was|is|of|to|in|on|at|it|be|from|would|i|m|d|ve|re|if|but|not|our|or|as|so|me|a|an|by|how|what|do|can|could",
  de: "und|der|die|das|ich|sie|du|ihr|ihre|dein|deine|mit|fur|auf|ist|nicht|ein|eine|einen|wir|zu|im|in|bei|mich|mir|dich|auch|aber|wie|uber|von|vom|zum|hat|habe|bin|dass|oder|am|uns|noch|es|wenn|gerne",
  fr: "le|la|les|et|je|vous|votre|vos|nous|notre|pour|dans|sur|avec|est|un|une|des|de|du|que|qui|j|l|d|m|n|c|au|aux|en|mon|ma|mes|tu|ton|pas|ai|suis|ce|cette|se|si|ne|par",
  es: "el|la|los|las|y|yo|tu|su|de|del|que|en|por|para|con|un|una|mi|me|te|lo|es|se|si|no|al|estoy|soy|como|pero|tus|sus|mas|muy|ha|he|nos",
  pt: "o|a|os|as|e|eu|voce|seu|sua|de|do|da|dos|das|que|em|no|na|por|para|com|um|uma|meu|minha|me|se|nao|ao|estou|sou|como|mas|muito|te|foi|pelo|pela|ou|aqui|nos|num",
  it: "il|lo|la|i|gli|le|e|io|tu|suo|tuo|di|del|della|che|in|per|con|un|una|mio|mia|mi|ti|si|non|al|alla|sono|come|ma|ho|hai|ha|nel|nella|dal|da|ci|se|piu|anche|questo",
  nl: "de|het|een|en|ik|je|jij|jouw|u|uw|van|voor|met|op|in|is|niet|dat|die|we|wij|ons|mijn|bij|naar|als|er|ook|te|aan|zijn|heb|hebben|om|maar|wat|hoe|graag|me|nog|kan",
  sv: "och|jag|du|din|ditt|dina|att|det|en|ett|pa|i|med|for|som|ar|var|vi|min|mitt|har|inte|om|till|av|er|mig|dig|den|de|hur|skulle|nar|sa|vill|ni|kan",
  da: "og|jeg|du|din|dit|at|det|en|et|pa|i|med|for|som|er|var|vi|min|mit|har|ikke|om|til|af|mig|dig|den|de|hvordan|skulle|nar",
  no: "og|jeg|du|din|ditt|at|det|en|et|pa|i|med|for|som|er|var|vi|min|mitt|har|ikke|om|til|av|meg|deg|den|de|hvordan|skulle|nar",
  fi: "ja|olen|on|en|ei|minun|sinun|etta|kanssa|me|meidan|mina|sina|oli|kun|mutta|haluaisin|jos|niin|myos",
  pl: "i|w|na|z|ze|do|sie|jest|nie|to|jak|ale|dla|o|po|przez|moj|moja|twoj|twoja|pan|pani|mam|jestem|ktory|tego|od|co|czy|pod|za|u|nas|mnie|ci|ten|tym|dzien|bardzo",
  cs: "a|v|na|se|je|ze|s|do|to|jak|ale|pro|o|po|muj|moje|vas|vase|jsem|ktery|od|co|za|u|mi|rad|bych|by|jste|si",
  tr: "ve|bir|bu|icin|ile|ben|siz|sizin|benim|bizim|cok|da|de|olarak|ne|mi|var|olan|gibi|daha|merhaba|bey|hanim|sonra|size|sizi|bana|en|ama",
  hi: "main|mein|aap|aapki|aapka|aapke|hai|hoon|ka|ki|ke|ko|se|ne|aur|yeh|woh|tak|kya|nahi|ji|hum|mera|meri|par|wala|tha|the|thi|karein",
  id: "saya|anda|yang|dan|di|untuk|dengan|ini|itu|dari|ke|kami|ingin|jaringan",
};

/** Weekdays, months, seasons and near dates: when something happened or shall happen. */
export const moments: Lexicon = {
  en: "monday*|tuesday*|wednesday*|thursday*|friday*|saturday*|sunday*|january|february|march|april|june|july|august|september|october|november|december|xmas|christmas|easter|ramadan|diwali|yesterday|last week|last month|last year|last night|last nite|last spring|last summer|last autumn|last winter|this morning|tonight|tomorrow|years ago|weeks ago|months ago|days ago|in spring|in summer|in autumn|in winter|the night|weekend|bank holiday*|half term|new year",
  de: "montag*|dienstag*|mittwoch*|donnerstag*|freitag*|samstag*|sonntag*|januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|weihnacht*|ostern|gestern|letzte woche|letzten|letztes jahr|vorgestern|heute morgen|morgen|fruhling|fruhjahr|sommer|herbst|winter|vor zwei|vor drei|jahren|neulich|kw",
  fr: "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|noel|paques|ramadan|hier|la semaine derniere|le mois dernier|l an dernier|l annee derniere|il y a|printemps|ete|automne|hiver|l autre jour",
  es: "lunes|martes|miercoles|jueves|viernes|sabado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|navidad|semana santa|reyes|ayer|la semana pasada|el mes pasado|el ano pasado|hace dos|hace tres|hace un|primavera|verano|otono|invierno|anoche|el otro dia",
  pt: "segunda|terca|quarta|quinta|sexta|sabado|domingo|janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|natal|pascoa|carnaval|ontem|semana passada|mes passado|ano passado|ha dois|primavera|verao|outono|inverno|outro dia",
  it: "lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|natale|pasqua|ferragosto|ieri|settimana scorsa|mese scorso|anno scorso|scorso|anni fa|mesi fa|primavera|estate|autunno|inverno|l altro giorno",
  nl: "maandag*|dinsdag*|woensdag*|donderdag*|vrijdag*|zaterdag*|zondag*|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|kerst|pasen|sinterklaas|gisteren|vorige week|vorige maand|vorig jaar|jaar geleden|lente|voorjaar|zomer|herfst|najaar|winter|laatst",
  sv: "mandag*|tisdag*|onsdag*|torsdag*|fredag*|lordag*|sondag*|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jul|pask|midsommar|igar|forra veckan|forra manaden|forra aret|i varas|i somras|i hostas|i vintras|ar sedan|haromdagen",
  pl: "poniedzialek|wtorek|sroda|srode|czwartek|piatek|sobota|sobote|niedziela|niedziele|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|wrzesnia|pazdziernika|listopada|grudnia|grudniu|styczniu|lutym|swieta|wielkanoc|wczoraj|zeszlym tygodniu|w zeszlym|zeszlego roku|lat temu|tydzien temu|wiosna|lato|latem|jesien|jesienia|zima|niedawno",
  tr: "pazartesi|sali|carsamba|persembe|cuma|cumartesi|pazar gunu|ocak|subat|mart|nisan|mayis|haziran|temmuz|agustos|eylul|ekim|kasim|aralik|bayram*|ramazan*|dun|gecen hafta|gecen ay|gecen yil|gecen sene|yil once|ilkbahar|yaz aylari|sonbahar|kis aylari|gecenlerde",
  ar: "الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|رمضان|العيد|أمس|الأسبوع الماضي|الشهر الماضي|العام الماضي|السنة الماضية|سنة|قبل سنوات|الربيع|الصيف|الخريف|الشتاء|موسم",
  hi: "सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार|जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर|दिवाली|होली|ईद|रमज़ान|कल|पिछले हफ़्ते|पिछले महीने|पिछले साल|साल पहले|बरसात|गर्मी|सर्दी|diwali|holi|kal|pichle",
  ja: "月曜|火曜|水曜|木曜|金曜|土曜|日曜|昨日|先週|先月|昨年|去年|先日|お正月|お盆|年末|春|夏|秋|冬|年前",
  zh: "星期|周一|周二|周三|周四|周五|周六|周日|昨天|上周|上个月|去年|前年|春节|中秋|国庆|双十一|前几天|年前|春天|夏天|秋天|冬天|届",
  ru: "понедельник*|вторник*|сред*|четверг*|пятниц*|суббот*|воскресен*|январ*|феврал*|март*|апрел*|май|июн*|июл*|август*|сентябр*|октябр*|ноябр*|декабр*|вчера|на прошлои неделе|в прошлом|лет назад|весн*|лето*|осен*|зим*",
};
