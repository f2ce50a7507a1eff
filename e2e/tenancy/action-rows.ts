import type { SpaceIds } from "../../test/space/space-ids.ts";

/** How a server action that takes a form is sent. */
export type ActionRow = {
  /** what its form holds, with the first member's ids where it takes any */
  fields(ids: SpaceIds): Record<string, string>;
  /** what is bound before the form: the act that `submit` is for */
  bound?: unknown;
  /** whether the state of the form comes before it, as `useActionState` sends it */
  hasState?: boolean;
  /** whether it does anything for a signed-in member alone, and leads everybody else to the sign-in */
  needsSession?: boolean;
  /** whether it ends the session that asks, so that it comes last */
  endsSession?: boolean;
};

const spoilt = "A".repeat(43);
const account = { name: "Kim Ono", email: "kim@example.org", password: "a long enough password" };

/**
 * A row for each server action, by its file and name. `perform` has none: it is tried with every act of
 * test/acts/act-inputs.ts.
 */
export const actionRows: Record<string, ActionRow> = {
  "account-links.ts confirm": { fields: () => ({ token: spoilt }), hasState: true },
  "account-links.ts confirmOwn": { fields: () => ({ token: spoilt }), hasState: true },
  "account-links.ts forgot": { fields: () => ({ email: account.email }), hasState: true },
  "account-links.ts reset": {
    fields: () => ({ token: spoilt, password: account.password }),
    hasState: true,
  },
  "account.ts join": { fields: () => ({ ...account, token: spoilt }), hasState: true },
  "account.ts leave": {
    ...{ hasState: true, needsSession: true },
    fields: () => ({ what: "account", password: "not the right password" }),
  },
  "account.ts setUp": { fields: () => account, hasState: true },
  "account.ts signUp": { fields: () => account, hasState: true },
  "digest.ts stopDigest": { fields: () => ({ signed: `${spoilt.slice(0, 22)}.${spoilt}` }) },
  "passkey.ts beginPasskeySignIn": { fields: () => ({}) },
  "passkey.ts finishPasskeySignIn": { fields: () => ({ answer: "{}" }) },
  "perform.ts submit": {
    ...{ bound: { name: "person.edit" }, hasState: true, needsSession: true },
    fields: ({ person }) => ({ personId: person, name: "Renamed by somebody else" }),
  },
  "session.ts finishSignIn": { fields: () => ({ code: "123456" }), hasState: true },
  "session.ts signIn": {
    fields: () => ({ email: "nobody.at.all@example.org", password: account.password }),
    hasState: true,
  },
  "session.ts signOut": { fields: () => ({}), needsSession: true, endsSession: true },
};

/** What to do about an action without a row. */
export const actionAdvice =
  "Add its row to e2e/tenancy/action-rows.ts: the fields of its form, with the first member's ids (test/space/space-ids.ts).";
