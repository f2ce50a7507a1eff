import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

/** What stands in a member's space where nothing is, or nothing of this member's. */
export default function NotFound() {
  return (
    <>
      <PageHeader title="Not found" />
      <p className="mb-5 max-w-prose text-soft">
        There is nothing at this address in your space. It may have been removed, or the address was
        cut off.
      </p>
      <div className="flex flex-wrap gap-2">
        <ButtonLink href="/people">People</ButtonLink>
        <ButtonLink href="/">Today</ButtonLink>
      </div>
    </>
  );
}
