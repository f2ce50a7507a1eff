"use client";

import { useActionState } from "react";
import { showToast } from "@/components/ui/toast-store";
import { type FormState, idle } from "@/lib/actions/form-state";

/** The state of a form that stays on its page; what was saved is said in a toast. */
export function useSavingForm(
  action: (state: FormState, form: FormData) => Promise<FormState>,
  onSaved?: () => void,
) {
  return useActionState(async (state: FormState, form: FormData) => {
    const next = await action(state, form);
    if (next.status === "ok") {
      if (next.message) showToast({ title: next.message });
      onSaved?.();
    }
    return next;
  }, idle);
}
