import { cleanName } from "../paste/names.ts";
import type { PasteLine } from "../paste/pasted-page.ts";
import { foldSameLength } from "../paste/text-lines.ts";
import {
  findSlug,
  findTemplate,
  findThread,
  type ProfileMention,
  profilesInText,
} from "./notification-links.ts";
import { linesOfMail, readInvitationBody, readMessageBody } from "./read-body.ts";
import type { MailKind, MailReading, ReceivedMail } from "./received-mail.ts";
import { namesSeveral, readSubject } from "./wordings.ts";

const viaLinkedIn =
  / (?:via|uber|a traves de|mediante|par|por|pelo|no|op|auf|on|sur|en|from|de|von|van) linkedin$/;
/** Senders behind which a person stands; others speak for LinkedIn. Best guesses beside the first two. */
const messageSender = /^(?:inmail-)?hit-reply@|^messag(?:es|ing)(?:-digest)?-noreply@/;

/** The person in a sender's name: "Ana Ruiz via LinkedIn" is Ana Ruiz, "LinkedIn" nobody. */
function nameOfSender({ from }: ReceivedMail): string | null {
  const shown = from?.name.replace(/\s+/g, " ").trim() ?? "";
  const folded = foldSameLength(shown);
  const via = viaLinkedIn.exec(folded);
  const name = cleanName(via ? shown.slice(0, via.index) : shown);
  return name === "" || foldSameLength(name).startsWith("linkedin") || name.includes("@")
    ? null
    : name;
}

/** What LinkedIn's own name for the mail says, whatever its language. Best guesses. */
function kindOfTemplate(template: string | null): MailKind | null {
  if (template === null) return null;
  const name = template.toLowerCase();
  if (/follow|event|newsletter|group|page|job|birthday|anniv|pymk|feed/.test(name)) return "other";
  if (/accept/.test(name)) return "invitation-accepted";
  if (/messag|inmail|hit_?reply/.test(name)) return "message-received";
  return /invit/.test(name) ? "invitation-received" : null;
}

/** What a mail is about: its subject's words first, then LinkedIn's own mark, then whom it comes from. */
function kindOf(mail: ReceivedMail, source: string): { kind: MailKind; named: string | null } {
  const subject = readSubject(mail.subject);
  if (subject) return { kind: subject.kind, named: subject.name };
  const template = kindOfTemplate(mail.template ?? findTemplate(source));
  if (template) return { kind: template, named: null };
  const sender = mail.from?.address.toLowerCase() ?? "";
  const isMessage =
    messageSender.test(sender) && nameOfSender(mail) !== null && findThread(source) !== null;
  return { kind: isMessage ? "message-received" : "other", named: null };
}

function mentionsOf(lines: readonly PasteLine[], mail: ReceivedMail): ProfileMention[] {
  const linked = lines.flatMap(({ links, text }) =>
    links.map((link) => ({ slug: link.slug, text: link.text || text })),
  );
  return linked.length > 0 ? linked : profilesInText(mail.text ?? "");
}

/**
 * Whom the mail names: a sender's name is whole, a subject's often the first name alone, which a link
 * that begins with it completes.
 */
function findName(
  mail: ReceivedMail,
  { kind, named }: { kind: MailKind; named: string | null },
  mentions: readonly ProfileMention[],
): string | null {
  const sender = kind === "invitation-accepted" ? null : nameOfSender(mail);
  if (sender) return sender;
  if (named === null) return kind === "invitation-accepted" ? nameOfSender(mail) : null;
  const whole = cleanName(named);
  const comma = whole.indexOf(", ");
  // "Robin, Ana Ruiz accepted …" greets the member; "Ana Ruiz, PhD accepted …" does not.
  const isGreeting =
    comma > 0 && /\p{Ll}/u.test(whole.slice(comma + 3)) && !/ /.test(whole.slice(0, comma));
  const name = isGreeting ? whole.slice(comma + 2) : whole;
  const start = foldSameLength(name);
  const longer = mentions
    .map(({ text }) => cleanName(text))
    .find((text) => foldSameLength(text).startsWith(`${start} `) && text.length < 100);
  return longer ?? name;
}

/**
 * Reads a notification that LinkedIn sent (authenticateMail says whether it did): a new invitation, an
 * accepted one, a message, or nothing of interest. Structure comes before wording: LinkedIn's mark for
 * the sort of mail, the sender's name, links to profiles, the lines around the name.
 *
 * @param own the member's own profile slug, which many mails link to, or null
 */
export function readNotification(mail: ReceivedMail, own: string | null): MailReading {
  const source = `${mail.html ?? ""}\n${mail.text ?? ""}`;
  const about = kindOf(mail, source);
  if (about.kind === "other") return { kind: "other" };
  const lines = linesOfMail(mail);
  const mentions = mentionsOf(lines, mail).filter(({ slug }) => slug !== own);
  const name = findName(mail, about, mentions);
  if (name === null || namesSeveral(name) || (about.named && namesSeveral(about.named))) {
    return { kind: "unclear", about: about.kind, name };
  }
  const person = { name, slug: findSlug(mentions, name, own) };
  switch (about.kind) {
    case "invitation-accepted":
      return { kind: "invitation-accepted", person };
    case "invitation-received":
      return { kind: "invitation-received", person, ...readInvitationBody(lines, name) };
    case "message-received":
      return {
        kind: "message-received",
        person,
        text: readMessageBody(lines, name),
        thread: findThread(source),
      };
  }
}
