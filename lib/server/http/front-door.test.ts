import type { IncomingMessage, Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { headersOfEveryAnswer } from "../../../test/http/every-answer.ts";
import { parseEnv } from "../env.ts";
import { askToComeBack } from "./answer-notes.ts";
import { makeWebServer } from "./web-server.ts";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

type Seen = { headers: IncomingMessage["headers"]; bytes: number };

/** Opens a door with these settings; `seen` has what came through. */
async function openDoor(variables: Record<string, string> = {}, work = () => {}) {
  const settings = parseEnv(variables);
  const seen: Seen[] = [];
  const opened = makeWebServer(settings, async (request, response) => {
    const bytes = (await buffer(request)).length;
    seen.push({ headers: request.headers, bytes });
    work();
    response.end("ok");
  });
  server = opened;
  await new Promise<void>((resolve) => opened.listen(0, "127.0.0.1", resolve));
  const { port } = opened.address() as AddressInfo;
  return { port, seen };
}

type Answer = { status: number; headers: Record<string, string> };

/** Sends bytes as they are and reads the head of the answer. */
function sendRaw(port: number, ...pieces: (string | Buffer)[]): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let text = "";
    socket.on("data", (piece) => {
      text += piece.toString("latin1");
      if (text.includes("\r\n\r\n")) socket.destroy();
    });
    socket.on("error", (error) => (text ? undefined : reject(error)));
    socket.on("close", () => {
      const [first = "", ...lines] = (text.split("\r\n\r\n")[0] ?? "").split("\r\n");
      const pairs = lines.map((line) => {
        const at = line.indexOf(":");
        return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
      });
      resolve({ status: Number(first.split(" ")[1]), headers: Object.fromEntries(pairs) });
    });
    for (const piece of pieces) socket.write(piece);
  });
}

