import type { Route } from "next";

export type Place = {
  href: Route;
  label: string;
  /** the label where room is short */
  short?: string;
  count?: "today" | "invitations" | "review";
};

/** The pages of every day, in the order of a day. */
export const dailyPlaces: readonly Place[] = [
  { href: "/", label: "Today", count: "today" },
  { href: "/invitations", label: "Invitations", count: "invitations" },
  { href: "/people", label: "People" },
  { href: "/review", label: "Weekly review", short: "Review", count: "review" },
];

/** The pages one visits now and then. */
export const furtherPlaces: readonly Place[] = [
  { href: "/import", label: "Import" },
  { href: "/settings", label: "Settings" },
];
