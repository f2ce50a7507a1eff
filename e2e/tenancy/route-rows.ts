import type { SpaceIds } from "../../test/space/space-ids.ts";

/** How an address is tried. What is left out has the meaning that most addresses have. */
export type RouteRow = {
  /** a valid address, with the first member's ids where it takes any */
  at(ids: SpaceIds, mark: string): string;
  /** whom it is for: a signed-in member, or whoever has the address */
  for: "member" | "anybody";
  /** what it answers to: GET when left out, and a page to every method */
  methods?: readonly string[];
  /** what is sent with a method that changes something */
  body?: string;
  /** the answer to whom it is for; 200 when left out */
  status?: number;
  /** the same where it differs from method to method */
  answers?: Record<string, number>;
  /** the answer to another member, where it is not that to the first: 404 for an address with ids */
  toOther?: number;
  /** the answer to whoever is signed in, where it is another one */
  toSignedIn?: number;
  /** why whoever has the address may see what it leads to */
  isSecret?: string;
  /** why a request from another site is let through */
  fromAnywhere?: string;
};

const spoilt = "A".repeat(43);
const member = (at: RouteRow["at"], more: Partial<RouteRow> = {}): RouteRow => ({
  ...{ at, for: "member" },
  ...more,
});
const anybody = (at: RouteRow["at"], more: Partial<RouteRow> = {}): RouteRow => ({
  ...{ at, for: "anybody" },
  ...more,
});
const ofImport = (rest: string, more: Partial<RouteRow> = {}) =>
  member((ids) => `/api/imports/${ids.import}${rest}`, { toOther: 404, ...more });

/** A row for each address of the build, by its pattern. */
export const routeRows: Record<string, RouteRow> = {
  "/": member(() => "/"),
  "/hello": member(() => "/hello"),
  "/import": member(() => "/import"),
  "/invitations": member(() => "/invitations"),
  "/invitations/new": member(() => "/invitations/new"),
  "/people": member(() => "/people"),
  "/people/[id]": member((ids) => `/people/${ids.person}`, { toOther: 404 }),
  "/people/[id]/chats/[chatId]": member((ids) => `/people/${ids.person}/chats/${ids.chat}.ics`, {
    toOther: 404,
  }),
  "/people/duplicates": member(() => "/people/duplicates"),
  "/people/rows": member((_, mark) => `/people/rows?q=${mark}`),
  "/review": member(() => "/review"),
  "/review/[id]": member((ids) => `/review/${ids.review}`, { toOther: 404 }),
  "/review/mails": member(() => "/review/mails"),
  "/review/removals": member(() => "/review/removals"),
  "/settings": member(() => "/settings"),
  "/settings/activity": member(() => "/settings/activity"),
  "/settings/learned": member(() => "/settings/learned"),

  "/confirm-email/[token]": anybody(() => `/confirm-email/${spoilt}`),
  "/forgot": anybody(() => "/forgot"),
  "/join/[token]": anybody((ids) => `/join/${ids.joinToken}`),
  "/reset/[token]": anybody((ids) => `/reset/${ids.resetToken}`),
  "/set-up": anybody(() => "/set-up", { status: 307 }),
  "/sign-in/code": anybody(() => "/sign-in/code", { status: 307 }),
  "/sign-in": anybody(() => "/sign-in", { toSignedIn: 307 }),
  "/sign-up": anybody(() => "/sign-up", { status: 404 }),
  "/unsubscribe/[signed]": anybody(() => `/unsubscribe/${spoilt.slice(0, 22)}.${spoilt}`),
  "/_not-found": anybody(() => "/_not-found", { status: 404 }),
  "/_global-error": anybody(() => "/_global-error", { status: 404 }),

  "/api/acts": member(() => "/api/acts", {
    ...{ methods: ["POST"], body: '{"sendings":[]}' },
  }),
  "/api/auth/[...nextauth]": anybody(() => "/api/auth/session", {
    ...{ methods: ["GET", "POST"], answers: { POST: 400 } },
  }),
  "/api/calendar/[address]": anybody((ids) => `/api/calendar/${ids.calendar}`, {
    isSecret: "calendars ask without a session; the address is the key",
  }),
  "/api/digest/unsubscribe/[signed]": anybody(() => `/api/digest/unsubscribe/x.${spoilt}`, {
    ...{ methods: ["GET", "POST"], answers: { GET: 303, POST: 404 } },
    fromAnywhere: "mail programs post here by themselves; the signature lets them",
  }),
  "/api/export": member(() => "/api/export"),
  "/api/health": anybody(() => "/api/health"),
  "/api/imports": member(() => "/api/imports", {
    ...{ methods: ["POST"], body: '{"fileName":"a.zip"}', status: 201 },
  }),
  "/api/imports/[id]": ofImport(""),
  "/api/imports/[id]/files": member((ids) => `/api/imports/${ids.upload}/files?name=a.csv`, {
    ...{ methods: ["PUT"], body: "a,b\n", toOther: 404 },
  }),
  "/api/imports/[id]/identities": ofImport("/identities?from=0"),
  "/api/imports/[id]/invites": ofImport("/invites?from=0"),
  "/api/imports/[id]/rejects": ofImport("/rejects"),
};

/** What to do about an address without a row. */
export const routeAdvice =
  "Add its row to e2e/tenancy/route-rows.ts: whom it is for, and a valid address with the first member's ids (test/space/space-ids.ts).";