function head(line: string, headers: Record<string, string> = {}): string {
  const all = { Host: "127.0.0.1", ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${line} HTTP/1.1\r\n${lines.join("")}\r\n`;
}

const own = { "Sec-Fetch-Site": "same-origin" };

describe("the front door", () => {
  test("keeps the connection of whoever it refuses while they are still sending", async () => {
    const { port } = await openDoor();
    const refused = head("POST /", { Origin: "https://evil.example", "Content-Length": "60000" });
    const socket = connect(port, "127.0.0.1");
    const statuses = new Promise<string[]>((resolve, reject) => {
      let text = "";
      socket.on("error", reject);
      socket.on("close", () => reject(new Error("closed")));
      socket.on("data", (piece) => {
        const isFirst = text === "";
        text += piece.toString("latin1");
        // The rest of the body goes out after the refusal came in, and the next request behind it.
        if (isFirst) socket.write(`${"x".repeat(30_000)}${head("GET /")}`);
        const found = [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status = ""]) => status);
        if (found.length === 2) resolve(found);
      });
    });
    socket.write(`${refused}${"x".repeat(30_000)}`);
    expect(await statuses).toEqual(["403", "200"]);
    socket.destroy();
  });

  test("gives every answer the headers, also to what is no request at all", async () => {
    const { port } = await openDoor();
    const requests: [string, number][] = [
      [head("GET /"), 200],
      [head("GET /icon.svgfoo"), 200],
      [head("GET /%"), 400],
      [head("GET /people?q=%00"), 400],
      [head("GET http://evil.example/"), 400],
      [head("POST /"), 403],
      [head("GET /", { Host: "evil.example" }), 421],
      [head("POST /", { ...own, "Content-Length": "999999" }), 413],
      [head("GET /", { Expect: "a miracle" }), 200],
      [head("GET /", { "X-Long": "x".repeat(100_000) }), 431],
      ["GET / HTTP/1.1\r\n\r\n", 400],
      ["nonsense\r\n\r\n", 400],
      [head("GET /", { "Content-Length": "none" }), 400],
    ];
    for (const [bytes, status] of requests) {
      const answer = await sendRaw(port, bytes);
      expect(answer.status, bytes.slice(0, 60)).toBe(status);
      expect(headersOfEveryAnswer.filter((name) => !answer.headers[name])).toEqual([]);
    }
  });

  test("gives each request a nonce of its own, whatever the request brings along", async () => {
    const { port, seen } = await openDoor();
    const forged = { "Content-Security-Policy": "script-src 'nonce-mine'", "X-Nonce": "mine" };
    for (const _ of [1, 2]) await sendRaw(port, head("GET /", forged));
    const policies = seen.map(({ headers }) => String(headers["content-security-policy"]));
    expect(new Set(policies).size).toBe(2);
    expect(policies.join()).not.toContain("mine");
    expect(seen[0]?.headers["x-nonce"]).toBeUndefined();
  });

  test("shows the address of the socket, whatever the request says about itself", async () => {
    const { port, seen } = await openDoor();
    const said = ["X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Forwarded"];
    const lies = Object.fromEntries(said.map((name) => [name, "203.0.113.9"]));
    await sendRaw(port, head("GET /", lies));
    expect(seen[0]?.headers).toMatchObject({
      "x-forwarded-for": "127.0.0.1",
      "x-forwarded-host": "127.0.0.1",
    });
    expect(seen[0]?.headers["x-real-ip"]).toBeUndefined();
    expect(seen[0]?.headers.forwarded).toBeUndefined();
  });

  test("believes trusted proxies, and the name that they pass on", async () => {
    const { port, seen } = await openDoor({
      TRUSTED_PROXIES: "127.0.0.1",
      PUBLIC_URL: "https://acquaint.example.org",
    });
    const proxied = {
      "X-Forwarded-For": "198.51.100.1, 203.0.113.9",
      "X-Forwarded-Host": "acquaint.example.org",
    };
    expect((await sendRaw(port, head("GET /", proxied))).status).toBe(200);
    expect(seen[0]?.headers).toMatchObject({
      "x-forwarded-for": "203.0.113.9",
      "x-forwarded-proto": "https",
      host: "acquaint.example.org",
    });
    expect((await sendRaw(port, head("GET /"))).status).toBe(421);
    expect((await sendRaw(port, head("GET /api/health"))).status).toBe(200);
  });

  test("lets mail programs turn a digest off and posts from nowhere do nothing else", async () => {
    const { port } = await openDoor();
    const signed = `/api/digest/unsubscribe/${"a".repeat(22)}.${"b".repeat(43)}`;
    expect((await sendRaw(port, head(`POST ${signed}`))).status).toBe(200);
    for (const path of [
      "/sign-in",
      `${signed}/../../../../sign-in`,
      `${signed}%2f..`,
      "/api/v1/x",
    ]) {
      expect((await sendRaw(port, head(`POST ${path}`))).status, path).toBe(403);
    }
  });

  test("lets in no more of a body than its bound, whether the length is announced or not", async () => {
    const { port, seen } = await openDoor();
    const bound = 64 * 1024;
    const chunked = (bytes: number) => {
      const piece = Buffer.alloc(Math.min(bytes, 8192), "x");
      const pieces: Buffer[] = [];
      for (let left = bytes; left > 0; left -= piece.length) {
        const part = piece.subarray(0, Math.min(left, piece.length));
        pieces.push(Buffer.from(`${part.length.toString(16)}\r\n${part}\r\n`));
      }
      return [...pieces, "0\r\n\r\n"];
    };
    const streamed = { ...own, "Transfer-Encoding": "chunked" };
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 * bound }), async (bytes) => {
        const wanted = bytes <= bound ? 200 : 413;
        const whole = [
          head("POST /", { ...own, "Content-Length": String(bytes) }),
          Buffer.alloc(bytes),
        ];
        expect((await sendRaw(port, ...whole)).status).toBe(wanted);
        expect((await sendRaw(port, head("POST /", streamed), ...chunked(bytes))).status).toBe(
          wanted,
        );
      }),
      { numRuns: 30, examples: [[bound], [bound + 1]] },
    );
    expect(Math.max(...seen.map(({ bytes }) => bytes))).toBeLessThanOrEqual(bound);
    const action = { ...own, "Next-Action": "x", "Content-Length": "1000000" };
    expect((await sendRaw(port, head("POST /", action))).status).toBe(413);
  });

  test("makes a 429 of an answer whose work asked to come back", async () => {
    const { port } = await openDoor({}, () => askToComeBack(7));
    const answer = await sendRaw(port, head("GET /"));
    expect(answer).toMatchObject({ status: 429, headers: { "retry-after": "7" } });
    askToComeBack(7);
  });
});
