import { ButtonLink } from "@/components/ui/button";
import { Row, RowList } from "@/components/ui/sheet";
import { formatCount } from "@/lib/domain/time/format";
import { formatDuration } from "@/lib/domain/today/day";
import { Group } from "./line-list";

export function InvitationsLine({ count }: { count: number }) {
  if (count === 0) return null;
  const minutes = Math.max(1, Math.round(count / 4));
  return (
    <Group title="Invitations" meta="waiting for your decision">
      <RowList>
        <li>
          <Row
            title={formatCount(count, "invitation to decide", "invitations to decide")}
            sub={formatDuration(minutes)}
            end={
              <ButtonLink href="/invitations" variant="go">
                Start deciding
              </ButtonLink>
            }
          />
        </li>
      </RowList>
    </Group>
  );
}
