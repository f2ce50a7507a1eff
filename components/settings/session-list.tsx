import { ActForm } from "@/components/acts/act-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Badge } from "@/components/ui/badge";

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
                <ActForm act="account.end-session" fields={{ id }}>
                  <SubmitButton variant="plain" size="small" aria-label={`End ${browser}, ${seen}`}>
                    End
                  </SubmitButton>
                </ActForm>
              )}
            </span>
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <ActForm act="account.end-other-sessions">
          <SubmitButton variant="plain">Sign out everywhere else</SubmitButton>
        </ActForm>
      ) : null}
    </div>
  );
}
