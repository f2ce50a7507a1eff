"use client";

import { useAct } from "@/components/acts/use-act";
import type { FactKind } from "@/components/facts/fact-kinds";
import { Button, ButtonAnchor } from "@/components/ui/button";
import { textLink } from "@/components/ui/link-styles";
import { useKeys } from "@/components/ui/use-keys";
import type { Chat } from "@/lib/domain/conversation/list-chats";
import { formatMeeting, formatUntil } from "@/lib/domain/time/format";
import { formatOtherClock } from "@/lib/domain/time/other-clock";
import { type ChatAbout, mediumWords } from "./chat-about";

type ChatCardProps = {
  personId: string;
  firstName: string;
  chat: Chat;
  about: ChatAbout;
  /** opens the window of a kind of fact */
  onAdd: (kind: FactKind) => void;
};

/** The chat that is agreed: when on both clocks, how and where, and what can be done about it. */
export function ChatCard({ personId, firstName, chat, about, onAdd }: ChatCardProps) {
  const { zone, now } = about;
  const off = useAct("chat.step");
  const missed = useAct("chat.miss");
  const pending = off.pending || missed.pending;
  const over = chat.at <= now;
  const other = chat.zone ? formatOtherClock(chat.at, zone, chat.zone) : null;
  const medium =
    chat.medium === "other" ? null : mediumWords.find(([value]) => value === chat.medium)?.[1];
  const miss = () => void missed.run({ personId });
  useKeys([{ key: "x", label: "They didn't come", run: miss, disabled: !over || pending }]);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3 border-line border-t bg-coffee-wash px-5 py-3">
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-semibold">
          {over ? `Did you meet ${firstName}?` : "Chat"}{" "}
          <time dateTime={new Date(chat.at).toISOString()} className="tabular-nums">
            {formatMeeting(chat.at, zone, now)}
          </time>
          {other ? <span className="font-normal text-soft"> · {other}</span> : null}
          {over ? null : (
            <span className="font-normal text-soft"> · {formatUntil(chat.at, now)}</span>
          )}
        </p>
        {medium || chat.place ? (
          <p className="break-words text-soft">
            {medium}
            {medium && chat.place ? " · " : ""}
            <Place place={chat.place} />
          </p>
        ) : null}
      </div>
      <div className="flex flex-wrap gap-2">
        {over ? (
          <Button variant="go" size="small" keyHint="h" onClick={() => onAdd("chat-held")}>
            We met
          </Button>
        ) : null}
        <Button size="small" keyHint="v" onClick={() => onAdd("chat-moved")}>
          {over ? "Moved" : "Move"}
        </Button>
        {over ? (
          <Button size="small" pending={pending} keyHint="x" onClick={miss}>
            They didn't come
          </Button>
        ) : (
          <Button
            size="small"
            pending={pending}
            onClick={() => void off.run({ personId, step: "cancel-chat" })}
          >
            Cancel chat
          </Button>
        )}
        <ButtonAnchor size="small" href={`/people/${personId}/chats/${chat.id}.ics`} download>
          Download .ics
        </ButtonAnchor>
      </div>
    </div>
  );
}

function Place({ place }: { place: string | null }) {
  if (place === null) return null;
  if (!/^https?:\/\/\S+$/u.test(place)) return <bdi>{place}</bdi>;
  return (
    <a href={place} target="_blank" rel="noreferrer" className={textLink}>
      {place}
    </a>
  );
}
