import { describe, expect, it } from "vitest";
import { readAge } from "./ages.ts";
import { captionRole, moreMarkStart } from "./captions.ts";
import { readMutualsLine } from "./mutuals.ts";
import { cleanName } from "./names.ts";
import { readSentence } from "./sentences.ts";
import { foldSameLength, makeLine } from "./text-lines.ts";

const NOW = Date.parse("2026-11-20T10:30:00Z");
const line = (text: string) => makeLine(text, 0);

describe("readSentence", () => {
  const connect = `is inviting you to connect|follows you and is inviting you to connect|wants to connect|wants to connect with you|would like to connect with you|has invited you to connect|invited you to connect|would like to add you to their professional network
te ha invitado a conectar|quiere conectar contigo|te invita a conectar|te sigue y te ha invitado a conectar|te sigue y te invita a conectar|quiere añadirte a su red|quiere conectarse contigo|te está invitando a conectar|quiere conectar|desea conectar contigo|te invita a formar parte de su red|quiere agregarte a su red profesional|te ha enviado una invitación para conectar
vous invite à vous connecter|souhaite entrer en relation avec vous|souhaite rejoindre votre réseau|souhaite vous ajouter à son réseau|vous invite à rejoindre son réseau|vous suit et vous invite à vous connecter|vous invite à entrer en relation|souhaite se connecter|aimerait se connecter avec vous|vous a invité à vous connecter|vous a envoyé une invitation à se connecter|vous invite à entrer en contact|souhaite vous ajouter à son réseau professionnel
möchte Kontakt mit Ihnen aufnehmen|möchte sich mit Ihnen vernetzen|möchte sich vernetzen|folgt Ihnen und möchte sich mit Ihnen vernetzen|lädt Sie ein, sich zu vernetzen|möchte mit Ihnen in Kontakt treten|möchte Kontakt mit dir aufnehmen|hat Sie eingeladen, sich zu vernetzen|folgt Ihnen und lädt Sie ein, sich zu vernetzen|möchte Sie zu seinem Netzwerk hinzufügen|lädt Sie zum Vernetzen ein|möchte sich mit dir vernetzen
quer se conectar|quer se conectar com você|convidou você para se conectar|gostaria de se conectar com você|está convidando você para se conectar|segue você e quer se conectar|segue você e está convidando você para se conectar|convida você a se conectar|pretende estabelecer ligação consigo|convidou-o para se conectar|quer se conectar a você|quer adicionar você à rede|quer adicionar você à sua rede profissional|deseja se conectar com você|convidou você a se conectar
wil graag contact met je maken|wil connectie met je maken|nodigt je uit om verbinding te maken|wil verbinden|wil je toevoegen aan zijn netwerk|volgt je en nodigt je uit om contact te leggen|heeft je uitgenodigd om te connecten|nodigt u uit om te connecten|wil graag met je connecten|wil een connectie met je maken|wil graag een connectie met u maken|volgt u en nodigt u uit om te connecten|nodigt je uit om connectie te maken|wil contact met je|wil graag contact met je leggen`;
  for (const predicate of connect.split(/[|\n]/)) {
    it(`takes "X ${predicate}" for an invitation`, () => {
      const read = readSentence(line(`Ana Ruiz Peña ${predicate}`));
      expect(read).toMatchObject({ kind: "connect", name: "Ana Ruiz Peña", loose: false });
      expect(readSentence(line(predicate))).toMatchObject({ kind: "connect", name: null });
    });
  }
  const other = `invited you to follow Weber AG|invited you to subscribe to Tech Weekly|invited you to attend Open Day|invited you to join the group Makers|has invited you to follow Connect GmbH|is inviting you to attend Network Night
te ha invitado a seguir a Weber SA|te invita a suscribirte a Red Viva|te ha invitado a asistir a Jornada|te ha invitado a unirte al grupo Makers|te ha invitado a seguir Contacto SL
vous a invité à suivre Weber|vous invite à suivre la page Weber|vous invite à vous abonner à Réseau Hebdo|vous a invité à participer à Journée|vous invite à assister à Journée|vous a invité à rejoindre le groupe Makers
hat Sie eingeladen, Weber AG zu folgen|hat Sie eingeladen, Newsletter X zu abonnieren|hat Sie eingeladen, an Tag der Technik teilzunehmen|lädt Sie ein, der Gruppe Makers beizutreten|hat Sie eingeladen, Kontakt AG zu folgen
convidou você para seguir Weber|convidou você a assinar Rede Viva|convidou você para participar de Jornada|convidou você para entrar no grupo Makers|está convidando você para seguir Weber
heeft je uitgenodigd om Weber te volgen|nodigt je uit om Weber te volgen|heeft je uitgenodigd om je te abonneren op Netwerk|heeft u uitgenodigd voor het evenement Open Dag|nodigt je uit om lid te worden van Makers`;
  for (const predicate of other.split(/[|\n]/)) {
    it(`takes "X ${predicate}" for nobody's invitation to connect`, () => {
      expect(readSentence(line(`Ana Ruiz Peña ${predicate}`))).toMatchObject({ kind: "other" });
    });
  }
  const prose = [
    "My boss is inviting you to connect the two machines before Friday",
    "I wants to connect",
    "We would like to connect you with our team in Porto next week",
    "Ana invited you to lunch",
    "Helping founders connect with investors",
    "Möchte wissen, wie Sie das machen",
    "Ich möchte Kontakt mit Ihnen aufnehmen",
    "Quiero conectar contigo",
    "Je souhaite entrer en relation avec vous",
    "Eu gostaria de me conectar com você",
    "Ik wil graag contact met je leggen",
    "Coach | Wants to help you",
  ];
  for (const text of prose) {
    it(`takes "${text}" for prose`, () => {
      const read = readSentence(line(text));
      expect(read === null || read.loose).toBe(true);
    });
  }
});

