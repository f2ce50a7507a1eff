import { z } from "zod";
import { findViewer } from "@/lib/auth/session-gate";
import { countByStage, listPeople } from "@/lib/data/person/list-people";
import { readPeopleFilter } from "@/lib/domain/person/people-filter";
import type { PeoplePage } from "@/lib/domain/person/person-row";

const pageLength = 300;
const limitSchema = z.coerce.number().int().min(1).max(pageLength);
const cursorSchema = z.object({ nameKey: z.string().max(1000), id: z.uuid() });

/**
 * A page of the list of people, for the list itself and for the finder: `q`, `stage`, `tag`, `note`,
 * `freshness`, `name` + `id`
 * of the cursor. With a `limit` the counts are left out.
 */
export async function GET(request: Request): Promise<Response> {
  const viewer = await findViewer();
  if (!viewer) return Response.json({ problem: "Sign in first." }, { status: 401 });
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const filter = readPeopleFilter(params);
  const after = cursorSchema.safeParse({ nameKey: params.name, id: params.id });
  const cursor = after.success ? after.data : null;
  const limit = limitSchema.safeParse(params.limit);
  const now = new Date();
  const [page, counts] = await Promise.all([
    listPeople(viewer, filter, cursor, limit.success ? limit.data : pageLength, now),
    cursor || limit.success ? null : countByStage(viewer, filter, now),
  ]);
  const body: PeoplePage = { ...page, counts };
  return Response.json(body, { headers: { "cache-control": "no-store" } });
}
