import type { ActInput, ActName } from "../../lib/acts/registry.ts";

import type { SpaceIds } from "../space/space-ids.ts";

// Of each act one input that is right in every field, with the ids of a space that `fillSpace` has filled. Whoever
// declares an act adds its row: tests send it as other members, without a session and from other sites, and put
// hostile values into each of its fields.

const later = "2035-01-14";
const target = (ids: SpaceIds) => ({ personId: ids.person, entryId: ids.entry });
const notes = { theyDo: "Boats", iCanDo: "An introduction", agreed: "Lunch" };
const password = "not the right password";
const wording = {
  moment: "hello",
  name: "A first hello",
  body: "Hello {first name}, thanks!",
} as const;
const mailbox = {
  host: "127.0.0.1",
  port: 1,
  security: "none",
  userName: "robin@example.org",
  password: "x",
  folder: "INBOX",
  authServer: "mx.example.org",
  step: "try",
} as const;
const draft = { name: "Ida Newman", headline: "Pilot", note: "Hi", sentAt: "2026-11-16" };
const draftMore = {
  ...{ profileUrl: "https://www.linkedin.com/in/ida-newman", mutualCount: 3 },
  mutualNames: ["Omar Gate"],
};
const message = {
  direction: "incoming",
  at: Date.UTC(2026, 10, 20),
  precision: "minute",
  text: "Gladly!",
} as const;

