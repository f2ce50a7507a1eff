import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "./lib/server/env.ts";
import { isKnownHost, isSameOrigin } from "./lib/server/same-origin.ts";

// Security headers, and a second look at where changes come from. Not a gate: who may see what is
// decided where it is read, by the viewer in hand.
const safeMethods = ["GET", "HEAD", "OPTIONS"];

function makePolicy(nonce: string): string {
  const { isDevelopment, publicUrl } = env();
  const policy = [
    "default-src 'self'",
    // React's error overlay evaluates code in development; nothing does in production.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // In development Next puts style sheets into the page without the nonce.
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    // React writes `style` attributes (positions of virtual rows, widths of bars); no nonce can cover those.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  if (publicUrl.startsWith("https://")) policy.push("upgrade-insecure-requests");
  return policy.join("; ");
}

/** Headers that every answer carries. */
function setSecurityHeaders(headers: Headers): void {
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Referrer-Policy", "no-referrer");
  headers.set("X-Frame-Options", "DENY");
  headers.set("Cross-Origin-Opener-Policy", "same-origin");
  headers.set("Cross-Origin-Resource-Policy", "same-origin");
  headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
  if (env().publicUrl.startsWith("https://")) {
    headers.set("Strict-Transport-Security", "max-age=31536000");
  }
}

function refuse(status: number, text: string): NextResponse {
  const response = new NextResponse(`${text}\n`, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
  setSecurityHeaders(response.headers);
  return response;
}

/** Refuses what comes from elsewhere and gives each page its own nonce. */
export function proxy(request: NextRequest): NextResponse {
  if (!isKnownHost(request.headers)) {
    return refuse(
      421,
      `This app answers at ${env().publicUrl}. To reach it by another name, set PUBLIC_URL to that address.`,
    );
  }
  // Mail programs post here by themselves; the signature in the address is what lets them.
  const isSigned = request.nextUrl.pathname.startsWith("/api/digest/unsubscribe/");
  if (!safeMethods.includes(request.method) && !isSigned && !isSameOrigin(request.headers)) {
    return refuse(
      403,
      "This request didn't come from a page of Acquaint. Open the page and try again.",
    );
  }
  const nonce = randomBytes(16).toString("base64");
  const policy = makePolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  setSecurityHeaders(response.headers);
  return response;
}

export const config = {
  // Left out: the upload (a proxy cuts bodies at 10 MB without an error; the route checks the origin
  // itself) and files that never change.
  matcher: ["/((?!api/imports|_next/static|_next/image|icon.svg|manifest.webmanifest).*)"],
};
