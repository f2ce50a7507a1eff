import { cleanName } from "../paste/names.ts";
import { foldSameLength } from "../paste/text-lines.ts";
import {
  findLinkedByName,
  findLinkedPeople,
  type LinkedPerson,
  toMentions,
} from "./linked-people.ts";
import { findKind } from "./mail-kind.ts";
import { linesOfMail } from "./mail-lines.ts";
import { findOwnMarks, type MailOwner } from "./mail-owner.ts";
import { readInvitationBody } from "./read-invitation-body.ts";
import { readMessageBody } from "./read-message-body.ts";
import type { MailKind, MailReading, MailWriter, ReceivedMail } from "./received-mail.ts";
import { nameOfSender } from "./sender-name.ts";
import { namesSeveral } from "./wordings.ts";

/** A name out of a subject: often the first name alone, sometimes behind an address to the member. */
function nameOfSubject(named: string | null): string | null {
  if (named === null) return null;
  const whole = cleanName(named);
  const comma = whole.indexOf(", ");
  // "Robin, Ana Ruiz accepted …" greets the member; "Ana Ruiz, PhD accepted …" does not.
  const isGreeting =
    comma > 0 && /\p{Ll}/u.test(whole.slice(comma + 3)) && !/ /.test(whole.slice(0, comma));
  return (isGreeting ? whole.slice(comma + 2) : whole) || null;
}

/** The whole name that a first name stands for, where the sender or a link has it. */
function completed(name: string | null, fuller: readonly (string | null)[]): string | null {
  if (name === null) return fuller.find((each) => each !== null) ?? null;
  const start = foldSameLength(name);
  return fuller.find((each) => each && foldSameLength(each).startsWith(`${start} `)) ?? name;
}

/** Who wrote: the only linked person, whatever the subject says; without a link, whoever is named. */
function findWriter(
  linked: readonly LinkedPerson[],
  sender: string | null,
  named: string | null,
): MailWriter | null {
  const [only] = linked;
  if (linked.length > 1) return null;
  if (!only) return { name: sender ?? named, slug: null };
  const claimed = sender ?? named;
  const fits = claimed !== null && findLinkedByName([only], claimed) !== null;
  return {
    name: fits ? completed(claimed, only.names) : (only.names[0] ?? claimed),
    slug: only.slug,
  };
}

/** Whom an invitation or an acceptance is about: among several links, the one who is named. */
function findPerson(
  linked: readonly LinkedPerson[],
  sender: string | null,
  named: string | null,
): MailWriter {
  const name = sender ?? named;
  const [only] = linked.length === 1 ? linked : [];
  // A link that bears another name is a mutual connection's.
  const fits = only && (name === null || only.names.length === 0 || findLinkedByName([only], name));
  if (only && fits) return { name: completed(name, only.names), slug: only.slug };
  const found = name === null ? null : findLinkedByName(linked, name);
  return { name: found ? completed(name, found.names) : name, slug: found?.slug ?? null };
}

/**
 * Reads a notification that LinkedIn sent (authenticateMail says whether it did): a new invitation, an
 * accepted one, a message, or nothing of interest. Structure comes before wording: LinkedIn's mark for
 * the sort of mail, links to profiles and to the conversation, the lines around the name.
 *
 * @param owner the member, to whose profile many mails link and whose name stands in their frame
 */
export function readNotification(mail: ReceivedMail, owner: MailOwner): MailReading {
  const source = `${mail.html ?? ""}\n${mail.text ?? ""}`;
  const { kind, named, threads } = findKind(mail, source);
  if (kind === "other") return { kind };
  const own = findOwnMarks(owner, mail.to);
  const lines = linesOfMail(mail, own, owner.headline);
  const linked = findLinkedPeople(lines, mail.text, own);
  const thread = threads.length === 1 ? (threads[0] ?? null) : null;
  const subjectName = nameOfSubject(named);
  const sender = kind === "invitation-accepted" ? null : nameOfSender(mail);
  const unclear = (about: Exclude<MailKind, "other">, name: string | null): MailReading => ({
    kind: "unclear",
    ...{ about, name, thread },
    mentions: toMentions(linked),
  });
  const isCrowd = [named, subjectName].some((name) => name !== null && namesSeveral(name));
  if (kind === "message-received") {
    const writer = findWriter(linked, sender, isCrowd ? null : subjectName);
    const isNamed = writer !== null && (writer.name !== null || writer.slug !== null);
    const isCrowdAlone = isCrowd && linked.length !== 1;
    if (!writer || isCrowdAlone || (!isNamed && thread === null)) {
      return unclear(kind, sender ?? subjectName);
    }
    const frame = { own, subject: mail.subject, name: writer.name };
    return { kind, person: writer, text: readMessageBody(lines, frame), thread };
  }
  const { name, slug } = findPerson(linked, sender, subjectName);
  if (name === null || isCrowd || namesSeveral(name)) return unclear(kind, name ?? subjectName);
  const person = { name, slug };
  if (kind === "invitation-accepted") return { kind, person };
  return { kind, person, ...readInvitationBody(lines, { own, subject: mail.subject, name }) };
}
