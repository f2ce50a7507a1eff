"use client";

import { useState } from "react";
import { performHere, showDone, showProblem } from "@/components/acts/perform-here";
import { useFoundPeople } from "@/components/layout/use-found-people";
import { FoundPersonButton } from "@/components/people/found-person";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import { Sheet } from "@/components/ui/sheet";
import type { OpenMail } from "@/lib/data/review/open-mails";
import { describeMail, outcomeWords } from "@/lib/domain/mail/mail-words";
import { formatCount, formatWhen } from "@/lib/domain/time/format";

type OpenMailListProps = { mails: readonly OpenMail[]; zone: string; now: number };

/** Says whose a mail is, or that it means nobody; a toast undoes it. */
async function assign(mailId: string, person: { id: string; name: string } | null) {
  const assigned = await performHere("mail.assign", { mailId, personId: person?.id ?? null });
  if (!assigned.ok) return showProblem(assigned.problem);
  showDone(assigned, { title: person ? `${person.name} wrote` : "The mail means nobody here" });
}

/** The mails that nobody could be given, each with whom it may mean. */
export function OpenMailList({ mails, zone, now }: OpenMailListProps) {
  return (
    <div className="grid max-w-3xl gap-5">
      <p className="text-soft">
        LinkedIn told of a message, and it is not sure whose it is. As long as a mail lies here, the
        silence of everybody whom it may mean has to be checked first. Look at your messages on
        LinkedIn, then say who wrote, or that it was none of them.
      </p>
      {mails.map((mail) => (
        <OpenMailCard key={mail.id} mail={mail} zone={zone} now={now} />
      ))}
    </div>
  );
}

function OpenMailCard({ mail, zone, now }: { mail: OpenMail; zone: string; now: number }) {
  const [looking, setLooking] = useState(false);
  const description = describeMail("message-received", mail.name);
  const { words, tone } = outcomeWords(mail.outcome);
  const when = formatWhen(mail.sentAt, zone, now);
  const others = mail.mayMean - mail.people.length;
  return (
    <Sheet aria-label={`${description}, ${when}`}>
      <div className="grid gap-3 px-5 py-4">
        <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <bdi className="font-semibold">{description}</bdi>
          <Badge tone={tone}>{words}</Badge>
          <span className="ms-auto text-faint text-small">{when}</span>
        </h2>
        <p className="text-soft">
          {mail.mayMean === 0
            ? "It can mean nobody whose answer you wait for."
            : `It may mean ${formatCount(mail.mayMean, "person", "people")} whose answer you wait for.`}
        </p>
        <div className="flex flex-wrap gap-2">
          {mail.people.map((person) => (
            <Button key={person.id} size="small" onClick={() => void assign(mail.id, person)}>
              <bdi>{person.name}</bdi> wrote
            </Button>
          ))}
          <Button size="small" onClick={() => setLooking(!looking)}>
            {others > 0 ? `Somebody else (${others} more)` : "Somebody else"}
          </Button>
          <Button size="small" variant="quiet" onClick={() => void assign(mail.id, null)}>
            None of them
          </Button>
        </div>
        {looking ? <FindWriter onChoose={(person) => void assign(mail.id, person)} /> : null}
      </div>
    </Sheet>
  );
}

const most = 5;

function FindWriter({ onChoose }: { onChoose: (person: { id: string; name: string }) => void }) {
  const [words, setWords] = useState("");
  const found = useFoundPeople(words).slice(0, most);
  return (
    <div className="grid gap-1.5">
      <Field label="Who wrote">
        <TextInput
          type="search"
          autoComplete="off"
          placeholder="A few letters of the name"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </Field>
      {found.length > 0 ? (
        <ul aria-label="Found people" className="min-w-0 rounded-lg border border-line">
          {found.map((person) => (
            <li key={person.id}>
              <FoundPersonButton
                name={person.name}
                sub={person.sub}
                onChoose={() => onChoose(person)}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
