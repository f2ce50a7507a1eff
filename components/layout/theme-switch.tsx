"use client";

import { useState } from "react";
import { Segmented } from "@/components/ui/segmented";
import { type Theme, themeCookie } from "./theme";

type Choice = Theme | "system";

const choices = [
  { value: "system", label: "Auto" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

/** Chooses light, dark or what the system says; kept in a cookie, so that the server knows it. */
export function ThemeSwitch({ chosen, name }: { chosen: Theme | null; name: string }) {
  const [theme, setTheme] = useState<Choice>(chosen ?? "system");
  function choose(next: Choice) {
    setTheme(next);
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    const age = next === "system" ? 0 : 31_536_000;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
    document.cookie = `${themeCookie}=${next}; path=/; max-age=${age}; samesite=lax`;
  }
  return (
    <Segmented
      label="Appearance"
      name={name}
      segments={choices}
      value={theme}
      onChange={choose}
      className="w-full"
    />
  );
}
