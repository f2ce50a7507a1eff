import { ButtonLink } from "@/components/ui/button";

/** What stands where there is no such page or row, or none of the member's. */
export function NotHere() {
  return (
    <div className="mx-auto grid max-w-prose justify-items-start gap-3 py-16">
      <h1 className="text-title">Not here</h1>
      <p className="text-soft">
        There is nothing at this address, or it was taken away. Perhaps an import was undone.
      </p>
      <div className="mt-2 flex flex-wrap gap-2.5">
        <ButtonLink href="/" variant="go">
          Back to Today
        </ButtonLink>
        <ButtonLink href="/people">Find a person</ButtonLink>
      </div>
    </div>
  );
}
