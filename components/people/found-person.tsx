import { Avatar } from "@/components/ui/avatar";

type FoundPersonProps = { name: string; sub: string | null };

/** Somebody in a list of found people: picture, name, and what distinguishes them from their namesakes. */
export function FoundPerson({ name, sub }: FoundPersonProps) {
  return (
    <>
      <Avatar name={name} size="small" />
      <span className="min-w-0 flex-1">
        <span dir="auto" className="block truncate text-start font-semibold">
          {name}
        </span>
        <span dir="auto" className="block truncate text-start text-small text-soft">
          {sub}
        </span>
      </span>
    </>
  );
}

type FoundPersonButtonProps = FoundPersonProps & { onChoose: () => void };

/** The same as a button that chooses them. */
export function FoundPersonButton({ onChoose, ...person }: FoundPersonButtonProps) {
  return (
    <button
      type="button"
      onClick={onChoose}
      className="flex min-h-11 w-full items-center gap-3 rounded-lg px-2.5 py-1.5 text-start hover:bg-act-wash"
    >
      <FoundPerson {...person} />
    </button>
  );
}
