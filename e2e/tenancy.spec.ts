import pg from "pg";
import type { ActName } from "../lib/acts/registry.ts";
import { actInputs, rowAdvice } from "../test/acts/act-inputs.ts";
import { readCliCommands } from "../test/docs/find-command.ts";
import { findChanges, readSpaceRows, type SpaceRows } from "../test/space/read-space.ts";
import { expect, test } from "./fixtures.ts";
import { type ActionRow, actionAdvice, actionRows } from "./tenancy/action-rows.ts";
import {
  ask,
  type Caller,
  fromOwnPage,
  prepareTenancy,
  strangers,
  type Tenancy,
} from "./tenancy/callers.ts";
import {
  type BuiltAction,
  type BuiltRoute,
  readActions,
  readRoutes,
} from "./tenancy/read-build.ts";
import { type RouteRow, routeAdvice, routeRows } from "./tenancy/route-rows.ts";
import { findOutcome, sendForm, sendValues } from "./tenancy/send-action.ts";

// Every address and every action of the build, asked for by everybody to whom it is closed. What is tried is read from
// the build itself, so that nothing new goes untried; each cell that fails is named.
test.describe.configure({ mode: "serial", timeout: 300_000 });

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const changing = (method: string) => method !== "GET";
const elsewhere: Record<string, Record<string, string>> = {
  "no origin": {},
  "a foreign origin": { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
  "the origin null": { origin: "null" },
};
/** Filled by jobs that a merge or a new person sets off, whenever the worker comes to it. */
const byWorker = ["duplicate_pair", "duplicate_search"];

let tenancy: Tenancy;
let client: pg.Client;
let perform: BuiltAction;
let actions: BuiltAction[];

/** Every row of the first member's space. */
async function readFirst(): Promise<SpaceRows> {
  await client.query("begin");
  try {
    await client.query("select set_config('app.owner_id', $1, true)", [tenancy.ids.member]);
    return await readSpaceRows(client, tenancy.ids.member, byWorker);
  } finally {
    await client.query("rollback");
  }
}

/** One request of the matrix: what it is, and how it went. */
type Cell = { name: string; answer: Response; body: string };

async function toCell(name: string, sent: Promise<Response>): Promise<Cell> {
  const answer = await sent;
  return { name, answer, body: await answer.text() };
}

/** Notes each cell that went otherwise than it has to, and whatever showed or changed the first member's space. */
function watchFirst() {
  const problems: string[] = [];
  let before: SpaceRows | undefined;
  return {
    problems,
    expect({ name }: Cell, found: unknown, wanted: unknown): void {
      if (found !== wanted) problems.push(`${name}: ${wanted} was to come, and it is ${found}.`);
    },
    /** Looks at the space after these cells. */
    async look(cells: readonly Cell[]): Promise<void> {
      for (const { name, body } of cells) {
        if (body.includes(tenancy.mark)) problems.push(`${name}: shows what is the first's.`);
      }
      before ??= await readFirst();
      const after = await readFirst();
      const changes = findChanges(before, after);
      const names = cells.map(({ name }) => name).join(", ");
      if (changes.length > 0) problems.push(`One of ${names}: changed ${changes.join("; ")}`);
      before = after;
    },
  };
}

test.beforeAll(async ({ app }) => {
  actions = readActions(app.buildFolder);
  perform = actions.find(({ name }) => name === "perform.ts perform") as BuiltAction;
  tenancy = await prepareTenancy(app, (cookie, password) =>
    sendValues(app, perform, ["account.delete", { what: "account", password }], {
      ...fromOwnPage(app),
      cookie,
    }),
  );
  client = new pg.Client({ connectionString: tenancy.appUrl });
  await client.connect();
});
test.afterAll(() => client?.end());

/** Who sends a request, and from where: a page of the app when left out. */
type By = { caller: Caller; from?: string; headers?: Record<string, string> };

/** Where an action leads to; undefined when it leads nowhere. */
function findRedirect(answer: Response): string | undefined {
  return answer.headers.get("x-action-redirect")?.split(";")[0];
}

/** What a route answers a caller. */
function expectStatus(row: RouteRow, isPage: boolean, method: string, caller: Caller): number {
  const status = row.answers?.[method] ?? row.status ?? 200;
  const isIn = caller === "first" || caller === "other";
  if (row.for === "anybody") return (isIn ? row.toSignedIn : undefined) ?? status;
  if (!isIn) return isPage ? 307 : 401;
  return caller === "other" ? (row.toOther ?? status) : status;
}

test("every address of the build is closed to everybody whom it is not for", async ({ app }) => {
  const routes = readRoutes(app.buildFolder);
  const missing = routes.filter(({ pattern }) => !routeRows[pattern]);
  expect(missing.map(({ pattern }) => `${pattern} has no row. ${routeAdvice}`)).toEqual([]);
  const built = routes.map(({ pattern }) => pattern);
  const gone = Object.keys(routeRows).filter((pattern) => !built.includes(pattern));
  expect(gone.map((pattern) => `${pattern} is no address any more: remove its row.`)).toEqual([]);

  const watch = watchFirst();
  const send = (route: BuiltRoute, row: RouteRow, method: string, by: By) => {
    const { caller, from = "the app", headers = fromOwnPage(app) } = by;
    return toCell(
      `${method} ${route.pattern} by ${caller} from ${from}`,
      ask(app, row.at(tenancy.ids, tenancy.mark), {
        method,
        headers: { ...headers, cookie: tenancy.cookies[caller] },
        ...(changing(method) && row.body ? { body: row.body } : {}),
      }),
    );
  };
  // First the first member's own visits, which show that the addresses are valid; some of them change the space.
  for (const caller of ["first", "other", ...strangers] as const) {
    for (const route of routes) {
      const row = routeRows[route.pattern] as RouteRow;
      // A page is shown by whichever method; one caller who must not see it tries them all.
      const onPage = caller === "other" && route.isPage ? methods : ["GET"];
      const tried = row.methods ?? onPage;
      const cells = await Promise.all(tried.map((method) => send(route, row, method, { caller })));
      for (const [nth, cell] of cells.entries()) {
        const wanted = expectStatus(row, route.isPage, tried[nth] ?? "", caller);
        watch.expect(cell, cell.answer.status, wanted);
        watch.expect(cell, cell.answer.headers.get("access-control-allow-origin"), null);
      }
      if (caller !== "first") await watch.look(row.isSecret ? [] : cells);
    }
  }
  for (const route of routes) {
    const row = routeRows[route.pattern] as RouteRow;
    const known = row.methods ?? (route.isPage ? methods : ["GET"]);
    const wrong = methods.filter((each) => !known.includes(each));
    const refused = await Promise.all(
      wrong.map((method) => send(route, row, method, { caller: "first" })),
    );
    for (const cell of refused) watch.expect(cell, cell.answer.status, 405);
    const foreign = row.fromAnywhere ? [] : known.filter(changing);
    const sent = await Promise.all(
      foreign.flatMap((method) =>
        Object.entries(elsewhere).map(([from, headers]) =>
          send(route, row, method, { caller: "first", from, headers }),
        ),
      ),
    );
    for (const cell of sent) watch.expect(cell, cell.answer.status, 403);
    await watch.look([...refused, ...sent]);
  }
  expect(watch.problems).toEqual([]);
});

test("every act is closed to everybody whose space it is not", async ({ app }) => {
  const commands = Object.keys(readCliCommands(new URL("..", import.meta.url).pathname));
  const names = commands.flatMap((words) => /^act (\S+)$/u.exec(words)?.[1] ?? []) as ActName[];
  expect(names.length).toBeGreaterThan(70);
  const missing = names.filter((name) => !actInputs[name]);
  expect(missing.map((name) => `${name} has no row. ${rowAdvice}`)).toEqual([]);

  const watch = watchFirst();
  for (const name of names) {
    const values = [name, actInputs[name](tenancy.ids)];
    const send = (by: By, method = "POST") => {
      const { caller, from = "the app", headers = fromOwnPage(app) } = by;
      const cookie = tenancy.cookies[caller];
      return toCell(
        `${method} ${name} by ${caller} from ${from}`,
        sendValues(app, perform, values, { ...headers, cookie }, method),
      );
    };
    const [wrong, ...refused] = await Promise.all([
      send({ caller: "first" }, "PUT"),
      ...strangers.map((caller) => send({ caller })),
    ]);
    watch.expect(wrong, findOutcome(wrong.body), null);
    for (const cell of refused) watch.expect(cell, findRedirect(cell.answer), "/sign-in");
    const foreign = await Promise.all(
      Object.entries(elsewhere).map(([from, headers]) => send({ caller: "first", from, headers })),
    );
    for (const cell of foreign) watch.expect(cell, cell.answer.status, 403);
    // What the first member asks for may show their own space.
    await watch.look([...refused, ...foreign]);

    const tried = await send({ caller: "other" });
    const outcome = findOutcome(tried.body);
    watch.expect(tried, tried.answer.status, 200);
    watch.expect(tried, outcome === null ? "no outcome" : "an outcome", "an outcome");
    // An input that can't be read would try nothing.
    watch.expect(tried, outcome?.code === "input-unreadable", false);
    await watch.look([tried]);
  }
  expect(watch.problems).toEqual([]);
});

test("every other server action is closed to everybody whom it is not for", async ({ app }) => {
  const tried = actions.filter(({ name }) => name !== perform.name);
  const missing = tried.filter(({ name }) => !actionRows[name]);
  expect(missing.map(({ name }) => `${name} has no row. ${actionAdvice}`)).toEqual([]);
  const built = tried.map(({ name }) => name);
  const gone = Object.keys(actionRows).filter((name) => !built.includes(name));
  expect(gone.map((name) => `${name} is no action any more: remove its row.`)).toEqual([]);

  const watch = watchFirst();
  const isLast = ({ name }: BuiltAction) => Number(actionRows[name]?.endsSession ?? false);
  for (const action of tried.toSorted((a, b) => isLast(a) - isLast(b))) {
    const row = actionRows[action.name] as ActionRow;
    const send = (by: By) => {
      const { caller, from = "the app", headers = fromOwnPage(app) } = by;
      const cookie = tenancy.cookies[caller];
      return toCell(
        `${action.name} by ${caller} from ${from}`,
        sendForm(app, action, row, tenancy.ids, { ...headers, cookie }),
      );
    };
    for (const [from, headers] of Object.entries(elsewhere)) {
      const cell = await send({ caller: "first", from, headers });
      watch.expect(cell, cell.answer.status, 403);
      await watch.look([cell]);
    }
    for (const caller of [...strangers, "other"] as const) {
      const cell = await send({ caller });
      const { answer } = cell;
      const isRefused = row.needsSession && caller !== "other";
      if (isRefused) watch.expect(cell, findRedirect(answer), "/sign-in");
      watch.expect(cell, answer.status < 500, true);
      const gained = answer.headers.getSetCookie().filter((one) => /session-token=[^;]/.test(one));
      watch.expect(cell, gained.length, 0);
      await watch.look([cell]);
    }
  }
  expect(watch.problems).toEqual([]);
  const still = await ask(app, "/people", { headers: { cookie: tenancy.cookies.first } });
  expect(still.status).toBe(200);
});
