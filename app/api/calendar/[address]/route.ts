import { openCalendar } from "@/lib/auth/calendar-address";
import { listCalendarEvents } from "@/lib/data/calendar/queries";
import { writeCalendar } from "@/lib/domain/calendar/write-calendar";
import { env } from "@/lib/server/env";

type Context = { params: Promise<{ address: string }> };

const headers = {
  "Cache-Control": "private, no-store",
  "X-Robots-Tag": "noindex, nofollow",
};

/** GET: the private calendar that this address stands for. No session: calendars have none. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const now = new Date();
  const { address } = await params;
  const from = request.headers.get("x-forwarded-for");
  const gate = await openCalendar(address, from, now);
  if ("refused" in gate) {
    return gate.refused === "unknown"
      ? new Response("There is no calendar at this address.\n", { status: 404, headers })
      : new Response("Too many requests. Try again in a quarter of an hour.\n", {
          status: 429,
          headers: { ...headers, "Retry-After": "900" },
        });
  }
  const events = await listCalendarEvents(gate.viewer, env().publicUrl, now);
  return new Response(writeCalendar(events, { name: "Acquaint", stamp: now.getTime() }), {
    headers: { ...headers, "Content-Type": "text/calendar; charset=utf-8" },
  });
}
