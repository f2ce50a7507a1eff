import { z } from "zod";
import { findViewer } from "@/lib/auth/session-gate";
import { findChatEvent } from "@/lib/data/calendar/queries";
import { writeCalendar } from "@/lib/domain/calendar/write-calendar";
import { env } from "@/lib/server/env";

type Context = { params: Promise<{ id: string; chatId: string }> };

const headers = { "Cache-Control": "private, no-store" };
const asked = z.object({ personId: z.uuid(), chatId: z.uuid() });

/** GET: one chat for the calendar on one's desk; the same event after every move. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const viewer = await findViewer();
  if (!viewer) return new Response("Sign in first.\n", { status: 401, headers });
  const { id, chatId } = await params;
  const parsed = asked.safeParse({ personId: id, chatId: chatId.replace(/\.ics$/, "") });
  const event = parsed.success ? await findChatEvent(viewer, parsed.data, env().publicUrl) : null;
  if (!event) return new Response("There is no such chat.\n", { status: 404, headers });
  return new Response(writeCalendar([event], { name: "Acquaint", stamp: Date.now() }), {
    headers: {
      ...headers,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="chat.ics"',
    },
  });
}
