import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { Badge } from "@/components/ui/badge";
import { textLink } from "@/components/ui/link-styles";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet, SheetSection } from "@/components/ui/sheet";
import { requireViewer } from "@/lib/auth/session-gate";
import { listAudit } from "@/lib/data/audit/queries";
import { readSettings } from "@/lib/data/settings/queries";
import { auditDays, isFailure } from "@/lib/domain/account/audit-event";
import { formatWhen } from "@/lib/domain/time/format";
import { titleWords } from "@/lib/domain/words/titles";

export const metadata: Metadata = { title: "Activity" };

const shown = 100;
const fromSchema = z.coerce.number().int().min(0).max(1_000_000).catch(0);

type ActivityPageProps = {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What happened to the member's account, as they alone see it. */
export default async function ActivityPage({ searchParams }: ActivityPageProps) {
  const viewer = await requireViewer();
  const from = fromSchema.parse((await searchParams).from);
  const now = new Date();
  const [{ zone }, { rows, total }] = await Promise.all([
    readSettings(viewer),
    listAudit(viewer, { from, most: shown }, now),
  ]);
  return (
    <>
      <PageHeader
        title="Activity"
        actions={
          <Link href="/settings#security" className={textLink}>
            Security
          </Link>
        }
      />
      <p className="mb-4 max-w-prose text-soft">
        What happened to your account in the last {auditDays} days. If you don't recognise
        something, change your password and sign out everywhere else.
      </p>
      <div className="max-w-[46rem]">
        <Sheet>
          <SheetSection>
            {rows.length > 0 ? (
              <ul aria-label="Activity" className="divide-y divide-line">
                {rows.map(({ id, at, event, browser, network }) => (
                  <li key={id} className="grid gap-0.5 py-2.5 sm:grid-cols-[minmax(0,1fr)_auto]">
                    <p className="flex flex-wrap items-center gap-x-2">
                      <span className="font-medium">{titleWords(`audit-${event}`)}</span>
                      {isFailure(event) ? <Badge tone="no">Failed</Badge> : null}
                    </p>
                    <time
                      dateTime={at.toISOString()}
                      className="text-small text-soft tabular-nums sm:text-end"
                    >
                      {formatWhen(at, zone, now)}
                    </time>
                    <p className="text-small text-soft">
                      {[browser, network].filter(Boolean).join(", ") || "Unknown browser"}
                    </p>
                  </li>
                ))}
              </ul>
            ) : (
              <p className="text-soft">Nothing happened in these days.</p>
            )}
            <p className="mt-3 flex gap-4 empty:hidden">
              {from > 0 ? (
                <Link href="/settings/activity" className={textLink}>
                  The newest
                </Link>
              ) : null}
              {from + shown < total ? (
                <Link href={`/settings/activity?from=${from + shown}`} className={textLink}>
                  Earlier
                </Link>
              ) : null}
            </p>
          </SheetSection>
        </Sheet>
      </div>
    </>
  );
}
