/** A thing in common: one plain sentence for the member, and how much it says, 0..1. */
export type Shared = {
  text: string;
  weight: number;
  /** its bare name, as it goes into a message to the other: "Osprey Freight" */
  name: string;
};
