import type { Env } from "../env.ts";

type About = Pick<Env, "isDevelopment" | "publicUrl">;

/** The content security policy of one answer. */
export function makePolicy(nonce: string, { isDevelopment, publicUrl }: About): string {
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

/** The headers that every answer carries beside the policy, by name. */
export function makeSecurityHeaders({ publicUrl }: About): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    ...(publicUrl.startsWith("https://")
      ? { "Strict-Transport-Security": "max-age=31536000" }
      : {}),
  };
}
