import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { QueueView } from "@/components/invitations/queue";
import { QueueFilters } from "@/components/invitations/queue-filters";
import { TryNote } from "@/components/invitations/try-note";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { loneLink } from "@/components/ui/link-styles";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/session-gate";
import { listPending, type QueuePage, readPendingOf } from "@/lib/data/invitation/queries";
import { type QueueItem, queueFilters, queueOrders } from "@/lib/domain/invitation/queue-item";
import { formatCount } from "@/lib/domain/time/format";

export const metadata: Metadata = { title: "Pending invitations" };

const secondsEach = 15;

const querySchema = z.object({
  order: z.enum(queueOrders).optional().catch(undefined),
  filter: z.enum(queueFilters).catch("all"),
  /** whose invitation comes first, whatever the order */
  person: z.uuid().optional().catch(undefined),
});

type InvitationsProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function InvitationsPage({ searchParams }: InvitationsProps) {
  const viewer = await requireViewer();
  const now = new Date();
  const query = querySchema.parse(await searchParams);
  const order = query.order ?? "promising";
  const { filter } = query;
  const listed = await listPending(viewer, { order, filter }, now);
  const first = query.person ? await readPendingOf(viewer, query.person) : null;
  const page = first ? putFirst(listed, first) : listed;
  const { zone, toWrite, known } = listed;
  const waiting = page.counts.all + page.counts.asked;
  return (
    <>
      <PageHeader
        title="Pending invitations"
        meta={<QueueMeta page={page} />}
        actions={
          <>
            {toWrite > 0 ? (
              <Link href="/hello" className={loneLink}>
                {formatCount(toWrite, "hello", "hellos")} to say
              </Link>
            ) : null}
            <TryNote />
            <ButtonLink href="/invitations/new" size="small" keyHint="n">
              Add invitations
            </ButtonLink>
          </>
        }
      />
      {waiting > 0 ? (
        <>
          <div className="mb-4">
            <QueueFilters order={order} filter={filter} counts={page.counts} />
          </div>
          <QueueView
            key={`${order}-${filter}-${query.person ?? ""}`}
            page={page}
            order={order}
            filter={filter}
            zone={zone}
            now={now.getTime()}
          />
        </>
      ) : (
        <NothingPending known={known} toWrite={toWrite} />
      )}
    </>
  );
}

function putFirst(page: QueuePage, first: QueueItem): QueuePage {
  return { ...page, items: [first, ...page.items.filter(({ id }) => id !== first.id)] };
}

function QueueMeta({ page: { counts } }: { page: QueuePage }) {
  if (counts.all === 0) return null;
  const minutes = Math.max(1, Math.round((counts.all * secondsEach) / 60));
  return (
    <>
      {counts.all.toLocaleString("en-GB")} to decide · about{" "}
      {minutes < 120
        ? formatCount(minutes, "minute", "minutes")
        : formatCount(Math.round(minutes / 60), "hour", "hours")}
    </>
  );
}

function NothingPending({ known, toWrite }: { known: boolean; toWrite: number }) {
  if (known) {
    return (
      <EmptyState
        title="All decided"
        actions={
          <>
            {toWrite > 0 ? (
              <ButtonLink href="/hello" variant="go">
                Say hello to {formatCount(toWrite, "person", "people")}
              </ButtonLink>
            ) : null}
            <ButtonLink href="/invitations/new">Add invitations</ButtonLink>
            <ButtonLink href="/import">Import a newer archive</ButtonLink>
          </>
        }
      >
        {toWrite > 0
          ? "Accepting is like saying hello: those you accepted are waiting for a word from you."
          : "Nobody waits for an answer. New invitations come in by hand or with your next archive."}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No invitations yet"
      actions={
        <>
          <ButtonLink href="/import" variant="go">
            Import from LinkedIn
          </ButtonLink>
          <ButtonLink href="/invitations/new">Add invitations</ButtonLink>
        </>
      }
    >
      Your LinkedIn archive brings the last half year. What came since is added by hand in a minute.
    </EmptyState>
  );
}
