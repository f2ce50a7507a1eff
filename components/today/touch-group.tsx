import Link from "next/link";
import { TouchRows } from "@/components/touch/touch-rows";
import { loneLink, textLink } from "@/components/ui/link-styles";
import type { TouchRow } from "@/lib/domain/person/touch-list";
import { formatCount } from "@/lib/domain/time/format";
import { Group } from "./line-list";

type TouchGroupProps = {
  rows: readonly TouchRow[];
  count: number;
  /** how many are on the other list */
  losing: number;
  zone: string;
  now: number;
};

/** The people whose planned day has come, and a word on those who are being lost from sight. */
export function TouchGroup({ rows, count, losing, zone, now }: TouchGroupProps) {
  if (count === 0 && losing === 0) return null;
  const away = (
    <Link href="/people?list=losing-touch" className={loneLink}>
      Losing touch with {formatCount(losing, "person", "people")}
    </Link>
  );
  if (count === 0) return <p className="text-small text-soft">{away}</p>;
  return (
    <Group
      title="Keep in touch"
      meta="as you planned"
      aside={losing > 0 ? <span className="text-small">{away}</span> : null}
    >
      <TouchRows rows={rows} zone={zone} now={now}>
        {count > rows.length ? (
          <li className="px-3.5 py-2.5 text-small">
            <Link href="/people?list=keep-in-touch" className={textLink}>
              {formatCount(count - rows.length, "more", "more")}
            </Link>
          </li>
        ) : null}
      </TouchRows>
    </Group>
  );
}