describe("readMutualsLine", () => {
  const one = `Ana Sol is a mutual connection|Ana Sol es un contacto en común|Ana Sol es contacto en común|Ana Sol est une relation que vous avez en commun|Ana Sol est une relation en commun|Ana Sol ist ein gemeinsamer Kontakt|Ana Sol é uma conexão em comum|Ana Sol é um contato em comum|Ana Sol is een gemeenschappelijke connectie|Ana Sol is een gedeelde connectie`;
  for (const text of one.split("|")) {
    it(`counts one in "${text}"`, () => {
      expect(readMutualsLine(line(text))).toMatchObject({ count: 1, names: ["Ana Sol"] });
    });
  }
  const two = `Ana Sol and Bo Li are mutual connections|Ana Sol y Bo Li son contactos en común|Ana Sol et Bo Li sont des relations que vous avez en commun|Ana Sol et Bo Li sont des relations en commun|Ana Sol und Bo Li sind gemeinsame Kontakte|Ana Sol e Bo Li são conexões em comum|Ana Sol en Bo Li zijn gemeenschappelijke connecties`;
  for (const text of two.split("|")) {
    it(`counts two in "${text}"`, () => {
      expect(readMutualsLine(line(text))).toMatchObject({ count: 2, names: ["Ana Sol", "Bo Li"] });
    });
  }
  const twelve = `Ana Sol and 11 others|Ana Sol and 11 other mutual connections|Ana Sol and 11 others are mutual connections|Ana Sol & 11 other mutual connections|Ana Sol y 11 contactos más en común|Ana Sol y otros 11 contactos en común|Ana Sol y 11 contactos más|Ana Sol y 11 más|Ana Sol y 11 más en común|Ana Sol y 11 personas más|Ana Sol et 11 autres relations en commun|Ana Sol et 11 autres relations|Ana Sol et 11 autres|Ana Sol et 11 autres personnes|Ana Sol und 11 weitere gemeinsame Kontakte|Ana Sol und 11 weitere|Ana Sol und 11 weitere Kontakte|Ana Sol und 11 weitere Personen|Ana Sol e mais 11 conexões em comum|Ana Sol e outras 11 conexões em comum|Ana Sol e 11 outras conexões em comum|Ana Sol e mais 11|Ana Sol e mais 11 pessoas|Ana Sol e 11 conexões a mais em comum|Ana Sol e mais 11 contatos em comum|Ana Sol en 11 andere gemeenschappelijke connecties|Ana Sol en nog 11 andere gemeenschappelijke connecties|Ana Sol en 11 anderen|Ana Sol en 11 andere connecties|Ana Sol en 11 andere gedeelde connecties|Ana Sol en nog 11 gemeenschappelijke connecties|Ana Sol en 11 gemeenschappelijke connecties`;
  for (const text of twelve.split("|")) {
    it(`counts twelve in "${text}"`, () => {
      expect(readMutualsLine(line(text))).toMatchObject({ count: 12, names: ["Ana Sol"] });
    });
  }
  const three = `Ana Sol, Bo Li and 1 other mutual connection|Ana Sol, Bo Li, and 1 other mutual connection|Ana Sol, Bo Li y 1 contacto más en común|Ana Sol, Bo Li y otro contacto en común|Ana Sol, Bo Li et 1 autre relation en commun|Ana Sol, Bo Li und 1 weiterer gemeinsamer Kontakt|Ana Sol, Bo Li und ein weiterer gemeinsamer Kontakt|Ana Sol, Bo Li e mais 1 conexão em comum|Ana Sol, Bo Li e outra conexão em comum|Ana Sol, Bo Li en 1 andere gemeenschappelijke connectie`;
  for (const text of three.split("|")) {
    it(`counts three in "${text}"`, () => {
      expect(readMutualsLine(line(text))).toMatchObject({ count: 3, names: ["Ana Sol", "Bo Li"] });
    });
  }
  const seven = `7 mutual connections|7 shared connections|7 contactos en común|7 relations en commun|7 relations communes|7 gemeinsame Kontakte|7 conexões em comum|7 contatos em comum|7 gemeenschappelijke connecties|7 gedeelde connecties`;
  for (const text of seven.split("|")) {
    it(`counts seven in "${text}"`, () => {
      expect(readMutualsLine(line(text))).toEqual({ count: 7, names: [], certain: true });
    });
  }
  const none = `Norte Labs|You both studied at Universidad Azul|Mutual connections (3)|We have 3 mutual connections and met in Ghent|Tenemos 3 contactos en común, ¿hablamos?|Wir haben 5 gemeinsame Kontakte|Connections: 500+`;
  for (const text of none.split("|")) {
    it(`sees no mutual line in "${text}"`, () => {
      expect(readMutualsLine(line(text))).toBeNull();
    });
  }
});

