import type { ReceivedMail } from "../../lib/domain/mail/received-mail.ts";

/** What the receiving server of the invented mailbox writes on top. */
export const passed =
  "mx.example.net; dkim=pass header.i=@linkedin.com header.s=d2048 header.b=aBcD; spf=pass (sender IP is 108.174.6.1) smtp.mailfrom=s-1@bounce.linkedin.com; dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=linkedin.com";

const tracked = "?midToken=AQF0_secret&amp;trk=eml-SORT-0-profile&amp;otpToken=MTIz";
const face = (slug: string, alt: string) =>
  `<a href="https://www.linkedin.com/comm/in/${slug}${tracked}"><img alt="${alt}" src="x"></a>`;
const profile = (slug: string, name: string) =>
  `<a href="https://www.linkedin.com/comm/in/${slug}${tracked}"><span>${name}</span></a>`;

/** One language's words for a mail of each kind. */
export type MailWords = {
  language: string;
  invited: string[];
  accepted: string[];
  wrote: string[];
  hello: string;
  plain: string;
  mutuals: string;
  buttons: { accept: string; profile: string; view: string };
  footer: string;
};

/** `Ana Ruiz` is the sender, `Robin` the member. The first subject of each is used in whole mails. */
export const englishMails: MailWords = {
  language: "en",
  invited: [
    "Ana Ruiz wants to connect",
    "Robin, please add me to your LinkedIn network",
    "I'd like to join your LinkedIn network",
    "You have an invitation",
    "Robin, you have an invitation from Ana Ruiz",
    "Ana Ruiz’s invitation is waiting for your response",
  ],
  accepted: [
    "Ana Ruiz accepted your invitation",
    "Robin, Ana Ruiz accepted your invitation - explore their network",
    "Start a conversation with your new connection, Ana Ruiz",
  ],
  wrote: [
    "Ana just messaged you",
    "Ana Ruiz sent you a message",
    "New message from Ana Ruiz",
    "You have 1 new message",
  ],
  hello: "Hi Robin,",
  plain: "I'd like to join your LinkedIn network.",
  mutuals: "Lars Holm and 11 other mutual connections",
  buttons: { accept: "Accept", profile: "View profile", view: "View message" },
  footer: "This email was intended for Robin Ashworth (Trainer)",
};

/** All languages. */
export const words: MailWords[] = [
  englishMails,
  {
    language: "es",
    invited: ["Ana Ruiz quiere conectar contigo", "Robin, tienes una invitación de Ana Ruiz"],
    accepted: ["Ana Ruiz ha aceptado tu invitación"],
    wrote: ["Ana Ruiz te ha enviado un mensaje", "Nuevo mensaje de Ana Ruiz"],
    hello: "Hola, Robin:",
    plain: "Me gustaría unirme a tu red de LinkedIn.",
    mutuals: "Lars Holm y 11 contactos más en común",
    buttons: { accept: "Aceptar", profile: "Ver perfil", view: "Ver mensaje" },
    footer: "Este correo electrónico está destinado a Robin Ashworth (Trainer)",
  },
  {
    language: "fr",
    invited: ["Ana Ruiz souhaite se connecter", "Vous avez une invitation de Ana Ruiz"],
    accepted: ["Ana Ruiz a accepté votre invitation"],
    wrote: ["Ana Ruiz vous a envoyé un message", "Nouveau message de Ana Ruiz"],
    hello: "Bonjour Robin,",
    plain: "J’aimerais rejoindre votre réseau LinkedIn.",
    mutuals: "Lars Holm et 11 autres relations en commun",
    buttons: { accept: "Accepter", profile: "Voir le profil", view: "Voir le message" },
    footer: "Cet e-mail était destiné à Robin Ashworth (Trainer)",
  },
  {
    language: "de",
    invited: [
      "Ana Ruiz möchte sich mit Ihnen vernetzen",
      "Robin, bitte fügen Sie mich Ihrem LinkedIn Netzwerk hinzu",
      "Sie haben eine neue Einladung von Ana Ruiz",
    ],
    accepted: ["Ana Ruiz hat Ihre Einladung angenommen"],
    wrote: ["Ana Ruiz hat Ihnen eine Nachricht gesendet", "Neue Nachricht von Ana Ruiz"],
    hello: "Guten Tag Robin,",
    plain: "Ich möchte Sie gerne zu meinem LinkedIn Netzwerk hinzufügen.",
    mutuals: "Lars Holm und 11 weitere gemeinsame Kontakte",
    buttons: { accept: "Annehmen", profile: "Profil anzeigen", view: "Nachricht anzeigen" },
    footer: "Diese E-Mail ist für Robin Ashworth (Trainer) bestimmt",
  },
  {
    language: "pt",
    invited: ["Ana Ruiz quer se conectar com você", "Você tem um convite de Ana Ruiz"],
    accepted: ["Ana Ruiz aceitou seu convite"],
    wrote: ["Ana Ruiz enviou uma mensagem para você", "Nova mensagem de Ana Ruiz"],
    hello: "Olá, Robin,",
    plain: "Gostaria de adicionar você à minha rede do LinkedIn.",
    mutuals: "Lars Holm e mais 11 conexões em comum",
    buttons: { accept: "Aceitar", profile: "Visualizar perfil", view: "Visualizar mensagem" },
    footer: "Este e-mail foi destinado a Robin Ashworth (Trainer)",
  },
  {
    language: "nl",
    invited: ["Ana Ruiz wil graag connectie maken", "Je hebt een uitnodiging van Ana Ruiz"],
    accepted: ["Ana Ruiz heeft je uitnodiging geaccepteerd"],
    wrote: ["Ana Ruiz heeft je een bericht gestuurd", "Nieuw bericht van Ana Ruiz"],
    hello: "Hallo Robin,",
    plain: "Ik wil je graag toevoegen aan mijn LinkedIn-netwerk.",
    mutuals: "Lars Holm en 11 andere gemeenschappelijke connecties",
    buttons: { accept: "Accepteren", profile: "Profiel bekijken", view: "Bericht bekijken" },
    footer: "Deze e-mail is bedoeld voor Robin Ashworth (Trainer)",
  },
];

