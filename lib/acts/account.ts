import { z } from "zod";
import { givenPasswordSchema, memberNameSchema, newPasswordSchema } from "../auth/account-input.ts";
import { changePassword } from "../auth/change-password.ts";
import { checkPassword } from "../auth/check-password.ts";
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
    }),
    touches: ["account"],
    fromForm: ({ everywhere, ...passwords }) => ({ ...passwords, everywhere: everywhere === "on" }),
    async run(viewer, passwords, { now, sessionId }) {
      const member = await readOwnAccount(viewer);
      return member
        ? changePassword({ ...passwords, member, sessionId }, now)
        : fail("account-gone");
    },
    done: (_, { everywhere }) => say(everywhere ? "done-password-everywhere" : "done-password"),
  }),

  "account.end-other-sessions": declareAct({
    about: "end every session but this one",
    input: z.object({}),
    touches: ["account"],
    run: async (viewer, _, { now, sessionId }) =>
      ok({ ended: await endSessions(viewer, { except: sessionId }, now) }),
  }),

  "account.end-session": declareAct({
    about: "end one session",
    input: z.object({ id: z.uuid().describe("id of the session") }),
    touches: ["account"],
    async run(viewer, { id }, { now }) {
      await endOwnSession(viewer, id, now);
      return ok(null);
    },
  }),

  "account.create-invite": declareAct({
    about: "make a link that lets one further member in",
    input: z.object({}),
    touches: ["account"],
    async run(viewer, _, { now, publicUrl }) {
      const member = await readOwnAccount(viewer);
      if (!member?.isFirst) return fail("account-invite-forbidden");
      return ok(await makeInviteLink(viewer, publicUrl, now));
    },
  }),

  "account.revoke-invite": declareAct({
    about: "make an invitation link useless",
    input: z.object({ tokenHash: z.string().max(200).describe("the fingerprint of the link") }),
    touches: ["account"],
    async run(viewer, { tokenHash }) {
      await revokeInvite(viewer, tokenHash);
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
    async run(viewer, { what, password }, { now }) {
      const member = await readOwnAccount(viewer);
      if (!member) return fail("account-gone");
      const checked = await checkPassword({ email: member.email, password, address: null }, now);
      if (!checked.ok) {
        const wrong = checked.field === "password" ? fail("password-wrong") : checked;
        return { ...wrong, field: "password" };
      }
      await removeUploads(await (what === "space" ? emptySpace(viewer) : deleteAccount(viewer)));
      return ok(null);
    },
    done: () => say("done-space-deleted"),
  }),
};
