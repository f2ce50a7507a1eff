import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountForm } from "@/components/auth/account-form";
import { Sheet, SheetSection } from "@/components/ui/sheet";
import { setUp } from "@/lib/actions/account";
import { asksSetupCode } from "@/lib/auth/open-account";
import { hasMembers } from "@/lib/data/member/queries";

export const metadata: Metadata = { title: "Set up Acquaint" };

export default async function SetUpPage() {
  if (await hasMembers()) redirect("/sign-in");
  return (
    <>
      <div className="grid gap-1.5">
        <h1 className="text-title">Set up Acquaint</h1>
        <p className="text-soft">
          Make the first account. Everything stays on this machine; nothing here ever contacts
          LinkedIn.
        </p>
      </div>
      <Sheet>
        <SheetSection>
          <AccountForm action={setUp} submitLabel="Create account" asksCode={asksSetupCode()} />
        </SheetSection>
      </Sheet>
    </>
  );
}
