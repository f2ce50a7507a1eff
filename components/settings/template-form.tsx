"use client";

import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, TextArea, TextInput } from "@/components/ui/field";
import { saveWording } from "@/lib/actions/settings";
import { momentTitles, templateFields } from "@/lib/domain/message/message-template";
import type { TemplateShown } from "./template-list";
import { useSavingForm } from "./use-saving-form";

/** Edits one wording in a window; an edited one of the app's becomes the member's own. */
export function TemplateForm({
  template,
  onDone,
}: {
  template: TemplateShown;
  onDone: () => void;
}) {
  const [{ values, fieldErrors, formError }, send] = useSavingForm(saveWording, onDone);
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onDone();
      }}
      title={template.name || "New template"}
      description={`For the moment “${momentTitles[template.moment]}”.`}
    >
      <form action={send} noValidate className="grid gap-4">
        <FormError>{formError}</FormError>
        {template.id ? <input type="hidden" name="id" value={template.id} readOnly /> : null}
        <input type="hidden" name="moment" value={template.moment} readOnly />
        <Field label="Name" error={fieldErrors?.name} required>
          <TextInput name="name" defaultValue={values?.name ?? template.name} />
        </Field>
        <Field label="Message" error={fieldErrors?.body} required>
          <TextArea name="body" letter rows={8} defaultValue={values?.body ?? template.body} />
        </Field>
        <details className="text-small text-soft">
          <summary>Fields you can use</summary>
          <dl className="mt-2 grid gap-1">
            {Object.entries(templateFields).map(([name, meaning]) => (
              <div key={name} className="flex flex-wrap gap-x-2">
                <dt>
                  <code>{`{${name}}`}</code>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
          <p className="mt-2">
            {"{first name|there}"} falls back to “there”. A part in [square brackets] is left out
            when a field in it is not known.
          </p>
        </details>
        <div className="flex justify-end gap-2">
          <Button onClick={onDone}>Cancel</Button>
          <SubmitButton>Save template</SubmitButton>
        </div>
      </form>
    </Dialog>
  );
}
