"use client";

import { type RefObject, useCallback, useEffect } from "react";
import { useDraftOwner } from "./draft-owner";
import { keepDraft, readStoredDraft } from "./draft-store";

type TextField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function textFields(form: HTMLFormElement): TextField[] {
  return [...form.elements].filter(
    (element): element is TextField =>
      (element instanceof HTMLInputElement &&
        !["hidden", "checkbox", "radio", "password", "file"].includes(element.type)) ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement,
  );
}

/** Whether something was typed already, before the page had come to life. */
function isTyped(field: TextField): boolean {
  return !(field instanceof HTMLSelectElement) && field.value !== field.defaultValue;
}

function readKept(memberId: string, name: string): Map<string, string> {
  try {
    return new Map(JSON.parse(readStoredDraft(memberId, name) ?? "[]") as [string, string][]);
  } catch {
    return new Map();
  }
}

/**
 * Keeps what is typed into a form until it is sent, and fills it in again after the session ended in between.
 * @param name where the form stands; one draft for each name
 * @returns forgets the draft, for after it was saved
 */
export function useKeptForm(form: RefObject<HTMLFormElement | null>, name: string): () => void {
  const memberId = useDraftOwner();
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const values = readKept(memberId, name);
    for (const field of textFields(element)) {
      const value = values.get(field.name);
      if (value === undefined || isTyped(field)) continue;
      field.value = value;
      // Who is about to type into it replaces what was kept.
      if (field === document.activeElement && !(field instanceof HTMLSelectElement)) field.select();
    }
    const keep = () => {
      const typed = textFields(element)
        .filter((field) => field.name !== "" && field.value !== "")
        .map((field) => [field.name, field.value]);
      keepDraft(memberId, name, typed.length > 0 ? JSON.stringify(typed) : "");
    };
    element.addEventListener("input", keep);
    return () => element.removeEventListener("input", keep);
  }, [form, memberId, name]);
  return useCallback(() => keepDraft(memberId, name, ""), [memberId, name]);
}
