import { TriangleAlert } from "lucide-react";
import { askWords, type NoteAsk } from "@/lib/domain/note/note-asks";
import type { NoteCaution } from "@/lib/domain/note/note-cautions";

/** What the note asks for; nothing where it asks for nothing. */
export function NoteAsks({ asks }: { asks: NoteAsk }) {
  if (asks === "nothing") return null;
  return (
    <p className="text-[0.875rem] text-soft">
      Asks for: <span className="text-ink">{askWords[asks]}</span>
    </p>
  );
}

/** What to be careful about, whatever the answers are. */
export function NoteCautions({ cautions }: { cautions: readonly NoteCaution[] }) {
  if (cautions.length === 0) return null;
  return (
    <section
      aria-label="Caution"
      className="mx-5 mb-4 flex gap-2.5 rounded-lg bg-unsure-wash px-3.5 py-2.5 text-small"
    >
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-unsure" />
      <div className="grid gap-0.5">
        <p className="font-semibold text-unsure">Caution, apart from the three criteria</p>
        <ul className="grid gap-0.5">
          {[...new Set(cautions.map(({ text }) => text))].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
