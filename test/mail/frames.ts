import type { MailOwner } from "../../lib/domain/mail/mail-owner.ts";
import type { ReceivedMail } from "../../lib/domain/mail/received-mail.ts";
import { passed } from "./mails.ts";

/** The member of the invented mails. */
export const robin: MailOwner = {
  slug: "robin-ashworth",
  name: "Robin Ashworth",
  headline: "Trainer and coach",
};

/** LinkedIn's own words of one language around an invitation or a message; real ones where public mails show them. */
export type FrameWords = {
  language: string;
  subject: string;
  hello: string;
  sentence: string;
  accept: string;
  profile: string;
  newMessage: string;
  wrote: string;
  view: string;
  intended: string;
  via: string;
};

const words = (text: string): FrameWords => {
  const [
    language,
    subject,
    hello,
    sentence,
    accept,
    profile,
    newMessage,
    wrote,
    view,
    intended,
    via,
  ] = text.split(" | ");
  return {
    language,
    subject,
    hello,
    sentence,
    accept,
    profile,
    newMessage,
    wrote,
    view,
    intended,
    via,
  } as FrameWords;
};

/** NAME is the sender, FIRST their first name. The last four languages are not known to the reader by any wording. */
export const frames: FrameWords[] = [
  "en | I just requested to connect | Hi Robin, | I’d like to join your LinkedIn network. | Accept | View profile | You have 1 new message | FIRST just messaged you | View message | This email was intended for OWN | NAME via LinkedIn",
  "en | You have a new connection request | Hi Robin, | I’d like to add you to my professional network on LinkedIn. | Accept | View profile | You have 1 new message | NAME sent you a message | View message | This email was intended for OWN | NAME via LinkedIn",
  "es | Quiero conectar | Hola, Robin: | Me gustaría añadirte a mi red profesional en LinkedIn. | Aceptar | Ver perfil | Tienes 1 mensaje nuevo | FIRST acaba de enviarte un mensaje | Ver mensaje | Este email se envió a OWN | NAME a través de LinkedIn",
  "fr | Je souhaite me connecter | Bonjour Robin, | J’aimerais rejoindre votre réseau LinkedIn. | Accepter | Voir le profil | Vous avez 1 nouveau message | FIRST vient de vous envoyer un message | Voir le message | Cet e-mail vous est adressé, OWN | NAME via LinkedIn",
  "de | NAME hat Ihnen eine Einladung auf LinkedIn gesendet | Guten Tag Robin, | Ich möchte Sie gerne zu meinem LinkedIn Netzwerk hinzufügen. | Annehmen | Profil anzeigen | Sie haben 1 neue Nachricht | FIRST hat Ihnen soeben eine Nachricht gesendet | Nachricht anzeigen | Diese E-Mail ist bestimmt für OWN | NAME über LinkedIn",
  "pt | Quero me conectar | Olá, Robin, | Gostaria de adicionar você à minha rede do LinkedIn. | Aceitar | Visualizar perfil | Você tem 1 nova mensagem | FIRST acabou de enviar uma mensagem a você | Visualizar mensagem | Este e-mail foi enviado para OWN | NAME pelo LinkedIn",
  "nl | Ik wil graag connectie maken | Beste Robin, | Ik wil je graag toevoegen aan mijn LinkedIn-netwerk. | Accepteren | Profiel weergeven | Je hebt 1 nieuw bericht | FIRST heeft je zojuist een bericht gestuurd | Bericht weergeven | Deze e-mail is bestemd voor OWN | NAME via LinkedIn",
  "it | Voglio collegarmi | Ciao Robin, | Vorrei far parte della tua rete LinkedIn. | Accetta | Visualizza profilo | Hai 1 nuovo messaggio | FIRST ti ha appena inviato un messaggio | Visualizza messaggio | Questa email è destinata a OWN | NAME tramite LinkedIn",
  "pl | Chcę nawiązać kontakt | Witaj, Robin! | Chcę dodać Cię do mojej sieci LinkedIn. | Akceptuj | Wyświetl profil | Masz 1 nową wiadomość | FIRST wysłał(a) Ci wiadomość | Wyświetl wiadomość | Ta wiadomość jest przeznaczona dla: OWN | NAME przez LinkedIn",
  "tr | Bağlantı kurmak istiyorum | Merhaba Robin, | LinkedIn’deki ağınıza katılmak istiyorum. | Kabul et | Profili görüntüle | 1 yeni mesajınız var | FIRST size mesaj gönderdi | Mesajı görüntüle | Bu e-postanın alıcısı: OWN | NAME, LinkedIn aracılığıyla",
  "sv | Jag vill få kontakt | Hej Robin! | Jag vill gärna lägga till dig i mitt LinkedIn nätverk. | Acceptera | Visa profil | Du har 1 nytt meddelande | FIRST skickade ett meddelande | Visa meddelande | Det här mejlet skickades till OWN | NAME via LinkedIn",
  "ja | つながりを申請しました | Robinさん、 | あなたをLinkedInネットワークに追加したいです。 | 承諾 | プロフィールを表示 | 新着メッセージが1件あります | FIRSTさんからメッセージ | メッセージを表示 | このメールはOWNさんに送信されました | NAME（LinkedIn経由）",
].map(words);

