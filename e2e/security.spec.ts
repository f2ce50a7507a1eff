import { expect, test } from "./fixtures.ts";

test("every page carries a strict policy with a nonce of its own", async ({ request, app }) => {
  const nonces = new Set<string>();
  for (const path of ["/sign-in", "/sign-in", "/no-such-page"]) {
    const answer = await request.get(`${app.url}${path}`);
    const policy = answer.headers()["content-security-policy"] ?? "";
    const nonce = /script-src 'self' 'nonce-([^']+)' 'strict-dynamic';/.exec(policy)?.[1] ?? "";
    expect(nonce.length).toBeGreaterThan(20);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
    const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
    expect(answer.headers()["x-powered-by"]).toBeUndefined();
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(3);
});

test("a change that another site sends is refused", async ({ request, app }) => {
  const foreign = await request.post(`${app.url}/sign-in`, {
    headers: { origin: "https://evil.example" },
    form: { email: "a@b.example" },
  });
  expect(foreign.status()).toBe(403);
  const rebound = await request.get(`${app.url}/sign-in`, { headers: { host: "evil.example" } });
  expect(rebound.status()).toBe(421);
});

test("a member signs in, and pages keep to the policy", async ({ page, member }) => {
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
  expect(member.email).toContain("@");
});
