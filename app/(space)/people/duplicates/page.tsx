import type { Metadata } from "next";
import { z } from "zod";
import { DuplicateDesk } from "@/components/duplicates/duplicate-desk";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/session-gate";
import { listDuplicates, readPair } from "@/lib/data/duplicate/queries";
import { refreshDuplicates } from "@/lib/data/duplicate/refresh";
import { readSettings } from "@/lib/data/settings/queries";
import { formatCount } from "@/lib/domain/time/format";

export const metadata: Metadata = { title: "Duplicates" };

const shownAtOnce = 30;
const askedSchema = z.object({ first: z.uuid(), second: z.uuid() });

type DuplicatesPageProps = {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function DuplicatesPage({ searchParams }: DuplicatesPageProps) {
  const now = new Date();
  const viewer = await requireViewer();
  const asked = askedSchema.safeParse(await searchParams);
  const { zone } = await readSettings(viewer);
  if (asked.success) {
    const pair = await readPair(viewer, asked.data.first, asked.data.second);
    return (
      <>
        <PageHeader title="Duplicates" meta="Are they one?" />
        {pair ? (
          <DuplicateDesk pairs={[pair]} total={1} asked zone={zone} now={now.getTime()} />
        ) : (
          <EmptyState
            title="One of the two is not there any more"
            actions={<ButtonLink href="/people">Back to People</ButtonLink>}
          />
        )}
      </>
    );
  }
  await refreshDuplicates(viewer, now);
  const { pairs, total } = await listDuplicates(viewer, shownAtOnce);
  return (
    <>
      <PageHeader
        title="Duplicates"
        meta={total > 0 ? formatCount(total, "pair", "pairs") : null}
      />
      {pairs.length > 0 ? (
        <>
          <p className="mb-4 max-w-prose text-soft">
            These may be the same person, who came in two ways. Nobody is merged without your word.
          </p>
          <DuplicateDesk
            pairs={pairs}
            total={total}
            asked={false}
            zone={zone}
            now={now.getTime()}
          />
        </>
      ) : (
        <EmptyState
          title="Everybody is here once"
          actions={<ButtonLink href="/people">Back to People</ButtonLink>}
        >
          <p>
            When somebody seems to be here twice, both wait here for your word. Do you know of two
            who are one? Open one of them and choose “Merge with…” under Add.
          </p>
        </EmptyState>
      )}
    </>
  );
}
