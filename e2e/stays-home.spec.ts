import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { fillDemo, findPerson } from "./space.ts";

/** Whatever the browser asks of another host, while the returned list grows. */
function listenForStrangers(page: Page, home: string): string[] {
  const strangers: string[] = [];
  page.context().on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:$/.test(protocol) && origin !== home) strangers.push(request.url());
  });
  page.context().on("page", (other) => {
    other.on("websocket", (socket) => strangers.push(socket.url()));
  });
  return strangers;
}

/** Style and script elements of a page without its own nonce. */
function findUnsigned(html: string, nonce: string): string[] {
  const elements = html.match(/<(?:script|style)\b[^>]*>/g) ?? [];
  return elements.filter((element) => !element.includes(`nonce="${nonce}"`));
}

test("no page asks another host for anything, and each keeps to the strict policy", async ({
  page,
  member,
  cli,
  app,
}) => {
  test.setTimeout(120_000);
  const strangers = listenForStrangers(page, new URL(app.url).origin);
  await fillDemo(page);
  const { id } = await findPerson(cli, member, "Omar Kowalska");
  const paths = [
    ...["/", "/hello", "/import", "/invitations", "/invitations/new", "/people", "/review"],
    ...["/people?list=touch", "/people/duplicates", `/people/${id}`, "/review/removals"],
    ...["/settings", "/unsubscribe/nothing", "/join/nothing", "/people/nothing", "/no-such-page"],
  ];
  for (const path of paths) {
    const answer = await page.goto(path);
    const policy = answer?.headers()["content-security-policy"] ?? "";
    expect(policy, path).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/);
    expect(policy, path).toMatch(/style-src 'self' 'nonce-[^']+';/);
    expect(policy, path).not.toMatch(/unsafe-eval|https?:|\*/);
    await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(findUnsigned((await answer?.text()) ?? "", nonce), path).toEqual([]);
  }
  expect(strangers).toEqual([]);
});

test("what answers without a page refuses strangers, foreign sites and ids that are none", async ({
  page,
  member,
  request,
  app,
}) => {
  expect(member.email).toContain("@");
  const nobody = "0192f3a0-0000-7000-8000-000000000000";
  const closed = [
    ...["/api/export", "/people/rows", `/people/${nobody}/chats/${nobody}.ics`],
    ...[
      `/api/imports/${nobody}`,
      `/api/imports/${nobody}/rejects`,
      `/api/imports/${nobody}/invites`,
    ],
  ];
  for (const path of closed) {
    expect((await request.get(`${app.url}${path}`)).status(), path).toBe(401);
  }
  const own = page.request;
  for (const id of [nobody, "x", "..%2f..%2fetc", "%00", `${nobody}'`]) {
    for (const path of [
      `/people/${id}/chats/${id}.ics`,
      `/api/imports/${id}`,
      `/api/imports/${id}/rejects`,
      `/api/imports/${id}/invites?from=-1e9`,
    ]) {
      expect((await own.get(`${app.url}${path}`)).status(), path).toBeGreaterThanOrEqual(400);
      expect((await own.get(`${app.url}${path}`)).status(), path).toBeLessThan(500);
    }
  }
  const foreign = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
  const begun = await own.post(`${app.url}/api/imports`, {
    headers: foreign,
    data: { fileName: "a.zip" },
  });
  expect(begun.status()).toBe(403);
  const file = { headers: foreign, data: "x" };
  expect((await own.put(`${app.url}/api/imports/${nobody}/files`, file)).status()).toBe(403);
  for (const path of ["/api/export", "/people/rows", `/api/imports/${nobody}/invites`]) {
    const posted = await own.post(`${app.url}${path}`, { headers: { origin: app.url } });
    expect(posted.status(), path).toBe(405);
  }
  for (const address of ["x", "x.ics", `${"A".repeat(43)}.ics`, `${"A".repeat(5000)}.ics`]) {
    const answer = await request.get(`${app.url}/api/calendar/${address}`);
    expect([404, 429]).toContain(answer.status());
    expect(await answer.text()).not.toContain("BEGIN");
  }
  for (const signed of ["x", "x.y", `${"A".repeat(22)}.${"A".repeat(43)}`]) {
    const answer = await request.post(`${app.url}/api/digest/unsubscribe/${signed}`);
    expect(answer.status()).toBe(404);
  }
  // The front door lets no address with a NUL in it through.
  const odd = await request.post(`${app.url}/api/digest/unsubscribe/%00.%00`);
  expect(odd.status()).toBe(400);
});
