import { Badge } from "@/components/ui/badge";
import type { Stage } from "@/lib/domain/conversation/conversation-state";
import { stageWords } from "./stage-words";

/** The stage of a person, in a pill. */
export function StageBadge({ stage }: { stage: Stage }) {
  const { label, tone } = stageWords[stage];
  return <Badge tone={tone}>{label}</Badge>;
}
