"use client";

import { useActionState } from "react";
import { type FormState, idle } from "@/lib/actions/form-state";
import { submit } from "@/lib/actions/perform";
import type { ActName, ActValue } from "@/lib/acts/registry";
import { showDone } from "./perform-here";
import { askForProof } from "./proof-store";

type ActFormOptions<Name extends ActName> = {
  /** fields that are never sent back */
  secrets?: readonly string[];
  /** what the message says once it is done; the act's own words when left out */
  said?: { title?: string; description?: string };
  /** hears of every time the act was done */
  onDone?: (value: ActValue<Name>) => void;
};

/** A form that performs one act. What was done is said in a message with its undo; problems stand beside their fields. */
export function useActForm<Name extends ActName>(
  name: Name,
  { secrets, said, onDone }: ActFormOptions<Name> = {},
) {
  async function act(before: FormState<ActValue<Name>>, form: FormData) {
    const call = { name, ...(secrets ? { secrets } : {}) };
    let next = await submit(call, before, form);
    if (next.asksProof && (await askForProof())) next = await submit(call, before, form);
    // Said here and not in an effect: the page may come back without the row that this form is of.
    const title = said?.title ?? next.message;
    if (next.done) {
      const { description } = said ?? {};
      if (title) showDone(next.done, { title, ...(description ? { description } : {}) });
      onDone?.(next.done.value);
    }
    return next;
  }
  const [state, send, pending] = useActionState<FormState<ActValue<Name>>, FormData>(act, idle);
  return { state, send, pending };
}
