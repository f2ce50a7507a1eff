import type { Metadata } from "next";
import { AccountForm } from "@/components/auth/account-form";
import { ButtonLink } from "@/components/ui/button";
import { Sheet, SheetSection } from "@/components/ui/sheet";
import { join } from "@/lib/actions/account";
import { readInviter } from "@/lib/auth/invite-link";

export const metadata: Metadata = { title: "Join" };

export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const inviter = await readInviter(token, new Date());
  if (inviter === null) {
    return (
      <>
        <h1 className="text-title">This link lets nobody in</h1>
        <p className="text-soft">
          It was used, taken back, or has run out. Ask whoever sent it for a new one.
        </p>
        <div>
          <ButtonLink href="/sign-in">Sign in</ButtonLink>
        </div>
      </>
    );
  }
  return (
    <>
      <div className="grid gap-1.5">
        <h1 className="text-title">Join Acquaint</h1>
        <p className="text-soft">
          {inviter} invites you. You get a space of your own that nobody else can look into.
        </p>
      </div>
      <Sheet>
        <SheetSection>
          <AccountForm action={join} submitLabel="Create account" token={token} />
        </SheetSection>
      </Sheet>
    </>
  );
}
