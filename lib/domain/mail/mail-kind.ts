import { asksForAnswer, findTemplate, findThreads, offersPage } from "./notification-links.ts";
import type { MailKind, ReceivedMail } from "./received-mail.ts";
import { nameOfSender } from "./sender-name.ts";
import { readSubject, type SubjectReading } from "./wordings.ts";

/** What a mail is about before anybody is named, and what in it says so. */
export type AboutMail = {
  kind: MailKind;
  /** whom the subject names, where its wording is known */
  named: string | null;
  /** LinkedIn's own marks say so (template, sender, links), not the subject's words alone */
  isMarked: boolean;
  threads: string[];
};

const messageClasses = /^(?:inmail|mbr-to-mbr)/i;
const inviteClasses = /^invite-(?:mbr|guest)/i;
/** Senders behind which a person who writes stands. */
const messageSender =
  /^(?:inmail-)?hit-reply@|^messag(?:es|ing)-digest-noreply@|^inmail-noreply@|^member@/;
const invitationSender = /^invitations?(?:-noreply)?@/;
const sponsored = /sponsored|spinmail|marketing|_ads?_/;
const aboutPages =
  /follow|event|newsletter|subscri|series|group|page|compan|organi[sz]ation|job|birthday|anniv|celebrat|congrat|pymk|feed|network_conversations|search_appearance|profile_view|endorse|skill|learning|premium|security|password|pin_challenge|survey|mention|comment|reaction|share|post/;

/** What LinkedIn's own name for the mail says, whatever its language; null for names that say nothing of it. */
function kindOfTemplate(template: string | null): MailKind | null {
  const name = template?.toLowerCase() ?? "";
  if (sponsored.test(name)) return "other";
  if (/messag|inmail|hit_?reply/.test(name)) return "message-received";
  if (aboutPages.test(name)) return "other";
  if (/accept/.test(name)) return "invitation-accepted";
  return /invit|connection_request/.test(name) ? "invitation-received" : null;
}

function kindOfClass(mailClass: string | null): MailKind | null {
  if (messageClasses.test(mailClass ?? "")) return "message-received";
  return inviteClasses.test(mailClass ?? "") ? "invitation-received" : null;
}

/** An invitation's mail may ask to follow, subscribe or attend: by its words, or by what it links to. */
function isOfPage(subject: SubjectReading | null, source: string): boolean {
  return subject?.kind === "other" || (offersPage(source) && !asksForAnswer(source));
}

/**
 * What a mail is about. Structure comes before wording: LinkedIn's name for the sort of mail, then the sender, then
 * where its links lead, and only then the words of the subject.
 *
 * @param source the mail's HTML and text
 */
export function findKind(mail: ReceivedMail, source: string): AboutMail {
  const threads = findThreads(source);
  const subject = readSubject(mail.subject);
  const sender = mail.from?.address.toLowerCase() ?? "";
  const about = (kind: MailKind, isMarked: boolean) => ({
    ...{ kind, isMarked, threads },
    named: subject?.kind === kind ? subject.name : null,
  });
  const marked =
    kindOfTemplate(mail.template ?? findTemplate(source)) ?? kindOfClass(mail.mailClass);
  if (marked === "invitation-received" && isOfPage(subject, source)) return about("other", true);
  // An invitation that was accepted is reported under the name of invitations as well.
  if (marked === "invitation-received" && subject?.kind === "invitation-accepted") {
    return about("invitation-accepted", true);
  }
  if (marked) return about(marked, true);
  if (messageSender.test(sender)) {
    const isOther = threads.length === 0 && subject && subject.kind !== "other";
    return about(isOther ? subject.kind : "message-received", true);
  }
  if (invitationSender.test(sender)) {
    if (isOfPage(subject, source)) return about("other", true);
    if (subject && subject.kind !== "message-received") return about(subject.kind, true);
    return about(
      nameOfSender(mail) || asksForAnswer(source) ? "invitation-received" : "other",
      true,
    );
  }
  if (subject?.kind === "other") return about("other", false);
  if (subject?.kind === "invitation-accepted") return about(subject.kind, false);
  if (threads.length > 0) return about("message-received", true);
  if (subject) return about(subject.kind, false);
  return about(
    asksForAnswer(source) && !isOfPage(subject, source) ? "invitation-received" : "other",
    false,
  );
}
