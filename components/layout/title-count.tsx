"use client";

import { useEffect } from "react";
import { countInTitle } from "@/lib/domain/today/day";

/**
 * Keeps the count of what waits at the beginning of the window's title. Next writes a title with every
 * page it brings, but none after a decision; so this watches the title, whoever changes it.
 */
export function TitleCount({ count }: { count: number }) {
  useEffect(() => {
    const put = () => {
      const title = countInTitle(document.title, count);
      if (title !== document.title) document.title = title;
    };
    put();
    const observer = new MutationObserver(put);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      document.title = countInTitle(document.title, 0);
    };
  }, [count]);
  return null;
}
