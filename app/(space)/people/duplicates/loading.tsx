import { PageHeader } from "@/components/ui/page-header";
import { Spinner } from "@/components/ui/spinner";

export default function LoadingDuplicates() {
  return (
    <>
      <PageHeader title="Duplicates" />
      <p role="status" className="flex items-center gap-2 text-soft">
        <Spinner /> Looking for people who are here twice…
      </p>
    </>
  );
}
