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

/** The pages that other pages lead to, for whoever goes there straight from the palette. */
export const innerPlaces: readonly Place[] = [
  { href: "/hello", label: "Say hello" },
  { href: "/invitations/new", label: "Add invitations" },
  { href: "/people?list=keep-in-touch", label: "Keep in touch" },
  { href: "/people?list=losing-touch", label: "Losing touch" },
  { href: "/people/duplicates", label: "Duplicates" },
  { href: "/review/removals", label: "Remove on LinkedIn" },
];

/** The pages one visits now and then. */
export const furtherPlaces: readonly Place[] = [
  { href: "/import", label: "Import" },
  { href: "/settings", label: "Settings" },
];
