import { ButtonLink } from "@/components/ui/button";
import { Row, RowList } from "@/components/ui/sheet";
import { formatCount } from "@/lib/domain/time/format";
import { Group } from "./line-list";

/** Mails about a message that fit nobody for sure, in one line. */
export function OpenMailsLine({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Group title="Mails to look at">
      <RowList>
        <li>
          <Row
            title={`${formatCount(count, "message", "messages")} of nobody known for sure`}
            sub="Until you say who wrote, whoever may have is to be checked first."
            end={<ButtonLink href="/review/mails">Look through</ButtonLink>}
          />
        </li>
      </RowList>
    </Group>
  );
}