describe("readAge", () => {
  const ages: Record<string, string> = {
    "2026-11-06":
      "2 weeks ago|2w|Sent 2 weeks ago|hace 2 semanas|2 sem.|2 sem|Enviada hace 2 semanas|Enviado hace 2 semanas|il y a 2 semaines|Envoyée il y a 2 semaines|vor 2 Wochen|Vor 2 Wochen gesendet|Gesendet vor 2 Wochen|2 Wo.|há 2 semanas|Enviado há 2 semanas|2 semanas atrás|2 weken geleden|2 weken geleden verzonden|Verzonden 2 weken geleden|2 w|2 wk|• 2w|2w •|Received 2 weeks ago",
    "2026-11-19":
      "Yesterday|1d|a day ago|1 day ago|Ayer|hace 1 día|hace un día|Hier|il y a 1 jour|il y a un jour|1 j|Gestern|vor 1 Tag|vor einem Tag|Ontem|há 1 dia|há um dia|Gisteren|1 dag geleden|een dag geleden|12 hours ago|12h|hace 12 horas|12 h|il y a 12 heures|vor 12 Stunden|12 Std.|há 12 horas|12 uur geleden|12 u|Sent yesterday|Gestern gesendet|Enviada ayer|Envoyée hier",
    "2026-11-20":
      "Today|Just now|12m|12 minutes ago|Vor 53 Minuten gesendet|Sent today|Heute|Hoy|Aujourd’hui|Envoyée aujourd'hui|Hoje|Vandaag|5 Min.|hace 5 minutos|an hour ago|Enviada hoy|Heute gesendet|Enviado hoje|Vandaag verzonden|now|Ahora mismo|Agora mesmo|à l’instant",
    "2026-10-20":
      "1mo|1 month ago|a month ago|hace 1 mes|1 mes|hace un mes|il y a 1 mois|il y a un mois|1 mois|vor 1 Monat|vor einem Monat|1 Mon.|há 1 mês|há um mês|1 mês|1 maand geleden|een maand geleden|1 mnd|1 mnd.",
    "2026-06-20":
      "Connected 5 months ago|Conectado hace 5 meses|Conectada hace 5 meses|En relation depuis 5 mois|Connecté il y a 5 mois|Vor 5 Monaten vernetzt|Conectado há 5 meses|Conexão há 5 meses|5 maanden geleden verbonden|Te conectaste hace 5 meses|Connectie sinds 5 maanden",
    "2025-11-20":
      "1yr|1y|1 year ago|a year ago|hace 1 año|hace un año|1 año|il y a 1 an|il y a un an|1 an|vor 1 Jahr|vor einem Jahr|há 1 ano|há um ano|1 ano|1 jaar geleden|een jaar geleden|1 jr",
    "2026-11-03":
      "Connected on November 3, 2026|Connected on Nov 3, 2026|Connected on 3 November 2026|Conectado el 3 de noviembre de 2026|En contacto desde el 3 de noviembre de 2026|Te conectaste el 3 de noviembre de 2026|En relation depuis le 3 novembre 2026|Connecté le 3 novembre 2026|Relation depuis le 3 novembre 2026|Vous êtes en relation depuis le 3 novembre 2026|Am 3. November 2026 vernetzt|Vernetzt am 3. November 2026|Vernetzt seit 3. November 2026|Conectado em 3 de novembro de 2026|Conectou-se em 3 de novembro de 2026|Conexão desde 3 de novembro de 2026|Conexão estabelecida em 3 de novembro de 2026|Verbonden op 3 november 2026|Connectie sinds 3 november 2026|Connectie gemaakt op 3 november 2026|Connectie op 3 november 2026|Se conectó el 3 de noviembre de 2026|Connected on 2026-11-03|Connexion établie le 3 novembre 2026",
  };
  for (const [date, texts] of Object.entries(ages)) {
    for (const text of texts.split("|")) {
      it(`reads "${text}" as ${date}`, () => {
        expect(readAge(line(text), NOW)?.date).toBe(date);
      });
    }
  }
  const none =
    "I met you 2 weeks ago|See you tomorrow|2 weeks notice, please|Nos vimos hace 2 semanas en Vigo|May|A. Day|2nd|· 2nd|Class of 2026|500+|Today we ship|Relation|Kontakt";
  for (const text of none.split("|")) {
    it(`sees no age in "${text}"`, () => {
      expect(readAge(line(text), NOW)).toBeNull();
    });
  }
  it("clamps a month counted back to the length of that month", () => {
    expect(readAge(line("1 month ago"), Date.parse("2027-03-31T08:00:00Z"))?.date).toBe(
      "2027-02-28",
    );
    expect(readAge(line("1 year ago"), Date.parse("2028-02-29T08:00:00Z"))?.date).toBe(
      "2027-02-28",
    );
  });
  it("counts hours back over midnight in UTC", () => {
    expect(readAge(line("12 hours ago"), Date.parse("2026-11-20T03:00:00Z"))?.date).toBe(
      "2026-11-19",
    );
  });
});

