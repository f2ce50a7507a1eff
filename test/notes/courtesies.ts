/** Where a courtesy stands: at the head, at the foot, or anywhere. */
export type Courtesy = { place: "head" | "foot"; text: string };

const split = (head: string, foot: string): Courtesy[] => [
  ...head.split("|").map((text) => ({ place: "head" as const, text })),
  ...foot.split("|").map((text) => ({ place: "foot" as const, text })),
];

/** Courtesies as people write them, fifteen or more a language: none of them says anything about care. */
export const courtesies: Record<string, Courtesy[]> = {
  en: split(
    "Dear Robin,|Hello Robin!|Good morning Robin,|Respected Sir,|I hope you are well.|I hope this message finds you in good health.|My name is Sam.|I am a student.|I am looking for work.|Sorry for my English.|I apologise for disturbing you, I know you are very busy.|Greetings of peace to you and your family.",
    "Kind regards|Thank you so much for your time.|🙏|God bless you and your loved ones.|Yours faithfully, Sam|Please forgive any mistakes in my writing.|I would be most grateful for a reply.|Have a wonderful weekend!|Best wishes from a humble beginner",
  ),
  de: split(
    "Sehr geehrte Frau Ashworth,|Hallo Robin,|Guten Morgen!|Ich hoffe, es geht Ihnen gut.|Mein Name ist Sam.|Ich bin Student.|Ich suche Arbeit.|Entschuldigen Sie mein Deutsch.|Ich weiß, Sie sind sehr beschäftigt.",
    "Mit freundlichen Grüßen|Vielen herzlichen Dank im Voraus!|🙏|Ich wünsche Ihnen einen schönen Tag.|Hochachtungsvoll, Sam|Liebe Grüße|Danke fürs Lesen.",
  ),
  fr: split(
    "Bonjour Madame,|Bonsoir Robin,|J'espère que vous allez bien.|Je m'appelle Sam.|Je suis étudiante.|Je cherche du travail.|Pardonnez mon français.|Je sais que vous êtes très occupé.|Permettez-moi de me présenter.",
    "Bien cordialement|Merci infiniment pour votre temps.|🙏|Bonne journée à vous.|Respectueusement, Sam|Dans l'attente de votre réponse.|Que Dieu vous bénisse.",
  ),
  es: split(
    "Estimada señora Ashworth:|Hola Robin,|Espero que se encuentre muy bien.|Me llamo Sam.|Soy estudiante.|Busco trabajo.|Disculpe mi español.|Sé que está muy ocupado.|Buenas tardes,",
    "Un cordial saludo|Muchísimas gracias por su tiempo.|🙏|Que tenga un buen día.|Atentamente, Sam|Bendiciones para usted y su familia.|Quedo a la espera de su respuesta.",
  ),
  pt: split(
    "Prezado Robin,|Olá Robin, tudo bem?|Espero que esteja tudo bem.|Meu nome é Sam.|Sou estudante.|Estou procurando emprego.|Desculpe o meu português.|Sei que é muito ocupado.|Boa tarde,",
    "Atenciosamente|Muito obrigado pelo seu tempo.|🙏|Tenha um ótimo dia.|Com os melhores cumprimentos, Sam|Deus abençoe.|Desde já agradeço.",
  ),
  it: split(
    "Gentile Robin,|Buongiorno dottore,|Spero che stia bene.|Mi chiamo Sam.|Sono uno studente.|Cerco lavoro.|Scusi il mio italiano.|So che è molto impegnato.|Mi permetto di scriverle.",
    "Cordiali saluti|La ringrazio infinitamente.|🙏|Buona giornata!|Distinti saluti, Sam|Grazie mille in anticipo.|Resto in attesa di un suo riscontro.",
  ),
  nl: split(
    "Geachte heer Ashworth,|Hoi Robin,|Hopelijk gaat alles goed met u.|Mijn naam is Sam.|Ik ben student.|Ik zoek werk.|Sorry voor mijn Nederlands.|Ik weet dat u het druk heeft.|Goedemiddag,",
    "Met vriendelijke groet|Heel erg bedankt voor uw tijd.|🙏|Nog een fijne dag!|Hoogachtend, Sam|Alvast hartelijk dank.|Ik hoor het graag.",
  ),
  sv: split(
    "Hej Robin,|Bästa Robin,|Hoppas att allt är bra med dig.|Jag heter Sam.|Jag är student.|Jag söker jobb.|Ursäkta min svenska.|Jag vet att du är upptagen.",
    "Med vänliga hälsningar|Tusen tack på förhand!|🙏|Ha en fin dag!|Vänligen, Sam|Tack för din tid.|Stort tack",
  ),
  pl: split(
    "Szanowny Panie,|Cześć Robin,|Mam nadzieję, że wszystko u Pana w porządku.|Nazywam się Sam.|Jestem studentem.|Szukam pracy.|Przepraszam za mój polski.|Wiem, że jest Pan zajęty.|Dzień dobry,",
    "Z poważaniem|Bardzo dziękuję za poświęcony czas.|🙏|Miłego dnia!|Z wyrazami szacunku, Sam|Z góry dziękuję.|Pozdrawiam serdecznie",
  ),
  tr: split(
    "Sayın Ashworth,|Merhaba Robin,|Umarım iyisinizdir.|Adım Sam.|Öğrenciyim.|İş arıyorum.|Türkçem için kusura bakmayın.|Meşgul olduğunuzu biliyorum.|İyi günler,",
    "Saygılarımla|Zaman ayırdığınız için çok teşekkür ederim.|🙏|İyi haftalar dilerim.|Şimdiden teşekkürler.|En içten dileklerimle, Sam|Allah razı olsun.",
  ),
  ru: split(
    "Здравствуйте, Robin!|Уважаемый Robin,|Надеюсь, у вас всё хорошо.|Меня зовут Sam.|Я студент.|Ищу работу.|Простите за мой русский.|Понимаю, что вы очень заняты.",
    "С уважением|Большое спасибо за ваше время.|🙏|Хорошего вам дня!|Всего самого доброго, Sam|Заранее благодарю.|Буду очень признателен.",
  ),
  ar: split(
    "السلام عليكم ورحمة الله وبركاته،|الأستاذ الفاضل روبن،|أتمنى أن تكون بخير وصحة.|اسمي سام.|أنا طالب.|أبحث عن عمل.|أعتذر عن لغتي.|أعلم أنك مشغول.",
    "مع فائق الاحترام والتقدير|شكراً جزيلاً على وقتك.|🙏|جزاك الله خيراً.|تحياتي، سام|بارك الله فيك وفي أهلك.|شكراً مقدماً.",
  ),
  hi: split(
    "आदरणीय महोदय,|नमस्ते रॉबिन जी,|आशा है आप कुशल होंगे।|मेरा नाम सैम है।|मैं एक छात्र हूँ।|मैं नौकरी की तलाश में हूँ।|मेरी हिंदी के लिए क्षमा करें।|मैं जानता हूँ आप व्यस्त हैं।",
    "सादर|आपके समय के लिए बहुत धन्यवाद।|🙏|आपका दिन शुभ हो।|भवदीय, सैम|अग्रिम धन्यवाद।|भगवान आपका भला करे।",
  ),
  ja: split(
    "突然のご連絡失礼いたします。|はじめまして。サムと申します。|お忙しいところ恐れ入ります。|お元気でお過ごしでしょうか。|学生です。|求職中です。|拙い日本語で失礼します。|いつもお世話になっております。",
    "何卒よろしくお願い申し上げます。|お時間をいただきありがとうございます。|🙏|どうぞご自愛ください。|お返事お待ちしております。|よろしくお願いいたします。サム|よい一日を。",
  ),
  zh: split(
    "尊敬的Robin先生：|您好！|希望您一切都好。|我叫Sam。|我是一名学生。|我正在找工作。|我的中文不太好，请见谅。|冒昧打扰您了。",
    "此致敬礼|非常感谢您的时间。|🙏|祝您工作顺利！|期待您的回复。|顺祝商祺，Sam|万分感谢！",
  ),
  ko: split(
    "안녕하십니까, Robin님.|존경하는 Robin님,|잘 지내시길 바랍니다.|제 이름은 Sam입니다.|저는 학생입니다.|구직 중입니다.|한국어가 서툴러 죄송합니다.|바쁘신 와중에 죄송합니다.",
    "감사합니다.|시간 내주셔서 대단히 감사합니다.|🙏|좋은 하루 보내세요!|잘 부탁드립니다.|Sam 드림|미리 감사드립니다.",
  ),
};
