import type { Metadata } from "next";
import { ConfirmEmailForm } from "@/components/auth/confirm-email-form";
import { ButtonLink } from "@/components/ui/button";
import { canConfirmEmail } from "@/lib/auth/change-email";
import { canConfirmAddress } from "@/lib/auth/confirm-address";

export const metadata: Metadata = { title: "Confirm an e-mail" };

type PageProps = { params: Promise<{ token: string }> };

/** Where the mail to an e-mail that isn't confirmed leads. Opening it changes nothing: mail programs open links by themselves. */
export default async function ConfirmEmailPage({ params }: PageProps) {
  const { token } = await params;
  const now = new Date();
  const [isNew, isOwn] = await Promise.all([
    canConfirmEmail(token, now),
    canConfirmAddress(token, now),
  ]);
  if (isOwn) {
    return (
      <>
        <h1 className="text-title">Is this e-mail yours?</h1>
        <p className="text-soft">
          From then on Acquaint mails to it what the account with this e-mail asks for, such as the
          digest. If you have no account here, close this page: nothing is sent to you.
        </p>
        <ConfirmEmailForm token={token} isNew={false} />
      </>
    );
  }
  if (isNew) {
    return (
      <>
        <h1 className="text-title">Use this e-mail?</h1>
        <p className="text-soft">You sign in with it from then on. The old one doesn't let in.</p>
        <ConfirmEmailForm token={token} isNew />
      </>
    );
  }
  return (
    <>
      <h1 className="text-title">This link doesn't work any more</h1>
      <p className="text-soft">
        A link works once, for an hour. If this one was used, sign in with the e-mail that it came
        to. Else a new link comes from Settings: under Security to a new e-mail, under Notifications
        to the one that you have.
      </p>
      <div>
        <ButtonLink href="/sign-in">Sign in</ButtonLink>
      </div>
    </>
  );
}
