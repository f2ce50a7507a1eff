import type { Metadata } from "next";
import { ConfirmEmailForm } from "@/components/auth/confirm-email-form";
import { ButtonLink } from "@/components/ui/button";
import { canConfirmEmail } from "@/lib/auth/change-email";

export const metadata: Metadata = { title: "New e-mail" };

type PageProps = { params: Promise<{ token: string }> };

/** Where the mail to a new e-mail leads. Opening it changes nothing: mail programs open links by themselves. */
export default async function ConfirmEmailPage({ params }: PageProps) {
  const { token } = await params;
  if (await canConfirmEmail(token, new Date())) {
    return (
      <>
        <h1 className="text-title">Use this e-mail?</h1>
        <p className="text-soft">You sign in with it from then on. The old one doesn't let in.</p>
        <ConfirmEmailForm token={token} />
      </>
    );
  }
  return (
    <>
      <h1 className="text-title">This link doesn't work any more</h1>
      <p className="text-soft">
        A link works once, for an hour. If this one was used, sign in with the new e-mail; else
        enter it once more in Settings, under Security.
      </p>
      <div>
        <ButtonLink href="/sign-in">Sign in</ButtonLink>
      </div>
    </>
  );
}
