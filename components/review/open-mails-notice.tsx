import Link from "next/link";
import { textLink } from "@/components/ui/link-styles";
import { formatCount } from "@/lib/domain/time/format";

/** Says that something was heard of which nobody knows whose it is. */
export function OpenMailsNotice({ count }: { count: number }) {
  return (
    <p className="mb-5 rounded-sheet border border-line bg-unsure-wash px-5 py-3">
      {formatCount(count, "mail tells", "mails tell")} of a message, and it is not sure whose it is.
      Whoever it may mean is to be checked first.{" "}
      <Link href="/review/mails" className={textLink}>
        Say who wrote
      </Link>
    </p>
  );
}
