import type { Metadata } from "next";
import Link from "next/link";
import { ForgotForm } from "@/components/auth/forgot-form";
import { PasswordHelp } from "@/components/auth/password-help";
import { textLink } from "@/components/ui/link-styles";
import { Sheet, SheetSection } from "@/components/ui/sheet";
import { env } from "@/lib/server/env";

export const metadata: Metadata = { title: "Forgot your password?" };

/** The way to a link by mail, or to who can help where no mail can be sent. */
export default function ForgotPage() {
  return (
    <>
      <h1 className="text-title">Forgot your password?</h1>
      {env().mail ? (
        <Sheet>
          <SheetSection>
            <ForgotForm />
          </SheetSection>
        </Sheet>
      ) : (
        <PasswordHelp />
      )}
      <p className="text-small text-soft">
        <Link href="/sign-in" className={textLink}>
          Back to the sign-in
        </Link>
      </p>
    </>
  );
}