const base = {
  messageId: "<1.invented@linkedin.com>",
  sentAt: Date.parse("2026-11-20T09:00:00Z"),
  to: "Robin Ashworth",
  text: null,
  template: null,
  mailClass: null,
  authenticationResults: [passed],
};

function page(sort: string, { footer }: MailWords, body: string): string {
  return `<html><head><style>p{}</style></head><body>
    <div style="display:none">Preheader with other words</div>
    <table><tr><td>${face("robin-ashworth", "Robin Ashworth")}</td></tr>${body}
    <tr><td>${footer}</td></tr><tr><td><a href="https://www.linkedin.com/help">Unsubscribe</a> © 2026 LinkedIn Ireland</td></tr>
    </table></body></html>`.replaceAll("SORT", sort);
}

const row = (content: string) => `<tr><td>${content}</td></tr>`;
const button = (words: string) =>
  row(`<a href="https://www.linkedin.com/comm/mynetwork/go${tracked}">${words}</a>`);

/** The mail of an invitation. `note` stands where LinkedIn's own sentence would. */
export function invitationMail(
  own: MailWords,
  { subject = own.invited[0] ?? "", note = null as string | null } = {},
): ReceivedMail {
  const { hello, plain, mutuals, buttons } = own;
  const body = [
    row(hello),
    row(note ? note.replaceAll("\n", "<br>") : plain),
    row(face("ana-ruiz-1b2c3", "Ana Ruiz")),
    row(profile("ana-ruiz-1b2c3", "Ana Ruiz")),
    row("Product designer at Kestrel Works"),
    row("Porto, Portugal"),
    row(mutuals),
    button(buttons.accept),
    button(buttons.profile),
  ];
  return {
    ...base,
    from: { name: "Ana Ruiz", address: "invitations@linkedin.com" },
    subject,
    html: page("email_m2m_invite_single_01", own, body.join("\n")),
  };
}

/** The mail that says that somebody accepted. */
export function acceptedMail(own: MailWords, subject = own.accepted[0] ?? ""): ReceivedMail {
  const body = [
    row(subject),
    row(face("ana-ruiz-1b2c3", "Ana Ruiz")),
    row(profile("ana-ruiz-1b2c3", "Ana Ruiz")),
    row("Product designer at Kestrel Works"),
    button(own.buttons.profile),
  ];
  return {
    ...base,
    from: { name: "LinkedIn", address: "notifications-noreply@linkedin.com" },
    subject,
    html: page("email_accept_invite_single_01", own, body.join("\n")),
  };
}

/** The mail that brings a message. */
export function messageMail(
  own: MailWords,
  { subject = own.wrote[0] ?? "", text = "Yes, gladly! Thursday at ten?" } = {},
): ReceivedMail {
  const body = [
    row(subject),
    row(face("ana-ruiz-1b2c3", "Ana Ruiz")),
    row(profile("ana-ruiz-1b2c3", "Ana Ruiz")),
    row("9:14 AM"),
    row(
      `<a href="https://www.linkedin.com/comm/messaging/thread/2-YWJj${tracked}">${text.replaceAll("\n", "<br>")}</a>`,
    ),
    button(own.buttons.view),
  ];
  return {
    ...base,
    from: { name: "Ana Ruiz via LinkedIn", address: "hit-reply@linkedin.com" },
    subject,
    html: page("messaging_digest_01", own, body.join("\n")),
  };
}
