import { describe, expect } from "vitest";
import {
  acceptedMail,
  englishMails,
  invitationMail,
  messageMail,
  passed,
} from "../../../test/mail/mails.ts";
import { addTestPerson, createTestSpace, invitedAt } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import type { FactInput } from "../../domain/conversation/fact.ts";
import { newFact } from "../../domain/conversation/read-fact.ts";
import type { ReceivedMail } from "../../domain/mail/received-mail.ts";
import { inSpace, inSpaceRaw, type Tx } from "../database.ts";
import { addImport } from "../import/commands.ts";
import { undoImport } from "../import/undo-import.ts";
import { recordInvitation } from "../invitation/commands.ts";
import { decideInvitation } from "../invitation/decisions.ts";
import { newId } from "../new-id.ts";
import { sweepSpace } from "../sweep/commands.ts";
import { appendFacts } from "../timeline/append.ts";
import { addFact, undoEntry } from "../timeline/commands.ts";
import { foldPeople } from "../timeline/fold-people.ts";
import { verifySpace } from "../verify/queries.ts";
import type { Viewer } from "../viewer.ts";
import { receiveMail, tryMails } from "./receive-mail.ts";
import { supersedeMails } from "./supersede-mails.ts";

const minuteMs = 60_000;
const dayMs = 86_400_000;
const now = new Date("2026-11-20T12:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * dayMs);
const house = "example.net";

let mails = 0;

test.override("space", { zone: "Europe/Berlin", since: ago(60) });
test.afterEach(async ({ viewer }) => {
  expect((await verifySpace(viewer)).drift).toEqual([]);
});

/** A mail of its own, written when said. */
function written(mail: ReceivedMail, at: Date): ReceivedMail {
  mails += 1;
  return { ...mail, messageId: `<${mails}.invented@linkedin.com>`, sentAt: at.getTime() };
}
const receiveFixture = (viewer: Viewer, mail: ReceivedMail, importId: string | null = null) =>
  receiveMail(viewer, mail, { house, importId }, now);
const invitation = (at = ago(0.1)) => written(invitationMail(englishMails), at);
const message = (at = ago(0.1), text = "Yes, gladly! Thursday at ten?") =>
  written(messageMail(englishMails, { text }), at);

async function addAna(
  viewer: Viewer,
  facts: FactInput[],
  slug: string | null = "ana-ruiz-1b2c3",
  name = "Ana Ruiz",
) {
  const id = await addTestPerson(viewer, name, facts, now);
  await inSpace(viewer, async (tx) => {
    await tx.person.updateMany({ where: { ownerId: viewer.ownerId, id }, data: { slug } });
    if (!slug) return;
    const key = { ownerId: viewer.ownerId, personId: id, kind: "slug", value: slug };
    await tx.personKey.create({ data: key });
  });
  return id;
}

async function stageOf(viewer: Viewer, id: string): Promise<string | undefined> {
  const where = { ownerId: viewer.ownerId, id };
  return (await inSpace(viewer, (tx) => tx.person.findFirst({ where })))?.stage;
}

const list = (viewer: Viewer, where: { kind?: string; personId?: string } = {}) =>
  inSpace(viewer, (tx) =>
    tx.timelineEntry.findMany({
      where: { ownerId: viewer.ownerId, ...where },
      orderBy: { at: "asc" },
    }),
  );
const listInvitations = (viewer: Viewer) =>
  inSpace(viewer, (tx) =>
    tx.invitation.findMany({ where: { ownerId: viewer.ownerId }, include: { person: true } }),
  );

describe("an invitation by mail", () => {
  test("waits in the queue with note, headline, mutual connections and profile", async ({
    viewer,
  }) => {
    const note = "I read your piece on listening.";
    const mail = written(invitationMail(englishMails, { note }), ago(0.1));
    expect(await receiveFixture(viewer, mail)).toMatchObject({
      outcome: "taken",
      name: "Ana Ruiz",
    });
    const [row] = await listInvitations(viewer);
    expect(row).toMatchObject({ note, status: "pending", mutualCount: 12, source: "mail" });
    expect(row?.assumed).toBe(false);
    expect(row?.person).toMatchObject({
      slug: "ana-ruiz-1b2c3",
      headline: "Product designer at Kestrel Works",
      stage: "invited",
    });
    expect(await list(viewer, { kind: "invitation-received" })).toMatchObject([{ source: "mail" }]);
  });

  test("is taken once, whether the same mail comes again or LinkedIn reminds of it", async ({
    viewer,
  }) => {
    const mail = invitation(ago(10));
    await receiveFixture(viewer, mail);
    expect((await receiveFixture(viewer, mail)).outcome).toBe("known-already");
    const subject = "Ana Ruiz’s invitation is waiting for your response";
    const reminder = written(invitationMail(englishMails, { subject }), ago(3));
    expect((await receiveFixture(viewer, reminder)).outcome).toBe("known-already");
    expect(await listInvitations(viewer)).toHaveLength(1);
  });

  test("by two workers at once is taken once", async ({ viewer }) => {
    const mail = invitation();
    const both = await Promise.all([receiveFixture(viewer, mail), receiveFixture(viewer, mail)]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(["known-already", "taken"]);
    expect(await listInvitations(viewer)).toHaveLength(1);
  });

  test("does not come back after it was decided, nor for somebody typed in without an address", async ({
    viewer,
  }) => {
    const typed = { name: "Ana Ruiz", sentAt: ago(4) };
    const recorded = await recordInvitation(viewer, typed, ago(3));
    if (!recorded.ok) throw new Error(recorded.problem);
    const { invitationId } = recorded.value;
    await decideInvitation(viewer, { invitationId, outcome: "ignore" }, ago(2));
    expect((await receiveFixture(viewer, invitation(ago(4)))).outcome).toBe("known-already");
    expect(await listInvitations(viewer)).toMatchObject([{ status: "ignored" }]);
  });

  test("of a namesake with another address is another invitation", async ({ viewer }) => {
    const typed = { name: "Ana Ruiz", profileUrl: "linkedin.com/in/another-ana", sentAt: ago(1) };
    await recordInvitation(viewer, typed, now);
    expect((await receiveFixture(viewer, invitation())).outcome).toBe("taken");
    expect(await listInvitations(viewer)).toHaveLength(2);
  });

  test("of some days ago may have been decided on LinkedIn, and is shown so", async ({
    viewer,
  }) => {
    await receiveFixture(viewer, invitation(ago(9)));
    expect(await listInvitations(viewer)).toMatchObject([{ assumed: true }]);
  });
});

describe("an acceptance by mail", () => {
  test("connects whom the member invited, and accepts the invitation", async ({ viewer }) => {
    const id = await addAna(
      viewer,
      [{ kind: "invitation-sent", at: ago(5), source: "typed" }],
      null,
    );
    const own = { ownerId: viewer.ownerId, id: newId(now), personId: id, source: "typed" };
    const sent = { direction: "outgoing", status: "pending", sentAt: ago(5), createdAt: ago(5) };
    await inSpace(viewer, (tx) => tx.invitation.create({ data: { ...own, ...sent } }));
    const mail = written(acceptedMail(englishMails), ago(0.1));
    expect(await receiveFixture(viewer, mail)).toMatchObject({ outcome: "taken", personId: id });
    expect(await stageOf(viewer, id)).toBe("connected");
    expect(await listInvitations(viewer)).toMatchObject([{ status: "accepted" }]);
    expect((await receiveFixture(viewer, message())).personId).toBe(id);
  });

  test("found by the name alone can be undone, gives nobody an address, and counts once", async ({
    viewer,
  }) => {
    const id = await addAna(
      viewer,
      [{ kind: "invitation-sent", at: ago(5), source: "typed" }],
      null,
    );
    const own = { ownerId: viewer.ownerId, id: newId(now), personId: id, source: "typed" };
    const sent = { direction: "outgoing", status: "pending", sentAt: ago(5), createdAt: ago(5) };
    await inSpace(viewer, (tx) => tx.invitation.create({ data: { ...own, ...sent } }));
    expect(
      (await receiveFixture(viewer, written(acceptedMail(englishMails), ago(0.2)))).personId,
    ).toBe(id);
    const again = await receiveFixture(viewer, written(acceptedMail(englishMails), ago(0.1)));
    expect(again).toMatchObject({ outcome: "known-already", personId: id });
    const readKeys = (tx: Tx) => tx.personKey.findMany({ where: { ownerId: viewer.ownerId } });
    expect(await inSpace(viewer, readKeys)).toEqual([]);
    const [connected] = await list(viewer, { kind: "connected" });
    const undone = await undoEntry(viewer, { personId: id, entryId: connected?.id ?? "" }, now);
    expect(undone.ok).toBe(true);
    expect(await listInvitations(viewer)).toMatchObject([{ status: "pending" }]);
    expect(await stageOf(viewer, id)).not.toBe("connected");
  });

  test("of somebody not known yet makes them known; once they are connected it changes nothing", async ({
    viewer,
  }) => {
    const first = await receiveFixture(viewer, written(acceptedMail(englishMails), ago(0.2)));
    expect(first.outcome).toBe("taken");
    expect(await stageOf(viewer, first.personId ?? "")).toBe("connected");
    const again = await receiveFixture(viewer, written(acceptedMail(englishMails), ago(0.1)));
    expect(again.outcome).toBe("known-already");
    expect(await list(viewer, { kind: "connected" })).toHaveLength(1);
  });
});

describe("a message by mail", () => {
  test("takes the flag from somebody who was thought to be silent", async ({ viewer }) => {
    const id = await addAna(viewer, invitedAt(ago(9)));
    await sweepSpace(viewer, now);
    expect(await stageOf(viewer, id)).toBe("unresponsive");
    expect(await receiveFixture(viewer, message())).toMatchObject({
      outcome: "taken",
      personId: id,
    });
    expect(await stageOf(viewer, id)).toBe("in-conversation");
    expect(await list(viewer, { kind: "message-received" })).toMatchObject([
      { text: "Yes, gladly! Thursday at ten?", source: "mail", data: { thread: "2-YWJj" } },
    ]);
  });

  test("finds a connection by the name when there is one alone", async ({ viewer }) => {
    const id = await addAna(viewer, invitedAt(ago(3)), null);
    expect(await receiveFixture(viewer, message())).toMatchObject({
      outcome: "taken",
      personId: id,
    });
  });

  test("is left to the member when two connections bear the name, or the profile is another's", async ({
    viewer,
  }) => {
    await addAna(viewer, invitedAt(ago(3)), null);
    const other = await addAna(viewer, invitedAt(ago(3)), "ana-ruiz-of-lisbon");
    expect((await receiveFixture(viewer, message())).outcome).toBe("no-person");
    expect(await stageOf(viewer, other)).toBe("awaiting-reply");
    viewer = await createTestSpace("Europe/Berlin", ago(60));
    await addAna(viewer, invitedAt(ago(3)), "ana-ruiz-of-lisbon");
    expect((await receiveFixture(viewer, message())).outcome).toBe("no-person");
    expect(await list(viewer, { kind: "message-received" })).toEqual([]);
  });

  test("that could not be placed is taken when it is read again after the person is known", async ({
    viewer,
  }) => {
    const mail = message();
    expect((await receiveFixture(viewer, mail)).outcome).toBe("no-person");
    await addAna(viewer, invitedAt(ago(3)));
    expect((await receiveFixture(viewer, mail)).outcome).toBe("taken");
    expect((await receiveFixture(viewer, mail)).outcome).toBe("known-already");
  });

  test("is not told twice when the member typed the reply already", async ({ viewer }) => {
    const id = await addAna(viewer, invitedAt(ago(3)));
    await addFact(viewer, { personId: id, kind: "replied", at: now }, now);
    expect((await receiveFixture(viewer, message(ago(0.05)))).outcome).toBe("known-already");
    expect(await stageOf(viewer, id)).toBe("in-conversation");
  });

  test("after a new invite counts as its answer, whatever was said before", async ({ viewer }) => {
    const id = await addAna(viewer, [
      { kind: "connected", at: ago(5), source: "typed" },
      { kind: "replied", at: ago(0.5), source: "typed" },
      { kind: "chat-invited", at: ago(0.3), source: "typed" },
    ]);
    expect(await stageOf(viewer, id)).toBe("awaiting-reply");
    expect((await receiveFixture(viewer, message(ago(0.1)))).outcome).toBe("taken");
    expect(await stageOf(viewer, id)).toBe("in-conversation");
  });
});

describe("the archive that comes after the mails", () => {
  const archive = (importId: string) => ({
    importId,
    archiveDate: now.getTime(),
    hasMessages: true,
  });

  async function importMessages(viewer: Viewer, id: string, facts: FactInput[]): Promise<string> {
    const importId = await addImport(
      viewer,
      { fileName: "archive.zip", storedAt: null, bytes: 1 },
      now,
    );
    await inSpace(viewer, (tx) =>
      appendFacts(
        tx,
        viewer,
        id,
        facts.map((fact) => newFact({ ...fact, importId }, now)),
        now,
      ),
    );
    await inSpaceRaw(viewer, async (client) => {
      const people = await supersedeMails(client, viewer, archive(importId), now);
      await foldPeople(client, viewer, people);
    });
    return importId;
  }

  test("has the message itself: the mail's is corrected, and an invite sent before the mail came still waits", async ({
    viewer,
  }) => {
    const replied = new Date(ago(1).getTime());
    const mailed = new Date(replied.getTime() + 5 * minuteMs);
    const invited = new Date(replied.getTime() + 2 * minuteMs);
    const id = await addAna(viewer, [{ kind: "connected", at: ago(5), source: "typed" }]);
    await receiveFixture(viewer, message(mailed));
    expect(await stageOf(viewer, id)).toBe("in-conversation");
    const text = "Yes, gladly! Thursday at ten? Kind regards, Ana";
    const importId = await importMessages(viewer, id, [
      { kind: "message-received", at: replied, text, source: "archive" },
      { kind: "chat-invited", at: invited, text: "Coffee?", source: "archive" },
    ]);
    expect(await stageOf(viewer, id)).toBe("awaiting-reply");
    expect(await list(viewer, { kind: "undone" })).toHaveLength(1);
    await inSpaceRaw(viewer, (client) => undoImport(client, viewer, importId, now));
    expect(await stageOf(viewer, id)).toBe("in-conversation");
  });

  test("with another message, before an invite of the member, does not stand for the answer to it", async ({
    viewer,
  }) => {
    const id = await addAna(viewer, [{ kind: "connected", at: ago(5), source: "typed" }]);
    await receiveFixture(viewer, message(ago(0.1), "Gladly, on Thursday at ten"));
    await importMessages(viewer, id, [
      { kind: "message-received", at: ago(0.9), text: "Hello", source: "archive" },
      { kind: "chat-invited", at: ago(0.5), text: "Coffee?", source: "archive" },
    ]);
    expect(await stageOf(viewer, id)).toBe("in-conversation");
    expect(await list(viewer, { kind: "undone" })).toEqual([]);
  });

  test("that does not hold the message leaves the mail's fact alone", async ({ viewer }) => {
    const id = await addAna(viewer, invitedAt(ago(3)));
    await receiveFixture(viewer, message(ago(0.1)));
    await importMessages(viewer, id, [
      { kind: "message-received", at: ago(2.5), text: "Hello", source: "archive" },
    ]);
    expect(await stageOf(viewer, id)).toBe("in-conversation");
    expect(await list(viewer, { kind: "undone" })).toEqual([]);
  });
});

describe("a mail that is not proved to come from LinkedIn", () => {
  test.for<[string, string[]]>([
    ["without a header", []],
    [
      "with a forged header under the real one",
      ["mx.example.net; dmarc=fail header.from=linkedin.com", passed],
    ],
    ["checked by a stranger", [passed.replace("mx.example.net", "mx.forger.test")]],
  ])("%s changes nothing, and is listed", async ([, authenticationResults], { viewer }) => {
    const id = await addAna(viewer, invitedAt(ago(3)));
    const real = message();
    const forged = await receiveFixture(viewer, { ...real, authenticationResults });
    expect(forged).toMatchObject({ outcome: "unauthenticated", personId: null });
    expect(forged.problem).toMatch(/^Not authenticated/);
    expect(await stageOf(viewer, id)).toBe("awaiting-reply");
    expect((await receiveFixture(viewer, real)).outcome).toBe("taken");
  });

  test("leaves the queue as it was", async ({ viewer }) => {
    const from = { name: "LinkedIn", address: "invitations@linkedin.com.forger.test" };
    expect((await receiveFixture(viewer, { ...invitation(), from })).problem).toMatch(
      /^Not from LinkedIn/,
    );
    expect(await listInvitations(viewer)).toEqual([]);
  });
});

test("news of LinkedIn is passed over and leaves nothing", async ({ viewer }) => {
  const mail = written(acceptedMail(englishMails, "Ana Ruiz shared a post"), ago(1));
  expect((await receiveFixture(viewer, { ...mail, html: null })).outcome).toBeNull();
  const kept = await inSpace(viewer, (tx) =>
    tx.receivedMail.count({ where: { ownerId: viewer.ownerId } }),
  );
  expect(kept).toBe(0);
});

test("a trial tells what would become of mails and changes nothing", async ({ viewer }) => {
  const id = await addAna(viewer, invitedAt(ago(3)));
  const trial = [
    message(),
    written(invitationMail(englishMails), ago(1)),
    message(ago(0.05), "Two"),
  ];
  const told = await tryMails(viewer, trial, { house }, now);
  expect(told.map(({ outcome }) => outcome)).toEqual(["taken", "known-already", "taken"]);
  expect(await stageOf(viewer, id)).toBe("awaiting-reply");
});

test("what mails of an import brought goes with the import, and they can be taken again", async ({
  viewer,
}) => {
  const id = await addAna(viewer, invitedAt(ago(3)), "someone-else", "Ben Awaiting");
  const file = { fileName: "mails.eml", storedAt: null, bytes: 1, kind: "mails" } as const;
  const importId = await addImport(viewer, file, now);
  const from = { name: "Ben Awaiting via LinkedIn", address: "hit-reply@linkedin.com" };
  const reply = { ...message(), from, html: null, text: "You have 1 new message\n\nHello!" };
  const mail = invitation();
  expect((await receiveFixture(viewer, mail, importId)).outcome).toBe("taken");
  expect((await receiveFixture(viewer, reply, importId)).outcome).toBe("taken");
  expect((await receiveFixture(viewer, reply, importId)).outcome).toBe("taken");
  expect(await stageOf(viewer, id)).toBe("in-conversation");
  await inSpaceRaw(viewer, (client) => undoImport(client, viewer, importId, now));
  expect(await stageOf(viewer, id)).toBe("awaiting-reply");
  expect(await listInvitations(viewer)).toEqual([]);
  expect((await receiveFixture(viewer, mail)).outcome).toBe("taken");
});