/** Whoever sends: invented, with the link that LinkedIn makes. */
export const chiara = { name: "Chiara Fontana", slug: "chiara-fontana-44d" };
const headline = "Head of training at Vela Nova";
const tracked = (sort: string) =>
  `?lipi=urn%3Ali%3Apage%3Aemail_${sort}%3BxYz%3D%3D&amp;midToken=AQE&amp;trk=eml-${sort}-null-0-x&amp;otpToken=MTIz`;

const cell = (content: string) => `<tr><td style="padding:8px">${content}</td></tr>`;

/** Cells as LinkedIn builds them; each takes the sort of the mail for its links. */
export const parts = {
  words: (text: string) => () => cell(text.replaceAll("\n", "<br>")),
  face:
    ({ name, slug } = chiara) =>
    (sort: string) =>
      cell(
        `<a href="https://www.linkedin.com/comm/in/${slug}${tracked(sort)}"><img alt="${name}" src=x></a>`,
      ),
  person:
    ({ name, slug } = chiara) =>
    (sort: string) =>
      cell(`<a href="https://www.linkedin.com/comm/in/${slug}${tracked(sort)}">${name}</a>`),
  link: (path: string, text: string) => (sort: string) =>
    cell(`<a href="https://www.linkedin.com/comm/${path}${tracked(sort)}">${text}</a>`),
};
type Part = (sort: string) => string;

const noise = "&#8199;&#847; ".repeat(30);
const hidden = (text: string) =>
  `<div style="height:0;max-height:0;width:0;overflow:hidden;opacity:0">${text}</div>`;

/** A whole mail of LinkedIn around some cells: logo, the member's own picture, small print. */
export function framedMail(
  own: FrameWords,
  more: { sort: string; subject: string; from: ReceivedMail["from"]; body: readonly Part[] },
): ReceivedMail {
  const { sort, subject, from, body } = more;
  const intended = own.intended.replace("OWN", "Robin Ashworth (Trainer and coach)");
  const html = `<!DOCTYPE html><html lang="${own.language}"><head><title></title></head><body>${hidden(chiara.name)}${hidden(noise)}<table><tbody>
    <tr><td><a href="https://www.linkedin.com/comm/feed/${tracked(sort)}"><img alt=LinkedIn src=x></a></td><td><a href="https://www.linkedin.com/comm/in/robin-ashworth${tracked(sort)}"><img alt="Robin Ashworth" src=x></a></td></tr>
    ${body.map((part) => part(sort)).join("\n")}
    ${cell(intended)}${parts.link("psettings/email-unsubscribe", "Unsubscribe")(sort)}${cell("© 2026 LinkedIn Corporation, 1000 West Maude Avenue, Sunnyvale, CA 94085.")}</tbody></table></body></html>`;
  return {
    ...{ messageId: "<1.framed@linkedin.com>", sentAt: Date.parse("2026-11-20T09:00:00Z") },
    ...{ from, to: "Robin Ashworth", subject, text: null, html },
    ...{ template: sort, mailClass: null, authenticationResults: [passed] },
  };
}

/** An invitation; `note` stands in place of LinkedIn's sentence, `greeted` keeps LinkedIn's greeting above it. */
export function framedInvitation(
  own: FrameWords,
  { note = null as string | null, greeted = true, subject = own.subject } = {},
): ReceivedMail {
  return framedMail(own, {
    sort: "email_m2m_invite_single_01",
    subject: subject.replace("NAME", chiara.name),
    from: { name: chiara.name, address: "invitations@linkedin.com" },
    body: [
      ...(greeted ? [parts.words(own.hello)] : []),
      parts.words(note ?? own.sentence),
      parts.face(),
      parts.person(),
      parts.words(headline),
      parts.words("Torino, Piemonte, Italia"),
      parts.link("mynetwork/invite-accept/1", own.accept),
      parts.person({ ...chiara, name: own.profile }),
    ],
  });
}

/** A message, as the digest brings it. */
export function framedMessage(
  own: FrameWords,
  { text = "Thursday at ten suits me.", subject = own.wrote, sender = "LinkedIn" } = {},
): ReceivedMail {
  return framedMail(own, {
    sort: "email_member_message_v2",
    subject: subject.replace("NAME", chiara.name).replace("FIRST", "Chiara"),
    from: {
      name: sender.replace("NAME", chiara.name),
      address: "messaging-digest-noreply@linkedin.com",
    },
    body: [
      parts.words(own.newMessage),
      parts.face(),
      parts.person(),
      parts.link("messaging/thread/2-ZTkwYjE4MzUt", text.replaceAll("\n", "<br>")),
      parts.link("messaging/thread/2-ZTkwYjE4MzUt", own.view),
    ],
  });
}
