import type { Metadata } from "next";
import { SubmitButton } from "@/components/forms/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { stopDigest } from "@/lib/actions/digest";
import { readUnsubscribe } from "@/lib/auth/unsubscribe-link";
import { readDigestClock } from "@/lib/data/digest/queries";

export const metadata: Metadata = { title: "Digest" };

type PageProps = { params: Promise<{ signed: string }> };

/** Where the link in a digest leads: one button that turns it off, without signing in. */
export default async function UnsubscribePage({ params }: PageProps) {
  const { signed } = await params;
  const viewer = readUnsubscribe(signed);
  const clock = viewer && (await readDigestClock(viewer));
  if (clock === null) {
    return (
      <>
        <h1 className="text-title">This link turns nothing off</h1>
        <p className="text-soft">
          Perhaps it was cut short: open the whole link of the mail. You can also turn the digest
          off under Settings, Notifications.
        </p>
        <ToSettings />
      </>
    );
  }
  if (clock.every === "off") {
    return (
      <>
        <h1 className="text-title">The digest is off</h1>
        <p role="status" className="text-soft">
          No further mail comes. To turn it on again, sign in and open Settings, Notifications.
        </p>
        <ToSettings />
      </>
    );
  }
  return (
    <>
      <h1 className="text-title">Stop the digest?</h1>
      <p className="text-soft">
        Acquaint writes {clock.every === "daily" ? "once a day" : "once a week"}, only when
        something waits. You can turn it on again at any time in Settings.
      </p>
      <div className="flex flex-wrap gap-3">
        <form action={stopDigest}>
          <input type="hidden" name="signed" value={signed} readOnly />
          <SubmitButton>Stop these mails</SubmitButton>
        </form>
        <ToSettings />
      </div>
    </>
  );
}

function ToSettings() {
  return (
    <div>
      <ButtonLink href="/settings">Open settings</ButtonLink>
    </div>
  );
}
