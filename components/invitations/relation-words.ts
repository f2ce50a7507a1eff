import type { Relation } from "@/lib/domain/invitation/person-draft";

/** How somebody stands to the member, in words; the order is that of the choice. */
export const relationWords: readonly { value: Relation; label: string }[] = [
  { value: "incoming", label: "They invited me" },
  { value: "outgoing", label: "I invited them" },
  { value: "connected", label: "Connected" },
  { value: "met", label: "Just met" },
];
