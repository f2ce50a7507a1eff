import type { Metadata, Route } from "next";
import Link from "next/link";
import { AddForm } from "@/components/invitations/add-form";
import { PasteMany } from "@/components/invitations/paste-many";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet, SheetSection } from "@/components/ui/sheet";
import { readMember, requireViewer } from "@/lib/auth/session-gate";
import { readProfileSlug } from "@/lib/data/settings/profile";
import { readSettings } from "@/lib/data/settings/queries";
import { localDate } from "@/lib/domain/time/format";

export const metadata: Metadata = { title: "Add invitations" };

const ways: { how: "one" | "paste"; label: string; href: Route }[] = [
  { how: "one", label: "One by hand", href: "/invitations/new" },
  { how: "paste", label: "Paste a page", href: "/invitations/new?how=paste" as Route },
];

type AddInvitationsProps = { searchParams: Promise<{ how?: string | string[] }> };

export default async function AddInvitationsPage({ searchParams }: AddInvitationsProps) {
  const viewer = await requireViewer();
  const { zone } = await readSettings(viewer);
  const member = await readMember();
  const how = (await searchParams).how === "paste" ? "paste" : "one";
  const today = localDate(new Date(), zone);
  return (
    <div className="max-w-[62rem]">
      <PageHeader title="Add invitations" />
      <nav aria-label="Ways to add" className="mb-4 flex gap-2">
        {ways.map((way) => (
          <Link
            key={way.how}
            href={way.href}
            aria-current={way.how === how ? "page" : undefined}
            className="inline-flex min-h-8 items-center rounded-full border border-line bg-sheet px-3 py-1 text-small text-soft no-underline hover:text-ink aria-[current=page]:border-act aria-[current=page]:bg-act-wash aria-[current=page]:text-ink pointer-coarse:min-h-11"
          >
            {way.label}
          </Link>
        ))}
      </nav>
      <Sheet>
        <SheetSection>
          {how === "paste" ? (
            <PasteMany
              today={today}
              zone={zone}
              member={{ name: member.name, slug: await readProfileSlug(viewer) }}
            />
          ) : (
            <AddForm today={today} />
          )}
        </SheetSection>
      </Sheet>
    </div>
  );
}
