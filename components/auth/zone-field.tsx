"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
const unknown = () => "";

/** Tells the form in which time zone the browser is. */
export function ZoneField() {
  const zone = useSyncExternalStore(never, browserZone, unknown);
  return <input type="hidden" name="zone" value={zone} readOnly />;
}
