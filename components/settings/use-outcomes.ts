"use client";

import { type RefObject, useEffect, useState } from "react";
import { performHere } from "@/components/acts/perform-here";

type Outcomes = { words: Readonly<Record<string, string>>; none: string };

/**
 * What came of each wording, in words. It is read from the timelines of everybody who got one, so it is asked for when
 * the list comes near the screen, and again when a list of other wordings does.
 *
 * @param list the element that holds the wordings
 * @param ids of the wordings
 * @returns the words for an id; null until they are known
 */
export function useOutcomes(
  list: RefObject<HTMLElement | null>,
  ids: string,
): (id: string) => string | null {
  const [outcomes, setOutcomes] = useState<Outcomes | null>(null);
  useEffect(() => {
    if (!list.current || ids === "") return;
    const observer = new IntersectionObserver(
      (seen) => {
        if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void performHere("template.outcomes", {}).then((answer) => {
          if (answer.ok) setOutcomes(answer.value);
        });
      },
      { rootMargin: "400px" },
    );
    observer.observe(list.current);
    return () => observer.disconnect();
  }, [list, ids]);
  return (id) => outcomes && (outcomes.words[id] ?? outcomes.none);
}
