import type { EntryData } from "@/lib/domain/conversation/fact-data";
import { noteParts } from "./note-words";

/** What was learnt in a chat, as the timeline shows it. */
export function NoteList({ notes }: { notes: NonNullable<EntryData["notes"]> }) {
  return (
    <dl className="mt-1 grid gap-1.5">
      {noteParts.map(([part, label]) =>
        notes[part] ? (
          <div key={part}>
            <dt className="text-faint text-small">{label}</dt>
            <dd
              dir="auto"
              className="whitespace-pre-wrap text-start font-serif text-base text-soft break-words"
            >
              {notes[part]}
            </dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
