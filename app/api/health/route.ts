import { findUnready } from "@/lib/data/health";

/** `{ live, ready, waitingFor }` for whoever watches the app; 503 until the database and the queue are there. */
export async function GET(): Promise<Response> {
  const waitingFor = await findUnready();
  const ready = waitingFor.length === 0;
  return Response.json(
    { live: true, ready, waitingFor },
    { status: ready ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
