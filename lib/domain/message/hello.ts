import { linkProfile } from "../person/profile-link.ts";
import { formatRelativeDay } from "../time/format.ts";
import { findFirstName } from "./first-name.ts";

type Waiting = {
  name: string;
  slug: string | null;
  moment: "hello" | "reply-first";
  /** epoch milliseconds */
  since: number;
};

/** A message to write, as the page of them shows it. */
export type DescribedHello<Row> = Row & {
  firstName: string;
  profileUrl: string;
  /** "accepted yesterday" */
  why: string;
};

/** A message to write with the words beside it. @param zone of the member */
export function describeHello<Row extends Waiting>(
  waiting: Row,
  zone: string,
  now: Date,
): DescribedHello<Row> {
  const day = formatRelativeDay(waiting.since, zone, now);
  return {
    ...waiting,
    firstName: findFirstName(waiting.name) ?? waiting.name,
    profileUrl: linkProfile(waiting),
    why: waiting.moment === "hello" ? `accepted ${day}` : `asked first ${day}`,
  };
}
