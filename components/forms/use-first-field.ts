"use client";

import { useEffect, useRef } from "react";

/**
 * Puts the focus into the first field of a form when it appears in a window, so that one can type at
 * once; a window left alone would give it to its closing cross.
 */
export function useFirstField() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("textarea, select, input:not([type=hidden])")?.focus();
  }, []);
  return form;
}
