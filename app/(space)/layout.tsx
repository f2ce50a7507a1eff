import { cookies } from "next/headers";
import { cache, type ReactNode, Suspense } from "react";
import { ActGuard } from "@/components/acts/act-guard";
import { ActSender } from "@/components/acts/act-sender";
import { ProofAsker } from "@/components/acts/proof-asker";
import { AddPerson } from "@/components/capture/add-person";
import { DraftOwner } from "@/components/drafts/draft-owner";
import { Finder } from "@/components/layout/finder";
import { NavCount } from "@/components/layout/nav-count";
import type { Place } from "@/components/layout/places";
import { Sidebar } from "@/components/layout/sidebar";
import { TabBar } from "@/components/layout/tab-bar";
import { readTheme, themeCookie } from "@/components/layout/theme";
import { TitleCount } from "@/components/layout/title-count";
import { KeyList } from "@/components/ui/key-list";
import { Toaster } from "@/components/ui/toast";
import { readMember, requireViewer } from "@/lib/auth/session-gate";
import { readFrame } from "@/lib/data/today/nav-counts";

/** The frame around every page of a member's space. No gate: each page asks for its own viewer. */
export default async function SpaceLayout({ children }: { children: ReactNode }) {
  const [member, jar] = await Promise.all([readMember(), cookies()]);
  const theme = readTheme(jar.get(themeCookie)?.value);
  const countOf = (which: NonNullable<Place["count"]>) => <Count which={which} />;
  return (
    <DraftOwner memberId={member.id}>
      <div className="md:grid md:grid-cols-[13.5rem_minmax(0,1fr)]">
        <a
          href="#content"
          className="fixed start-3 top-3 z-50 -translate-y-20 rounded-lg bg-act px-4 py-2 font-medium text-act-ink focus:translate-y-0"
        >
          Skip to the content
        </a>
        <Sidebar memberName={member.name} theme={theme} countOf={countOf} finder={<Finder />} />
        <main
          id="content"
          tabIndex={-1}
          className="min-w-0 px-4 pt-5 pb-24 outline-none md:px-8 md:pt-7 md:pb-12"
        >
          <div className="mx-auto max-w-[80rem]">{children}</div>
        </main>
        <TabBar
          theme={theme}
          counts={{
            today: <ShortCount which="today" />,
            invitations: <ShortCount which="invitations" />,
            review: <ShortCount which="review" />,
          }}
        />
        <Suspense fallback={null}>
          <CountInTitle />
        </Suspense>
        <Suspense fallback={null}>
          <AddPersonHere name={member.name} />
        </Suspense>
        <KeyList />
        <Toaster />
        <ActGuard />
        <ProofAsker />
        <ActSender memberId={member.id} />
      </div>
    </DraftOwner>
  );
}

const readHere = cache(async () => readFrame(await requireViewer(), new Date()));

async function AddPersonHere({ name }: { name: string }) {
  const { slug } = await readHere();
  return <AddPerson member={{ name, slug }} />;
}

type CountProps = { which: NonNullable<Place["count"]>; short?: boolean };

async function Count({ which, short }: CountProps) {
  const { counts } = await readHere();
  return <NavCount count={counts[which]} short={short} />;
}

function ShortCount({ which }: CountProps) {
  return (
    <Suspense fallback={null}>
      <Count which={which} short />
    </Suspense>
  );
}

async function CountInTitle() {
  const { today, invitations, review } = (await readHere()).counts;
  return <TitleCount count={today + invitations + review} />;
}
