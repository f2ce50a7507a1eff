import type { Metadata } from "next";
import { PasswordHelp } from "@/components/auth/password-help";
import { ResetForm } from "@/components/auth/reset-form";
import { ButtonLink } from "@/components/ui/button";
import { Sheet, SheetSection } from "@/components/ui/sheet";
import { readReset } from "@/lib/auth/reset-link";
import { env } from "@/lib/server/env";

export const metadata: Metadata = { title: "New password" };

type PageProps = { params: Promise<{ token: string }> };

/** Where a link to a new password leads. Opening it uses nothing up: mail programs open links by themselves. */
export default async function ResetPage({ params }: PageProps) {
  const { token } = await params;
  const member = await readReset(token, new Date());
  if (!member) return <UselessLink />;
  return (
    <>
      <div className="grid gap-1.5">
        <h1 className="text-title">Choose a new password</h1>
        <p className="text-soft">
          For {member.email}. All browsers that are signed in are signed out.
        </p>
      </div>
      <Sheet>
        <SheetSection>
          <ResetForm token={token} email={member.email} hasCalendar={member.hasCalendar} />
        </SheetSection>
      </Sheet>
    </>
  );
}

function UselessLink() {
  return (
    <>
      <h1 className="text-title">This link doesn't work any more</h1>
      <p className="text-soft">
        A link to a new password works once, for an hour, and until the password was changed.
        Perhaps it was cut short: open the whole link.
      </p>
      {env().mail ? (
        <div>
          <ButtonLink href="/forgot">Ask for a new link</ButtonLink>
        </div>
      ) : (
        <PasswordHelp />
      )}
      <div>
        <ButtonLink href="/sign-in">Sign in</ButtonLink>
      </div>
    </>
  );
}
