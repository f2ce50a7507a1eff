"use client";

import { useActionState, useEffect, useMemo, useRef } from "react";
import { type FormState, idle } from "@/lib/actions/form-state";
import { submit } from "@/lib/actions/perform";
import type { ActName, ActValue } from "@/lib/acts/registry";
import { showDone } from "./perform-here";

type ActFormOptions<Name extends ActName> = {
  /** fields that are never sent back */
  secrets?: readonly string[];
  /** a second line of the message, such as the person's name */
  description?: string;
  /** hears of every time the act was done, once */
  onDone?: (value: ActValue<Name>) => void;
};

/**
 * A form that performs one act, also before the page has come to life. What was done is said in a message with its
 * undo; problems stand beside their fields.
 */
export function useActForm<Name extends ActName>(
  name: Name,
  { secrets, description, onDone }: ActFormOptions<Name> = {},
) {
  const action = useMemo(
    () => (submit as Submit<Name>).bind(null, { name, ...(secrets ? { secrets } : {}) }),
    [name, secrets],
  );
  const [state, send, pending] = useActionState<FormState<ActValue<Name>>, FormData>(action, idle);
  const heard = useRef<FormState<ActValue<Name>>>(idle);
  useEffect(() => {
    const { done, message } = state;
    if (heard.current === state || !done) return;
    heard.current = state;
    if (message) showDone(done, { title: message, ...(description ? { description } : {}) });
    onDone?.(done.value);
  }, [state, description, onDone]);
  return { state, send, pending };
}

type Submit<Name extends ActName> = (
  act: { name: Name; secrets?: readonly string[] },
  state: FormState<ActValue<Name>>,
  form: FormData,
) => Promise<FormState<ActValue<Name>>>;
