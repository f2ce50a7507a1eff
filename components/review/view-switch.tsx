"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Segmented } from "@/components/ui/segmented";
import { type ReviewView, reviewViewCookie } from "./review-view";

const segments = [
  { value: "cards", label: "One at a time" },
  { value: "table", label: "Table" },
] as const;

/** One person at a time, or a table; remembered in a cookie. */
export function ViewSwitch({ view }: { view: ReviewView }) {
  const router = useRouter();
  const [chosen, setChosen] = useState(view);
  return (
    <Segmented
      label="Show"
      name="review-view"
      segments={segments}
      value={chosen}
      onChange={(next) => {
        setChosen(next);
        // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
        document.cookie = `${reviewViewCookie}=${next}; path=/; max-age=31536000; samesite=lax`;
        router.push(next === "table" ? "/review?view=table" : "/review?view=cards");
      }}
    />
  );
}
