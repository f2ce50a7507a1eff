/** Cookie that keeps the member's choice of light or dark; absent means: as the system. */
export const themeCookie = "acquaint-theme";

export type Theme = "light" | "dark";

/** The theme a cookie value names, or null for "as the system". */
export function readTheme(value: string | undefined): Theme | null {
  return value === "light" || value === "dark" ? value : null;
}
