import Link from "next/link";
import { textLink } from "@/components/ui/link-styles";
import { formatCount } from "@/lib/domain/time/format";

/** After an import: how many pairs wait for the member's word. */
export function PossibleDuplicates({ pairs }: { pairs: number }) {
  return (
    <p>
      {formatCount(pairs, "pair", "pairs")} of people may be one person each.{" "}
      <Link href="/people/duplicates" className={textLink}>
        Look at the duplicates
      </Link>
    </p>
  );
}
