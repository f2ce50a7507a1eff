import type { ActCall } from "@/lib/acts/act";
import type { NoteKind } from "@/lib/domain/invitation/queue-item";
import type { Ruling, RulingKind } from "@/lib/domain/ruling/ruling";
import { formatCount } from "@/lib/domain/time/format";

/** Title, and what there is when nothing was ruled. */
export const rulingTitles: Record<RulingKind, { title: string; empty: string }> = {
  note: {
    title: "Notes you judged",
    empty: "When Acquaint reads a note wrongly, say so beside it in the queue.",
  },
  "not-same": {
    title: "Not the same person",
    empty: "Pairs that you part under Duplicates are remembered here.",
  },
  trusted: {
    title: "People you trust",
    empty: "Mark people as trusted on their page: they count as mutual connections.",
  },
  invite: {
    title: "Messages you corrected",
    empty: "Say on a timeline that a message is an invite to a coffee chat, or isn't.",
  },
};

const noteWords: Record<NoteKind, string> = {
  personal: "a personal note",
  template: "a standard note",
  default: "LinkedIn's own sentence",
  none: "no note",
  unsure: "a note that can't be judged",
};

/** What the member said, and what it decides today: one plain sentence each. */
export function describeRuling(ruling: Ruling): { said: string; decides: string } {
  switch (ruling.kind) {
    case "note": {
      const others = ruling.alikePending;
      return {
        said: `You said: ${noteWords[ruling.noteKind]}`,
        decides:
          others > 0
            ? `Holds for this note and for ${formatCount(others, "waiting invitation", "waiting invitations")} with the same words.`
            : "Holds for this note, and for new ones with the same words.",
      };
    }
    case "not-same":
      return {
        said: "You said: two people",
        decides: "Acquaint doesn't offer to merge them.",
      };
    case "trusted":
      return {
        said: ruling.why ? `You trust them: ${ruling.why}` : "You trust them",
        decides:
          ruling.pending > 0
            ? `Speaks for ${formatCount(ruling.pending, "waiting invitation", "waiting invitations")} of people who know them.`
            : "Speaks for everybody who has them as a mutual connection.",
      };
    case "invite":
      return ruling.isInvite
        ? {
            said: "You said: an invite to a coffee chat",
            decides: "Their time to answer counts from it.",
          }
        : { said: "You said: no invite", decides: "No time to answer counts from it." };
  }
}

/** The act that revokes a ruling; `restore` makes it again where the act itself doesn't name its undo. */
export function revokeCall(ruling: Ruling): { revoke: ActCall; restore?: ActCall } {
  switch (ruling.kind) {
    case "note": {
      const { invitationId, noteKind: kind } = ruling;
      return {
        revoke: { act: "ruling.note", input: { invitationId, kind: null } },
        restore: { act: "ruling.note", input: { invitationId, kind } },
      };
    }
    case "not-same": {
      const pair = { firstId: ruling.first.personId, secondId: ruling.second.personId };
      return { revoke: { act: "duplicate.rule", input: { ...pair, status: "open" } } };
    }
    case "trusted": {
      const { personId } = ruling;
      const why = ruling.why ?? "";
      return {
        revoke: { act: "person.trust", input: { personId, why, trusted: false } },
        restore: { act: "person.trust", input: { personId, why, trusted: true } },
      };
    }
    case "invite": {
      const { personId, entryId } = ruling;
      return { revoke: { act: "timeline.undo", input: { personId, entryId } } };
    }
  }
}

/** The key of a ruling in a list. */
export function rulingKey(ruling: Ruling): string {
  switch (ruling.kind) {
    case "note":
      return ruling.invitationId;
    case "not-same":
      return `${ruling.first.personId} ${ruling.second.personId}`;
    case "trusted":
      return ruling.personId;
    case "invite":
      return ruling.entryId;
  }
}
