import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { RulingList } from "@/components/settings/ruling-list";
import { rulingTitles } from "@/components/settings/ruling-words";
import { SettingsSection } from "@/components/settings/settings-section";
import { textLink } from "@/components/ui/link-styles";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/session-gate";
import { listRulings } from "@/lib/data/ruling/queries";
import { type RulingKind, rulingKinds } from "@/lib/domain/ruling/ruling";

export const metadata: Metadata = { title: "What Acquaint has learned" };

const [shownOfEach, shownOfOne] = [10, 100];
const askedSchema = z.object({
  kind: z.enum(rulingKinds),
  from: z.coerce.number().int().min(0).max(1_000_000).catch(0),
});

type LearnedPageProps = {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function LearnedPage({ searchParams }: LearnedPageProps) {
  const viewer = await requireViewer();
  const asked = askedSchema.safeParse(await searchParams);
  const kinds: readonly RulingKind[] = asked.success ? [asked.data.kind] : rulingKinds;
  const stretch = asked.success
    ? { from: asked.data.from, most: shownOfOne }
    : { from: 0, most: shownOfEach };
  const pages = await Promise.all(
    kinds.map(async (kind) => ({ kind, ...(await listRulings(viewer, kind, stretch)) })),
  );
  return (
    <>
      <PageHeader
        title="What Acquaint has learned"
        actions={
          <Link href={asked.success ? "/settings/learned" : "/settings"} className={textLink}>
            {asked.success ? "Everything learned" : "Settings"}
          </Link>
        }
      />
      <p className="mb-4 max-w-prose text-soft">
        What you said once, Acquaint goes by. Everything it learned from you stands here, with what
        it decides today. Revoke what doesn't hold any more.
      </p>
      <div className="grid max-w-[46rem] gap-6">
        {pages.map(({ kind, rulings, total }) => {
          const { title, empty } = rulingTitles[kind];
          const next = stretch.from + rulings.length;
          return (
            <SettingsSection
              key={kind}
              id={kind}
              title={total > 0 ? `${title} (${total.toLocaleString("en")})` : title}
            >
              {rulings.length > 0 ? (
                <RulingList rulings={rulings} />
              ) : (
                <p className="text-soft">{empty}</p>
              )}
              {next < total ? (
                <Link
                  href={`/settings/learned?kind=${kind}${asked.success ? `&from=${next}` : ""}`}
                  className={textLink}
                >
                  {asked.success ? "The next ones" : `All ${total.toLocaleString("en")}`}
                </Link>
              ) : null}
            </SettingsSection>
          );
        })}
      </div>
    </>
  );
}
