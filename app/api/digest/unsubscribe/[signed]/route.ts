import { readUnsubscribe } from "@/lib/auth/unsubscribe-link";
import { turnOffDigest } from "@/lib/data/digest/commands";
import { env } from "@/lib/server/env";

type Context = { params: Promise<{ signed: string }> };

const headers = { "Cache-Control": "no-store", "Content-Type": "text/plain; charset=utf-8" };

/** POST: turns off the digest that the signed address belongs to, at one click in a mail program (RFC 8058). */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const viewer = readUnsubscribe((await params).signed);
  if (viewer === null || !(await turnOffDigest(viewer, new Date()))) {
    return new Response("This address turns nothing off.\n", { status: 404, headers });
  }
  return new Response("The digest is off.\n", { headers });
}

/** GET: leads to the page with the button. Scanners of mails open links, so this alone changes nothing. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { signed } = await params;
  return new Response(null, {
    status: 303,
    headers: {
      ...headers,
      Location: `${env().publicUrl}/unsubscribe/${encodeURIComponent(signed)}`,
    },
  });
}
