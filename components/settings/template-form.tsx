"use client";

import { useRef, useState } from "react";
import { useActForm } from "@/components/acts/use-act-form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, TextArea, TextInput } from "@/components/ui/field";
import { type Moment, momentTitles } from "@/lib/domain/message/message-template";
import { describeField, fieldNames } from "@/lib/domain/message/template-fields";
import { findWordingProblem } from "@/lib/domain/message/wording-problem";
import { type PreviewGround, TemplatePreview } from "./template-preview";

/** What the form begins with: a wording of the member's, or a copy that becomes one. */
export type TemplateDraft = { id: string | null; moment: Moment; name: string; body: string };

type TemplateFormProps = { template: TemplateDraft; preview: PreviewGround; onDone: () => void };

/** Edits one wording beside what becomes of it; a copy of one of the app's becomes the member's own. */
export function TemplateForm({ template, preview, onDone }: TemplateFormProps) {
  const { moment } = template;
  const { state, send } = useActForm("template.save", { onDone });
  const { values, fieldErrors, formError } = state;
  const [body, setBody] = useState(template.body);
  const area = useRef<HTMLTextAreaElement>(null);

  function insert(field: string) {
    const { selectionStart = body.length, selectionEnd = body.length } = area.current ?? {};
    const slot = `{${field}}`;
    setBody(body.slice(0, selectionStart) + slot + body.slice(selectionEnd));
    // The caret goes behind the field once React has written it.
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(selectionStart + slot.length, selectionStart + slot.length);
    });
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onDone();
      }}
      title={template.name || "New template"}
      description={`For the moment “${momentTitles[moment]}”.`}
      className="w-[min(62rem,calc(100vw-2rem))]"
    >
      <div className="grid grid-cols-1 gap-6 md:grid-cols-2">
        <form action={send} noValidate className="grid min-w-0 grid-cols-1 content-start gap-4">
          <FormError>{formError}</FormError>
          {template.id ? <input type="hidden" name="id" value={template.id} readOnly /> : null}
          <input type="hidden" name="moment" value={moment} readOnly />
          <Field label="Name" error={fieldErrors?.name} required>
            <TextInput name="name" maxLength={80} defaultValue={values?.name ?? template.name} />
          </Field>
          <Field
            label="Message"
            error={
              findWordingProblem(body)?.problem ??
              (body === values?.body ? fieldErrors?.body : null)
            }
            required
          >
            <TextArea
              ref={area}
              name="body"
              letter
              rows={10}
              value={body}
              onChange={(event) => setBody(event.currentTarget.value)}
            />
          </Field>
          <fieldset className="grid min-w-0 gap-1.5">
            <legend className="font-medium text-small">Put in a field</legend>
            <div className="mt-1.5 flex flex-wrap gap-1">
              {fieldNames.map((field) => (
                <Button
                  key={field}
                  size="small"
                  title={describeField(field)}
                  onClick={() => insert(field)}
                >
                  {field}
                </Button>
              ))}
            </div>
            <p className="text-small text-soft">
              {"{first name|there}"} falls back to “there”. A part in [square brackets] is left out
              when a field in it is not known.
            </p>
          </fieldset>
          <div className="flex justify-end gap-2">
            <Button onClick={onDone}>Cancel</Button>
            <SubmitButton>Save template</SubmitButton>
          </div>
        </form>
        <TemplatePreview moment={moment} body={body} ground={preview} />
      </div>
    </Dialog>
  );
}
