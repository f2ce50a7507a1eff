import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { AccountForm } from "@/components/auth/account-form";
import { Sheet, SheetSection } from "@/components/ui/sheet";
import { signUp } from "@/lib/actions/account";
import { hasMembers } from "@/lib/data/member/queries";
import { env } from "@/lib/server/env";

export const metadata: Metadata = { title: "Make an account" };

export default async function SignUpPage() {
  if (!env().openSignUp) notFound();
  if (!(await hasMembers())) redirect("/set-up");
  return (
    <>
      <h1 className="text-title">Make an account</h1>
      <Sheet>
        <SheetSection>
          <AccountForm action={signUp} submitLabel="Make the account" />
        </SheetSection>
      </Sheet>
    </>
  );
}
