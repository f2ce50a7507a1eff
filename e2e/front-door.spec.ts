import { existsSync, readdirSync, readFileSync } from "node:fs";
import { request as sendHttp } from "node:http";
import path from "node:path";
import type { Page } from "@playwright/test";
import pg from "pg";
import { headersOfEveryAnswer } from "../test/http/every-answer.ts";
import { type App, runCli } from "./app.ts";
import { expect, test } from "./fixtures.ts";
import { readActions, readRoutes } from "./tenancy/read-build.ts";

const projectFolder = path.resolve(import.meta.dirname, "..");

type Sent = Record<string, string | undefined>;
type Answer = { status: number; headers: Record<string, unknown>; body: string };

/** Sends a request with its address as it stands: `fetch` would tidy it up. */
function send(
  app: App,
  address: string,
  options: { method?: string; headers?: Sent; body?: string | Buffer } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(app.url);
  const { method = "GET", body } = options;
  const given = Object.entries(options.headers ?? {}).filter(([, value]) => value !== undefined);
  const headers = Object.fromEntries(given) as Record<string, string>;
  return new Promise((resolve, reject) => {
    const request = sendHttp({ hostname, port, path: address, method, headers }, (response) => {
      let text = "";
      response.on("data", (piece) => {
        text += piece.toString("latin1");
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** The cookies of a page, as a request carries them. */
async function readCookies(page: Page): Promise<string> {
  const cookies = await page.context().cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

const anId = "019abcde-0000-7000-8000-000000000000";

/** Every page and route handler of the build, with something in place of each parameter. */
function listRoutes(app: App): string[] {
  return readRoutes(app.buildFolder).map(({ pattern }) =>
    pattern.replace(/\[(\.\.\.)?[^\]]+\]/g, anId),
  );
}

/** Files of the build and of public/, as browsers ask for them. */
function listFiles(app: App): string[] {
  const folder = path.join(projectFolder, app.buildFolder, "static");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const built = files.filter((file) => /\.\w+$/.test(file)).map((file) => `/_next/static/${file}`);
  const own = readdirSync(path.join(projectFolder, "public")).map((file) => `/${file}`);
  return [...built, ...own];
}

/** A connection of the superuser to the embedded database of an app. */
async function openAsAdmin({ dataDir }: App, database = "postgres"): Promise<pg.Client> {
  const secrets = JSON.parse(readFileSync(path.join(dataDir, "secrets.json"), "utf8"));
  const client = new pg.Client({
    host: "127.0.0.1",
    port: Number(readFileSync(path.join(dataDir, "postgres.port"), "utf8")),
    user: "acquaint_admin",
    password: secrets.databaseAdminPassword,
    database,
  });
  await client.connect();
  return client;
}

function expectHeaders(answer: Answer, what: string): void {
  expect(
    headersOfEveryAnswer.filter((name) => !answer.headers[name]),
    what,
  ).toEqual([]);
  expect(answer.headers["x-powered-by"], what).toBeUndefined();
}

test("every route of the build, every file and every 404 carries the headers", async ({ app }) => {
  const routes = listRoutes(app);
  expect(routes.length).toBeGreaterThan(20);
  expect(existsSync(path.join(projectFolder, "proxy.ts"))).toBe(false);
  const lookAlikes = ["/icon.svgfoo", "/manifest.webmanifest.html", "/api/importsfoo", "/no/such"];
  const missing = ["/_next/static/none.js", "/_next/image?url=%2Ficon.svg&w=64&q=75", "/api/none"];
  for (const address of [...routes, ...listFiles(app), ...lookAlikes, ...missing]) {
    const answer = await send(app, address);
    expect(answer.status, address).toBeLessThan(500);
    expectHeaders(answer, address);
  }
});

test("no route accepts a change from another site, and none from nowhere", async ({ app }) => {
  for (const address of [...listRoutes(app), "/icon.svg", "/no-such-page"]) {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      for (const headers of [{}, { origin: "https://evil.example" }, { origin: "null" }]) {
        const answer = await send(app, address, { method, headers });
        // Mail programs post here by themselves (RFC 8058); the signature lets them in, and this one is none.
        const isSigned = method === "POST" && address.startsWith("/api/digest/unsubscribe/");
        expect(answer.status, `${method} ${address}`).toBe(isSigned ? 404 : 403);
        expectHeaders(answer, `${method} ${address}`);
      }
    }
  }
});

const strange = [
  ...["/%", "/%e0%a4%a", "/%00", "/people?q=%00", "/people?q=%ED%A0%80", "/..%2f..%2fetc%2fpasswd"],
  ...["/people/%F0%9F%98%80", `/people/${"x".repeat(5000)}`, "//evil.example", "/people?stage=%27"],
  ...[
    "/join/%27%3B--",
    "/api/calendar/%E2%80%AE.ics",
    "/api/imports/%2e%2e",
    "/people/rows?from=-1",
  ],
  ...["/people/rows?from=1e999", "/people?page=99999999999999999999", "/invitations?id=%ff"],
  ...[
    "/_next/data/x/people.json",
    "/_next/image?url=http://127.0.0.1:1/",
    "/api/auth/%00",
    "/api/auth/",
  ],
  ...[
    "/api/auth/callback/none",
    "/api/auth/signin?callbackUrl=http://evil.example",
    "/people?a[b=1",
  ],
  ...[
    "/unsubscribe/a.b.c",
    "/review/not-an-id",
    "/people/x/chats/y",
    "/hello?person=%22",
    "/%5c%5cx",
  ],
];

test("nothing that a stranger or a member asks for breaks the server", async ({
  app,
  page,
  member,
}) => {
  expect(member.email).toContain("@");
  const cookie = await readCookies(page);
  const failed: string[] = [];
  for (const who of [{}, { cookie }]) {
    for (const address of [...strange, ...listRoutes(app)]) {
      for (const extra of [
        {},
        { rsc: "1" },
        { "next-router-state-tree": "%" },
        { range: "bytes=9-1" },
      ]) {
        const answer = await send(app, address, { headers: { ...who, ...extra } });
        if (answer.status >= 500) failed.push(`${answer.status} GET ${address}`);
      }
    }
  }
  expect(failed).toEqual([]);
});

test("no body that a stranger or a member sends breaks the server", async ({
  app,
  page,
  member,
}) => {
  expect(member.email).toContain("@");
  const cookie = await readCookies(page);
  const own = { origin: app.url, "sec-fetch-site": "same-origin" };
  const types = [
    "application/json",
    "text/plain;charset=UTF-8",
    "multipart/form-data",
    "text/plain",
  ];
  const boundary = "multipart/form-data; boundary=x";
  const actions = ["x", "0".repeat(40), "00".repeat(21), "../../etc"];
  const bodies = ["", "{", "[]", '"\\u0000"', '["\\ud800"]', "null", "a".repeat(60_000), "\0\0"];
  const cut = '--x\r\nContent-Disposition: form-data; name="1_$ACTION_ID_00"\r\n\r\n';
  const form = '--x\r\nContent-Disposition: form-data; name="1_$ACTION_ID_00"\r\n\r\n\r\n--x--\r\n';
  const failed: string[] = [];
  const fire = async (address: string, headers: Sent, body: string) => {
    for (const method of ["POST", "PUT"]) {
      const answer = await send(app, address, { method, headers: { ...own, ...headers }, body });
      if (answer.status >= 500) {
        failed.push(
          `${answer.status} ${method} ${address} ${headers["content-type"]} ${body.slice(0, 20)}`,
        );
      }
    }
  };
  for (const who of [{}, { cookie }]) {
    for (const address of [
      "/sign-in",
      "/",
      "/settings",
      "/api/imports",
      `/api/imports/${anId}/files`,
    ]) {
      for (const body of bodies) {
        for (const type of types) await fire(address, { ...who, "content-type": type }, body);
        for (const action of actions) {
          const headers = {
            ...who,
            "content-type": "text/plain;charset=UTF-8",
            "next-action": action,
          };
          await fire(address, headers, body);
        }
      }
      for (const parts of [form, cut, "--x--", "nothing"]) {
        await fire(address, { ...who, "content-type": boundary }, parts);
      }
    }
    for (const address of listRoutes(app)) {
      await fire(address, { ...who, "content-type": "application/json" }, "{");
    }
  }
  expect(failed).toEqual([]);
});

test("no action that exists breaks the server, whatever it is sent", async ({
  app,
  page,
  member,
}) => {
  expect(member.email).toContain("@");
  const cookie = await readCookies(page);
  // The sign-out last: it ends the session of the requests after it.
  const isSignOut = ({ name }: { name: string }) => Number(name.endsWith(" signOut"));
  const ids = readActions(app.buildFolder)
    .sort((one, other) => isSignOut(one) - isSignOut(other))
    .map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(6);
  const own = { origin: app.url, "sec-fetch-site": "same-origin", accept: "text/x-component" };
  const bodies = [
    ...[
      "",
      "{",
      "[]",
      "null",
      "5",
      '["$F1"]',
      '["$Q7"]',
      '["$K1"]',
      '["$undefined"]',
      '[{},{},"x"]',
    ],
    ...['["a\\u0000",{"id":"\\u0000"}]', '["person.rename",{"id":null}]', '["__proto__",{}]'],
    ...['["toString",{}]', '[{"name":"account.rename"},{},{}]', '[{"name":5,"secrets":"x"},1,2]'],
    ...['["account.rename",{"name":"\\ud800"}]', `["${"x".repeat(60_000)}",[]]`],
  ];
  const cut = '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n["$K1"]\r\n';
  const failed: string[] = [];
  for (const who of [{}, { cookie }]) {
    for (const id of ids) {
      for (const [type, sent] of [
        ["text/plain;charset=UTF-8", bodies],
        ["multipart/form-data; boundary=x", [cut, `${cut}--x--\r\n`, "nothing"]],
      ] as const) {
        for (const body of sent) {
          const headers = { ...own, ...who, "next-action": id, "content-type": type };
          const answer = await send(app, "/sign-in", { method: "POST", headers, body });
          if (answer.status >= 500) failed.push(`${answer.status} ${id} ${body.slice(0, 40)}`);
        }
      }
    }
  }
  expect(failed).toEqual([]);
});

test("a body of 70 kB is refused before it is read, on every route but the upload", async ({
  app,
}) => {
  const headers = { origin: app.url, "sec-fetch-site": "same-origin", "next-action": "x" };
  for (const address of ["/sign-in", "/api/imports", "/api/auth/callback/credentials"]) {
    const body = "x".repeat(70_000);
    const answer = await send(app, address, { method: "POST", headers, body });
    expect(answer.status, address).toBe(413);
  }
});

test("a crowd of strangers who guess keeps nobody from signing in", async ({ emptyApp: app }) => {
  const member = { email: "maren@example.org", password: "a long enough password" };
  const about = ["--email", member.email, "--name", "Maren Holt", "--password-stdin"];
  await runCli(app, ["user", "create", ...about], member.password);
  const own = { origin: app.url, "sec-fetch-site": "same-origin" };
  const enter = async (email: string, password: string, cookie = "") => {
    const asked = await send(app, "/api/auth/csrf", { headers: { cookie } });
    const { csrfToken } = JSON.parse(asked.body) as { csrfToken: string };
    const set = asked.headers["set-cookie"] as string[] | undefined;
    const cookies = [cookie, ...(set ?? []).map((each) => each.split(";")[0] ?? "")];
    const form = new URLSearchParams({ csrfToken, email, password, json: "true" });
    return send(app, "/api/auth/callback/credentials", {
      method: "POST",
      headers: {
        ...own,
        cookie: cookies.filter(Boolean).join("; "),
        "content-type": "application/x-www-form-urlencoded",
      },
      body: form.toString(),
    });
  };
  const alone = performance.now();
  const first = await enter(member.email, member.password);
  const pace = performance.now() - alone;
  const known = (first.headers["set-cookie"] as string[])
    .map((each) => each.split(";")[0] ?? "")
    .filter((each) => each.startsWith("acquaint.browser="));
  expect(known).toHaveLength(1);
  const crowd = Array.from({ length: 150 }, (_, index) =>
    enter(`${index}@crowd.example`, "a guess"),
  );
  const begun = performance.now();
  const entered = await enter(member.email, member.password, known[0]);
  const waited = performance.now() - begun;
  const answers = await Promise.all(crowd);
  expect(entered.headers["set-cookie"]?.toString()).toContain("session-token");
  // Eight seconds, or as many times longer as the machine is slow without a crowd.
  expect(waited).toBeLessThan(Math.max(8_000, 20 * pace));
  const turnedAway = answers.filter(({ status }) => status === 429);
  expect(turnedAway.length).toBeGreaterThan(50);
  expect(turnedAway.every(({ headers }) => Number(headers["retry-after"]) > 0)).toBe(true);
});

test("a page gives up on a database that is away or silent, and Try again shows it once it is back", async ({
  page,
  emptyApp: app,
}) => {
  const member = { name: "Maren Holt", email: "maren@example.org", password: "a long password" };
  const about = ["--email", member.email, "--name", member.name, "--password-stdin"];
  await runCli(app, ["user", "create", ...about], member.password);
  await page.goto(`${app.url}/sign-in`);
  await page.getByLabel("E-mail").fill(member.email);
  await page.getByLabel("Password").fill(member.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
  const database = await openAsAdmin(app);
  await database.query("alter role acquaint_app nologin");
  await database.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'acquaint_app'",
  );
  await page.goto(`${app.url}/people`);
  await expect(page.getByRole("heading", { name: "This page could not be shown" })).toBeVisible();
  const health = await send(app, "/api/health");
  expect(health.status).toBe(503);
  await database.query("alter role acquaint_app login");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "People" })).toBeVisible();
  await database.end();
  const silencer = await openAsAdmin(app, "acquaint");
  await silencer.query("begin");
  await silencer.query("lock table session in access exclusive mode");
  const asked = performance.now();
  await page.goto(`${app.url}/people`);
  await expect(page.getByRole("heading", { name: "This page could not be shown" })).toBeVisible();
  expect(performance.now() - asked).toBeLessThan(20_000);
  await silencer.query("rollback");
  await silencer.end();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "People" })).toBeVisible();
});