/** For each act, by its name, how its input is made. */
export const actInputs: { [Name in ActName]: (ids: SpaceIds) => ActInput<Name> } = {
  "account.rename": () => ({ name: "Robin Again" }),
  "account.change-password": () => ({
    ...{ current: password, wanted: "another long password", everywhere: true, calendar: true },
  }),
  "account.change-email": () => ({ newEmail: "robin.new@example.org", password }),
  "account.confirm-email": () => ({}),
  "account.end-other-sessions": () => ({}),
  "account.end-session": (ids) => ({ id: ids.session }),
  "account.create-invite": () => ({}),
  "account.revoke-invite": (ids) => ({ tokenHash: ids.joinHash }),
  "account.delete": () => ({ what: "space", password }),

  "assessment.answer": (ids) => ({
    ...{ invitationId: ids.invitation, criterion: "litmus", answer: "yes" },
  }),
  "assessment.relate": (ids) => ({
    invitationId: ids.invitation,
    relationship: { client: true, referralPartner: false, wantToKnow: true },
  }),
  "assessment.name-mutuals": (ids) => ({
    ...{ invitationId: ids.invitation, count: 3 },
    names: [{ name: "Omar Gate", personId: ids.other, trusted: true }],
  }),
  "assessment.describe-sender": (ids) => ({
    ...{ invitationId: ids.invitation, headline: "Pilot", location: "Graz" },
    ...{ companies: ["Osprey Freight"], schools: ["Harbour School"], skills: ["Sailing"] },
  }),
  "assessment.correct-note-kind": (ids) => ({ invitationId: ids.invitation, kind: "template" }),
  "assessment.try-note": () => ({ note: "We met at the fair.", otherName: "Ida", own: true }),

  "calendar.make-address": () => ({}),
  "calendar.revoke-address": () => ({}),

  "chat.agree": (ids) => ({
    ...{ personId: ids.person, kind: "chat-moved", chatAt: `${later}T15:30`, zone: "UTC" },
    ...{ medium: "cafe", place: "Blue Door", at: "2026-11-20T09:30" },
  }),
  "chat.hold": (ids) => ({
    ...{ personId: ids.person, at: "2026-11-20T09:30", medium: "phone", place: "Blue Door" },
    ...{ text: "A good talk", ...notes, choice: "date", until: later, repeat: false },
  }),
  "chat.miss": (ids) => ({ personId: ids.person }),
  "chat.correct-note": (ids) => ({ ...target(ids), text: "A better word", ...notes }),
  "chat.plan-touch": (ids) => ({
    ...{ personId: ids.person, choice: "date", until: later, repeat: true, text: "Ask again" },
  }),
  "chat.step": (ids) => ({ personId: ids.person, step: { until: later } }),

  "demo.fill": () => ({}),
  "demo.empty": () => ({}),

  "digest.save": () => ({ every: "weekly", weekday: 1, hour: 8 }),
  "digest.send": () => ({ period: "weekly:2026-11-16" }),

  "duplicate.merge": (ids) => ({
    ...{ keptId: ids.person, mergedId: ids.third, choices: { name: "kept", headline: "kept" } },
  }),
  "duplicate.unmerge": (ids) => ({ mergeId: ids.merge }),
  "duplicate.rule": (ids) => ({ firstId: ids.person, secondId: ids.third, status: "not-same" }),

  "factor.offer": () => ({}),
  "factor.enable": () => ({ code: "123456" }),
  "factor.turn-off": () => ({ password, code: "123456" }),
  "factor.make-recovery-codes": () => ({}),

  "import.request-step": (ids) => ({ importId: ids.import, step: "read" }),
  "import.discard": (ids) => ({ importId: ids.import }),
  "import.choose-dates": (ids) => ({ importId: ids.import, dayOrder: "day-first" }),
  "import.choose-encodings": (ids) => ({
    ...{ importId: ids.import, encodings: { "*": "windows-1250" } },
  }),
  "import.apply-archive": (ids) => ({ importId: ids.import, applyRest: true }),
  "import.map-columns": (ids) => ({
    importId: ids.import,
    sheets: { "people.csv": { columns: ["full-name", "email"], dayOrder: "day-first" } },
  }),
  "import.apply-contacts": (ids) => ({
    ...{ importId: ids.import, addUnknown: true, same: { "people.csv:2": ids.person } },
  }),
  "import.answer-missing": (ids) => ({ personId: ids.person, answer: "i-removed" }),
  "import.undo-rename": (ids) => ({ importId: ids.import, personId: ids.person }),
  "import.put-back-rename": (ids) => ({ importId: ids.import, personId: ids.person }),
  "import.correct-invites": (ids) => ({
    ...{ importId: ids.import, applied: false, ids: [ids.guess], isInvite: false },
  }),
  "import.undo-correct-invites": (ids) => ({
    ...{ importId: ids.import, applied: true, at: message.at },
  }),

  "invitation.decide": (ids) => ({ invitationIds: [ids.invitation], outcome: "accept" }),
  "invitation.decide-alike": () => ({ group: "bare-template" }),
  "invitation.undo-decisions": (ids) => ({ invitationIds: [ids.invitation] }),
  "invitation.list-pending": (ids) => ({
    ...{ order: "promising", filter: "all" },
    after: { score: 1000, sentAt: message.at, id: ids.invitation },
  }),
  "invitation.record": () => ({ ...draft, ...draftMore, anotherPerson: false }),
  "invitation.forget": (ids) => ({ invitationIds: [ids.invitation] }),
  "invitation.recognise-page": () => ({
    ...{ relation: "outgoing", rows: [{ name: "Eva Zanzibar", slug: "eva" }] },
  }),
  "invitation.record-page": (ids) => ({
    rows: [{ ...draft, ...draftMore, personId: ids.person, relation: "incoming" }],
    settled: [{ invitationId: ids.invitation, outcome: "withdrawn" }],
  }),
  "invitation.record-person": (ids) => ({
    ...{ ...draft, ...draftMore, personId: ids.person, relation: "met", anotherPerson: false },
  }),
  "invitation.undo-page": (ids) => ({
    ...{ invitationIds: [ids.invitation], entries: [target(ids)], personIds: [ids.other] },
    keys: [{ personId: ids.person, kind: "slug", value: "eva" }],
  }),

  "mail.assign": (ids) => ({ mailId: ids.openMail, personId: ids.person }),
  "mail.reopen": (ids) => ({ mailId: ids.mail }),

  "mailbox.connect": () => mailbox,
  "mailbox.read": () => ({}),
  "mailbox.pause": () => ({}),
  "mailbox.resume": () => ({}),
  "mailbox.remove": () => ({}),

  "member.reset-link": (ids) => ({ memberId: ids.member }),
  "member.remove": (ids) => ({ memberId: ids.member, password }),

  "message.mark-sent": (ids) => ({
    ...{ personId: ids.silent, moment: "nudge", text: "Still there?", sentAt: null },
    ...{ template: ids.template, reviewId: ids.review },
  }),
  "message.list-to-write": (ids) => ({
    after: { personId: ids.person, moment: "hello", since: Date.UTC(2026, 10, 20) },
  }),
  "message.draft": (ids) => ({ personId: ids.person, moment: "hello" }),
  "message.draft-many": (ids) => ({ asked: [{ personId: ids.person, moment: "hello" }] }),

  "passkey.offer": () => ({ name: "Robin's phone" }),
  "passkey.add": () => ({ name: "Robin's phone", answer: "{}" }),
  "passkey.remove": (ids) => ({ credentialId: ids.passkey }),

  "person.edit": (ids) => ({
    ...{ personId: ids.person, name: "Ana Renamed", headline: "Pilot", company: "Osprey" },
    profileUrl: "https://www.linkedin.com/in/ana-renamed",
  }),
  "person.trust": (ids) => ({ personId: ids.person, trusted: true, why: "Met at school" }),

  "review.decide": (ids) => ({
    ...{ personIds: [ids.silent], decision: { kind: "kept", reason: "Met at school" } },
  }),
  "review.undo": (ids) => ({ targets: [{ personId: ids.person, entryId: ids.invite }] }),
  "review.undo-all": (ids) => ({ reviewId: ids.review }),
  "proof.check": () => ({}),
  "proof.read-means": () => ({}),
  "proof.give": () => ({ secret: password }),
  "proof.offer-passkey": () => ({}),
  "proof.give-passkey": () => ({ answer: "{}" }),

  "review.open": () => ({}),

  "ruling.note": (ids) => ({ invitationId: ids.invitation, kind: "template" }),

  "settings.save-policy": () => ({
    ...{ criteriaNeeded: 2, mutualThreshold: 5, trustedRefereeIsEnough: true },
    ...{ replyDays: 7, nudgeDays: 7, noteLimit: 200 },
  }),
  "settings.save-clock": () => ({ zone: "Europe/Vienna", reviewWeekday: 1, reviewHour: 9 }),
  "settings.save-called-names": () => ({ called: ["Robin"] }),
  "settings.save-calendar-link": () => ({ calendarLink: "https://cal.example.org/robin" }),

  "template.save": (ids) => ({ id: ids.template, ...wording }),
  "template.remove": (ids) => ({ id: ids.template }),
  "template.restore": (ids) => ({ id: ids.template, ...wording }),
  "template.outcomes": () => ({}),
  "template.order": (ids) => ({ ids: [ids.template] }),
  "template.preview-person": (ids) => ({ personId: ids.person }),

  "thread.preview": (ids) => ({ personId: ids.person, messages: [message] }),
  "thread.record": (ids) => ({
    ...{ personId: ids.person, accept: true, inGroup: false },
    messages: [{ ...message, invite: false, when: "2026-11-20T09:30" }],
  }),
  "thread.undo": (ids) => ({ personId: ids.person, entryIds: [ids.entry] }),
  "thread.find-people": () => ({ people: [{ name: "Eva Zanzibar", slug: "eva" }] }),

  "timeline.add": (ids) => ({
    ...{ personId: ids.person, kind: "chat-scheduled", at: "2026-11-20T09:30", text: "Soon" },
    ...{ chatAt: `${later}T15:30`, medium: "cafe", place: "Blue Door", zone: "UTC" },
  }),
  "timeline.undo-together": (ids) => ({ personId: ids.person, entryIds: [ids.entry] }),
  "timeline.undo": target,
  "timeline.correct": (ids) => ({
    ...{ personId: ids.person, entryId: ids.invite, as: "message-sent" },
  }),
};

/** What to do about an act without a row. */
export const rowAdvice =
  "Add its row to test/acts/act-inputs.ts: one input that is right in every field, with the ids of test/space/space-ids.ts.";
