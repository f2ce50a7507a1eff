import Link from "next/link";
import { FactorPanel } from "@/components/settings/factor-panel";
import { PasskeyPanel } from "@/components/settings/passkey-panel";
import { textLink } from "@/components/ui/link-styles";
import { readRelyingParty } from "@/lib/auth/request-source";
import { readFactor } from "@/lib/data/factor/queries";
import { listPasskeys } from "@/lib/data/passkey/queries";
import type { Viewer } from "@/lib/data/viewer";
import { formatCount, formatDay, formatWhen } from "@/lib/domain/time/format";

type SignInWaysProps = { viewer: Viewer; now: Date; zone: string };

/** The second factor, the passkeys, and the way to what happened to the account. */
export async function SignInWays({ viewer, now, zone }: SignInWaysProps) {
  const [factor, passkeys, party] = await Promise.all([
    readFactor(viewer),
    listPasskeys(viewer),
    readRelyingParty(),
  ]);
  return (
    <>
      <div className="grid gap-2">
        <h3 className="font-semibold">Second factor</h3>
        <FactorPanel
          factor={
            factor && {
              since: formatDay(factor.since, zone, now),
              codes: `${formatCount(factor.recoveryCodes, "recovery code", "recovery codes")} left.`,
            }
          }
        />
      </div>
      <div className="grid gap-2">
        <h3 className="font-semibold">Passkeys</h3>
        <PasskeyPanel
          isPossible={party !== null}
          passkeys={passkeys.map(({ credentialId, name, createdAt, lastUsedAt }) => ({
            credentialId,
            name,
            seen: `added ${formatDay(createdAt, zone, now)}, ${lastUsedAt ? `last used ${formatWhen(lastUsedAt, zone, now)}` : "not used yet"}`,
          }))}
        />
      </div>
      <div className="grid gap-2">
        <h3 className="font-semibold">Activity</h3>
        <p className="text-soft">
          Sign-ins, failed attempts, exports and changes of how you sign in, for 180 days.{" "}
          <Link href="/settings/activity" className={textLink}>
            See the activity
          </Link>
        </p>
      </div>
    </>
  );
}
