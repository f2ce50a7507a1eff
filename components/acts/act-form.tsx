"use client";

import type { ReactNode } from "react";
import { FormError } from "@/components/forms/form-error";
import type { ActName } from "@/lib/acts/registry";
import { useActForm } from "./use-act-form";

type ActFormProps = {
  act: ActName;
  fields?: Record<string, string>;
  className?: string;
  /** the button, and what stands beside it */
  children: ReactNode;
};

/** A form without fields to fill in: its button performs one act, also before the page has come to life. */
export function ActForm({ act, fields = {}, className, children }: ActFormProps) {
  const { state, send } = useActForm(act);
  return (
    <form action={send} className={className}>
      <FormError>{state.formError}</FormError>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
