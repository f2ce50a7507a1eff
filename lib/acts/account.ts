import { z } from "zod";
import {
  emailSchema,
  givenPasswordSchema,
  memberNameSchema,
  newPasswordSchema,
} from "../auth/account-input.ts";
import { openAccountPost } from "../auth/account-mail.ts";
import { changeEmail } from "../auth/change-email.ts";
import { changePassword } from "../auth/change-password.ts";
import { checkOwnPassword } from "../auth/check-own-password.ts";
import { sendConfirmation } from "../auth/confirm-address.ts";
import { makeInviteLink } from "../auth/invite-link.ts";
import { renameMember } from "../data/member/commands.ts";
import { deleteAccount, emptySpace } from "../data/member/delete-account.ts";
import { revokeInvite } from "../data/member/invites.ts";
import { readOwnAccount } from "../data/member/queries.ts";
import { endOwnSession, endSessions } from "../data/member/sessions.ts";
import { fail, ok } from "../domain/result.ts";
import { say } from "../domain/words/sentences.ts";
import { removeUploads } from "../server/remove-uploads.ts";
import { declareAct } from "./act.ts";

/** The acts on the member's own account. */
export const accountActs = {
  "account.rename": declareAct({
    about: "change what the member is called",
    input: z.object({ name: memberNameSchema.describe("the name") }),
    touches: ["account"],
    async run(viewer, { name }) {
      await renameMember(viewer, name);
      return ok(null);
    },
    done: () => say("done-name"),
  }),

  "account.change-password": declareAct({
    about: "change the password",
    input: z.object({
      current: givenPasswordSchema.describe("the current password"),
      wanted: newPasswordSchema.describe("the new password"),
      everywhere: z.boolean().default(false).describe("whether all other sessions end"),
      calendar: z
        .boolean()
        .default(false)
        .describe("whether the private address of the calendar ends"),
    }),
    touches: ["account"],
    audits: ["password-changed"],
    fromForm: ({ everywhere, calendar, ...passwords }) => ({
      ...passwords,
      everywhere: everywhere === "on",
      calendar: calendar === "on",
    }),
    async run(viewer, passwords, { now, sessionId }) {
      const member = await readOwnAccount(viewer);
      if (!member) return fail("account-gone");
      return changePassword({ ...passwords, member, sessionId }, openAccountPost(), now);
    },
    done: (_, { everywhere }) => say(everywhere ? "done-password-everywhere" : "done-password"),
  }),

  "account.change-email": declareAct({
    about: "change the e-mail with which the member signs in",
    input: z.object({
      newEmail: emailSchema.describe("the new e-mail"),
      password: givenPasswordSchema.describe("the member's password"),
    }),
    touches: ["account"],
    audits: ["email-change-asked", "email-changed"],
    async run(viewer, { newEmail, password }, { now, sessionId }) {
      const member = await readOwnAccount(viewer);
      if (!member) return fail("account-gone");
      const change = { email: newEmail, password, member, sessionId };
      return changeEmail(change, openAccountPost(), now);
    },
    done: ({ email, counts }) => say(counts ? "done-email" : "done-email-sent", { address: email }),
  }),

  "account.confirm-email": declareAct({
    about: "send the link that confirms the member's e-mail",
    input: z.object({}),
    touches: ["account"],
    run: (viewer, _, { now }) => sendConfirmation(viewer, openAccountPost(), now),
    done: (address) => say("done-email-sent", { address }),
  }),

  "account.end-other-sessions": declareAct({
    about: "end every session but this one",
    input: z.object({}),
    touches: ["account"],
    audits: ["sessions-ended"],
    run: async (viewer, _, { now, sessionId }) =>
      ok({ ended: await endSessions(viewer, { except: sessionId }, now) }),
  }),

  "account.end-session": declareAct({
    about: "end one session",
    input: z.object({ id: z.uuid().describe("id of the session") }),
    touches: ["account"],
    audits: ["session-ended"],
    async run(viewer, { id }, { now }) {
      await endOwnSession(viewer, id, now);
      return ok(null);
    },
  }),

  "account.create-invite": declareAct({
    about: "make a link that lets one further member in",
    input: z.object({}),
    touches: ["account"],
    audits: ["invite-made"],
    async run(viewer, _, { now, publicUrl }) {
      const member = await readOwnAccount(viewer);
      if (!member?.isOwner) return fail("account-invite-forbidden");
      return ok(await makeInviteLink(viewer, publicUrl, now));
    },
  }),

  "account.revoke-invite": declareAct({
    about: "make an invitation link useless",
    input: z.object({ tokenHash: z.string().max(200).describe("the fingerprint of the link") }),
    touches: ["account"],
    audits: ["invite-revoked"],
    async run(viewer, { tokenHash }, { now }) {
      await revokeInvite(viewer, tokenHash, now);
      return ok(null);
    },
  }),

  "account.delete": declareAct({
    about: "delete everything in the space, or the account with it, for good",
    input: z.object({
      what: z.enum(["space", "account"]).describe("how much is deleted"),
      password: givenPasswordSchema.describe("the member's password"),
    }),
    touches: ["account", "people", "invitations", "timeline", "reviews", "imports"],
    audits: ["space-emptied"],
    async run(viewer, { what, password }, { now, sessionId }) {
      const member = await readOwnAccount(viewer);
      if (!member) return fail("account-gone");
      const checked = await checkOwnPassword({ email: member.email, password, sessionId }, now);
      if (!checked.ok) return { ...checked, field: "password" };
      const uploads = what === "space" ? emptySpace(viewer, now) : deleteAccount(viewer);
      await removeUploads(await uploads);
      return ok(null);
    },
    done: () => say("done-space-deleted"),
  }),
};
