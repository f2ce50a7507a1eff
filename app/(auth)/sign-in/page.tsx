import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { PasskeySignIn } from "@/components/auth/passkey-sign-in";
import { ForgotLink, PasswordHelp } from "@/components/auth/password-help";
import { SignInForm } from "@/components/auth/sign-in-form";
import { textLink } from "@/components/ui/link-styles";
import { Sheet, SheetSection } from "@/components/ui/sheet";
import { findPasskeyName } from "@/lib/auth/relying-party";
import { findSession } from "@/lib/auth/session-gate";
import { hasMembers } from "@/lib/data/member/queries";
import { env } from "@/lib/server/env";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage() {
  if (await findSession()) redirect("/");
  if (!(await hasMembers())) redirect("/set-up");
  return (
    <>
      <h1 className="text-title">Sign in</h1>
      <Sheet>
        <SheetSection>
          <SignInForm />
        </SheetSection>
        <PasskeySignIn at={findPasskeyName(env().publicUrl)} />
      </Sheet>
      {env().mail ? <ForgotLink /> : <PasswordHelp />}
      <p className="text-small text-soft">
        {env().openSignUp ? (
          <>
            New here?{" "}
            <Link href="/sign-up" className={textLink}>
              Make an account
            </Link>
            .
          </>
        ) : (
          "New here? The owner of this Acquaint can send you an invitation link."
        )}
      </p>
    </>
  );
}