describe("moreMarkStart", () => {
  const cut =
    "Hello… show more|Hello …more|Hello...see more|Hello… see more|HelloSee more|Hello!See more|Hello …mehr|Hello… mehr anzeigen|Hello …ver más|Hello… Mostrar más|Hello… voir plus|Hello … Afficher plus|Hello… ver mais|Hello… exibir mais|Hello… meer weergeven|Hello …meer|Hello…más|Hello …plus|Hello… mais|Hello… show more";
  for (const text of cut.split("|")) {
    it(`cuts "${text}"`, () => {
      const at = moreMarkStart(text, foldSameLength(text));
      expect(text.slice(0, at).replace("!", "")).toBe("Hello");
    });
  }
  const whole =
    "I would love to see more|Less is more|Ich möchte mehr|Quiero saber más|To see more.|Any more|Tell me more";
  for (const text of whole.split("|")) {
    it(`leaves "${text}" whole`, () => {
      expect(moreMarkStart(text, foldSameLength(text))).toBe(-1);
    });
  }
});

describe("cleanName", () => {
  const names: Record<string, string> = {
    "Ana Ruiz (She/Her)": "Ana Ruiz",
    "Ana Ruiz (él/lo)": "Ana Ruiz",
    "Ana Ruiz She/Her": "Ana Ruiz",
    "Ana Ruiz (she/her/hers)": "Ana Ruiz",
    "Ana Ruiz · 2nd": "Ana Ruiz",
    "Ana Ruiz • 3rd+": "Ana Ruiz",
    "Ana Ruiz · 2e": "Ana Ruiz",
    "Ana Ruiz · 2.": "Ana Ruiz",
    "Ana Ruiz · 2º": "Ana Ruiz",
    "Ana Ruiz • 2.º": "Ana Ruiz",
    "Ana Ruiz, PhD": "Ana Ruiz, PhD",
    "Ana Ruiz, PhD (She/Her) · 1st": "Ana Ruiz, PhD",
    "Ana Ruiz, premium": "Ana Ruiz",
    "Ana Ruiz Verified": "Ana Ruiz",
    "Ana Ruiz is reachable": "Ana Ruiz",
    "Ana Ruiz está disponible": "Ana Ruiz",
    "Noah Weber Aktueller Entitätsverlauf": "Noah Weber",
    "\u2068Ana Ruiz\u2069": "Ana Ruiz",
    "\u200fדנה כהן\u200f": "דנה כהן",
    "Ana RuizAna Ruiz": "Ana Ruiz",
    "Ana Ruiz Ana Ruiz": "Ana Ruiz",
    "Duran Duran": "Duran Duran",
    "María Peña (Marijo)": "María Peña (Marijo)",
    "🚀 Lola P. ✨": "🚀 Lola P. ✨",
    "Dr. Jan Premium": "Dr. Jan",
    "Ana Ruiz, Premium, Verified": "Ana Ruiz",
  };
  for (const [shown, name] of Object.entries(names)) {
    it(`shows "${shown}" as "${name}"`, () => expect(cleanName(shown)).toBe(name));
  }
});

describe("captionRole", () => {
  it("knows the captions of the six languages", () => {
    const captions =
      "Ignore|Accept|Ignorar|Aceptar|Ignorer|Accepter|Ignorieren|Annehmen|Aceitar|Negeren|Accepteren|Akzeptieren";
    for (const caption of captions.split("|"))
      expect(captionRole(foldSameLength(caption))).toMatch(/accept|ignore/);
    for (const caption of "Withdraw|Retirar|Retirer|Zurückziehen|Intrekken".split("|")) {
      expect(captionRole(foldSameLength(caption))).toBe("withdraw");
    }
  });
});
