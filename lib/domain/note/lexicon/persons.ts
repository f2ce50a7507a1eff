import type { Lexicon } from "../phrase-index.ts";

/** Words that speak to the member. Where endings or courtesy do it, the language is left out. */
export const secondPerson: Lexicon = {
  en: "you|your|yours|u|ur|yourself|ye|yer",
  de: "sie|ihr|ihre|ihrem|ihren|ihrer|ihres|ihnen|du|dein|deine|deinem|deinen|deiner|dir|dich|euch|euer|eure",
  fr: "vous|votre|vos|tu|ton|ta|tes|te|toi|t",
  es: "usted|ustedes|tu|tus|su|sus|te|ti|le|les|vos|contigo|os|vuestro|vuestra",
  pt: "voce|voces|vc|vcs|seu|sua|seus|suas|teu|tua|teus|tuas|te|ti|lhe|lhes|tu|consigo|contigo|senhor|senhora|vosso|vossa",
  it: "lei|le|la|suo|sua|suoi|sue|tuo|tua|tuoi|tue|tu|te|ti|voi|vostro|vostra|vi",
  nl: "je|jij|jou|jouw|u|uw|jullie",
  sv: "du|dig|din|ditt|dina|er|ert|era|ni",
  da: "du|dig|din|dit|dine|jer|jeres|de|dem|deres",
  no: "du|deg|din|ditt|dine|dere|deres",
  fi: "sina|sinun|sinua|sinulle|sinulla|te|teidan|teille",
  pl: "pan|pana|panu|panem|pani|pania|panstwa|panstwu|panski|panskie|panska|ty|ciebie|cie|ci|tobie|toba|twoj|twoja|twoje|twojego|twojej|wasz|wasza|wasze",
  cs: "vy|vas|vam|vami|vas|vase|vasi|vasem|ty|tebe|tobe|tvuj|tvoje|tve|te|ti",
  ro: "dumneavoastra|dvs|voi|va|vi|dvoastra|tu|tine|tau|ta|tale|iti|te",
  hu: "on|ont|onnek|onnel|onok|te|teged|neked|veled",
  ru: "вы|вас|вам|вами|ваш|ваша|ваше|ваши|вашего|вашему|вашеи|вашу|вашем|вашим|ваших|ты|тебя|тебе|твои|твоя|твое",
  uk: "ви|вас|вам|вами|ваш|ваша|ваше|ваші|вашого|вашому|вашої|вашу|вашим|ваших|ти|тебе|тобі|твій|твоя|твоє",
  el: "σας|εσεις|εσας|σου|εσυ|εσενα",
  hi: "आप|आपने|आपको|आपका|आपकी|आपके|आपसे|तुम|तुम्हारा|aap|aapne|aapko|aapka|aapki|aapke|aapse|tum",
  zh: "您|你|贵公司",
  id: "anda|kamu|bapak|ibu|kakak|kak|mas|mbak|pak|bu",
};
