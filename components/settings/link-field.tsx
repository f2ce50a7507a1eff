"use client";

import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import { showToast } from "@/components/ui/toast-store";

/** A link that was just made, to be copied. */
export function LinkField({ label, hint, url }: { label: string; hint: string; url: string }) {
  async function copy() {
    await navigator.clipboard.writeText(url);
    showToast({ title: "Link copied" });
  }
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Field label={label} hint={hint} className="min-w-0 flex-1">
        <TextInput value={url} readOnly onFocus={(event) => event.currentTarget.select()} />
      </Field>
      <Button onClick={copy} className="mb-6">
        Copy
      </Button>
    </div>
  );
}
