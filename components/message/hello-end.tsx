"use client";

import { performHere, showProblem } from "@/components/acts/perform-here";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Row, RowList } from "@/components/ui/sheet";
import { useKeys } from "@/components/ui/use-keys";
import { formatCount } from "@/lib/domain/time/format";
import type { SentHello } from "./use-hellos";

type HelloEndProps = {
  sent: readonly SentHello[];
  /** how many were put off */
  left: number;
  onRestart: () => void;
  onUndone: (sent: SentHello) => void;
};

async function undoHello(sent: SentHello, onUndone: (sent: SentHello) => void) {
  const { hello, entryId } = sent;
  const undone = await performHere("timeline.undo", { personId: hello.personId, entryId });
  if (undone.ok) onUndone(sent);
  else showProblem(undone.problem);
}

/** The end of a sitting: who got a message, each of which can be undone, and who is left. */
export function HelloEnd({ sent, left, onRestart, onUndone }: HelloEndProps) {
  useKeys([{ key: "Enter", label: "Go through those left", run: onRestart, disabled: left === 0 }]);
  return (
    <div className="grid max-w-[50rem] gap-5">
      <EmptyState
        title={left === 0 ? "Everybody has a word from you" : "That was everybody for now"}
        actions={
          left === 0 ? (
            <ButtonLink href="/invitations">Pending invitations</ButtonLink>
          ) : (
            <Button variant="go" onClick={onRestart}>
              Go through the {left} left
            </Button>
          )
        }
      >
        {sent.length > 0
          ? `${formatCount(sent.length, "message", "messages")} sent.`
          : "When you accept an invitation, the thank-you and the coffee invite are written here."}
      </EmptyState>
      {sent.length > 0 ? (
        <section aria-labelledby="sent-just-now" className="grid gap-2">
          <h2 id="sent-just-now" className="text-name">
            Sent just now
          </h2>
          <RowList>
            {sent.map((each) => (
              <li key={each.entryId}>
                <Row
                  title={<bdi>{each.hello.name}</bdi>}
                  sub={each.until ? `Their week ends ${each.until}.` : null}
                  end={
                    <Button
                      size="small"
                      aria-label={`Undo the message to ${each.hello.name}`}
                      onClick={() => void undoHello(each, onUndone)}
                    >
                      Undo
                    </Button>
                  }
                />
              </li>
            ))}
          </RowList>
        </section>
      ) : null}
    </div>
  );
}
