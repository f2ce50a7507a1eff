import { randomBytes } from "node:crypto";
import {
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
  STATUS_CODES,
} from "node:http";
import type { Duplex } from "node:stream";
import type { Env } from "../env.ts";
import { isKnownHost, isSameOrigin } from "../same-origin.ts";
import { makeOriginFinder } from "../trusted-proxies.ts";
import { type AnswerNotes, answerNotes } from "./answer-notes.ts";
import { dropShortBody, findBodyBound, isTooLong, watchLength } from "./body-bounds.ts";
import { makePolicy, makeSecurityHeaders } from "./security-headers.ts";

// What holds for every request and every answer, before anything of Next's. Not a gate: who may see
// what is decided where it is read, by the viewer in hand.
/** What answers a request that came through. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Refusal = { status: number; text: string };

const safeMethods = ["GET", "HEAD", "OPTIONS"];
/** Mail programs post here by themselves; the signature in the address is what lets them (RFC 8058). */
const signedAddress = /^\/api\/digest\/unsubscribe\/(?!\.+$)[\w.-]+$/;
/** Asked by watchers on the machine itself, by its loopback address. */
const healthAddress = /^\/api\/health(\?|$)/;
/** What only proxies and Next itself may say. */
const forwardingHeaders = [
  ...["forwarded", "x-real-ip", "x-forwarded-for", "x-forwarded-host"],
  ...["x-forwarded-port", "x-forwarded-proto", "x-forwarded-server", "x-nonce"],
];

/** Next's page for its own failures; nobody has to ask for it. */
const failurePage = /^\/_global-error(\/|\?|$)/;

/** A form in parts whose parts nobody can tell apart. */
function lacksBoundary(contentType = ""): boolean {
  return /^\s*multipart\//i.test(contentType) && !/;\s*boundary=[^;\s]/i.test(contentType);
}

function isReadablePath(url: string): boolean {
  if (!url.startsWith("/") || /%00/.test(url)) return false;
  try {
    decodeURIComponent(url.split("?")[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

function findRefusal(request: IncomingMessage, settings: Env): Refusal | null {
  const { url = "", headers, method = "GET" } = request;
  if (!isReadablePath(url) || !headers.host || lacksBoundary(headers["content-type"])) {
    return { status: 400, text: "This request can't be read." };
  }
  const asksHealth = healthAddress.test(url) && method === "GET";
  if (!asksHealth && !isKnownHost(headers.host, settings)) {
    const { publicUrl } = settings;
    const text = `This app answers at ${publicUrl}. To reach it by another name, set PUBLIC_URL to that address; a proxy in front has to pass the name on in Host.`;
    return { status: 421, text };
  }
  const isSigned = method === "POST" && signedAddress.test(url);
  if (!safeMethods.includes(method) && !isSigned && !isSameOrigin(headers, settings)) {
    const text = "This request didn't come from a page of Acquaint. Open the page and try again.";
    return { status: 403, text };
  }
  if (failurePage.test(url)) return { status: 404, text: "There is no such page." };
  const bound = findBodyBound(request);
  if (bound !== null && isTooLong(request, bound)) {
    return { status: 413, text: "This is too long. Send less at once." };
  }
  return null;
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, text }: Refusal,
): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  // A long body is not read to its end.
  if (!dropShortBody(request)) response.setHeader("Connection", "close");
  response.end(`${text}\n`);
}

/** The bytes of an answer for a connection on which no request could be read. */
function makeBareAnswer(status: number, settings: Env): string {
  const headers = {
    ...makeSecurityHeaders(settings),
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Content-Length": "0",
    Connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${lines.join("")}\r\n`;
}

/** Answers a connection on which no request could be read, with the headers of every answer. */
export function answerBadConnection(
  error: NodeJS.ErrnoException,
  socket: Duplex,
  settings: Env,
): void {
  if (!socket.writable) return void socket.destroy();
  const statuses: Record<string, number> = {
    HPE_HEADER_OVERFLOW: 431,
    ERR_HTTP_REQUEST_TIMEOUT: 408,
  };
  socket.end(makeBareAnswer(statuses[error.code ?? ""] ?? 400, settings));
}

/** Whether the request means a server action: one of React's by its header, or a form without JavaScript. */
function meansAction({ method, headers }: IncomingMessage): boolean {
  const isForm = /^\s*multipart\/form-data/i.test(headers["content-type"] ?? "");
  return method === "POST" && (headers["next-action"] !== undefined || isForm);
}

/**
 * Sees to the statuses that are out of reach in a server action: a 429 that was asked for, and a 400 for
 * what Next calls a failure of its own, an action whose input can't be read.
 */
function followNotes(request: IncomingMessage, response: ServerResponse, notes: AnswerNotes): void {
  const isAction = meansAction(request);
  const writeHead = response.writeHead;
  response.writeHead = ((status: number, ...rest: []) => {
    const { retryAfterSeconds } = notes;
    if (status >= 500 && isAction && !notes.hasBegun) return writeHead.call(response, 400, ...rest);
    const isRedirect = status >= 300 && status < 400;
    if (retryAfterSeconds === undefined || isRedirect || status >= 500) {
      return writeHead.call(response, status, ...rest);
    }
    response.setHeader("Retry-After", String(retryAfterSeconds));
    return writeHead.call(response, 429, ...rest);
  }) as typeof writeHead;
}

/**
 * Puts the front door before a handler: security headers and a policy with a nonce of its own on every
 * answer, refusals by host, origin, address and length, and the browser's address, which stands in
 * `X-Forwarded-For` afterwards whatever the request said.
 */
export function makeFrontDoor(settings: Env, handle: Handler): RequestListener {
  const findOrigin = makeOriginFinder(settings.trustedProxies);
  const headers = Object.entries(makeSecurityHeaders(settings));
  const protocol = new URL(settings.publicUrl).protocol.slice(0, -1);
  return (request, response) => {
    const nonce = randomBytes(16).toString("base64");
    const policy = makePolicy(nonce, settings);
    for (const [name, value] of headers) response.setHeader(name, value);
    response.setHeader("Content-Security-Policy", policy);
    const { "x-forwarded-for": forwarded, "x-forwarded-host": namedHost } = request.headers;
    const origin = findOrigin(
      request.socket.remoteAddress,
      Array.isArray(forwarded) ? forwarded.join(",") : forwarded,
    );
    for (const name of forwardingHeaders) delete request.headers[name];
    if (origin.byProxy && typeof namedHost === "string") request.headers.host = namedHost;
    const refusal = findRefusal(request, settings);
    if (refusal) return refuse(request, response, refusal);
    request.headers["x-forwarded-for"] = origin.address ?? "";
    request.headers["x-forwarded-proto"] = protocol;
    if (request.headers.host) request.headers["x-forwarded-host"] = request.headers.host;
    // Next reads the nonce of its scripts from here.
    request.headers["content-security-policy"] = policy;
    const bound = findBodyBound(request);
    if (bound !== null) {
      watchLength(request, bound, () => {
        request.socket.end(makeBareAnswer(413, settings), () => request.socket.destroy());
      });
    }
    const notes: AnswerNotes = {};
    followNotes(request, response, notes);
    answerNotes.run(notes, () =>
      handle(request, response).catch(() => {
        if (response.headersSent) response.destroy();
        else refuse(request, response, { status: 500, text: "Something went wrong. Try again." });
      }),
    );
  };
}
