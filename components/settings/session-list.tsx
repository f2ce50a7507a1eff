import { SubmitButton } from "@/components/forms/submit-button";
import { Badge } from "@/components/ui/badge";
import { endOtherSession, signOutElsewhere } from "@/lib/actions/account";

export type SessionShown = {
  id: string;
  /** "Firefox on Linux" */
  browser: string;
  /** "last used today 10:12" */
  seen: string;
  own: boolean;
};

/** The browsers that are signed in, with the way out for each. */
export function SessionList({ sessions }: { sessions: SessionShown[] }) {
  const others = sessions.filter(({ own }) => !own);
  return (
    <div className="grid gap-3">
      <ul className="divide-y divide-line">
        {sessions.map(({ id, browser, seen, own }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <span className="font-medium">{browser}</span>
            <span className="text-small text-soft">{seen}</span>
            <span className="ms-auto">
              {own ? (
                <Badge tone="act">This browser</Badge>
              ) : (
                <form action={endOtherSession}>
                  <input type="hidden" name="id" value={id} readOnly />
                  <SubmitButton variant="plain" size="small" aria-label={`End ${browser}, ${seen}`}>
                    End
                  </SubmitButton>
                </form>
              )}
            </span>
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <form action={signOutElsewhere}>
          <SubmitButton variant="plain">Sign out everywhere else</SubmitButton>
        </form>
      ) : null}
    </div>
  );
}
