"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireViewer } from "../auth/session-gate.ts";
import { editPerson as changePerson, setTrusted as markTrusted } from "../data/person/commands.ts";
import { type FormState, readForm, showProblem } from "./form-state.ts";

const detailsSchema = z.object({
  personId: z.uuid(),
  name: z.string(),
  headline: z.string().default(""),
  company: z.string().default(""),
  profileUrl: z.string().default(""),
});

/** Puts a person's name, headline, company or profile address right. */
export async function editPerson(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const read = readForm(detailsSchema, form);
  if (!read.ok) return read.state;
  const { personId, ...details } = read.value;
  const result = await changePerson(viewer, personId, details);
  if (!result.ok) return showProblem(result, form);
  revalidatePath("/", "layout");
  return { status: "ok", message: "Saved" };
}

const trustSchema = z.object({
  personId: z.uuid(),
  trusted: z.stringbool(),
  why: z.string().default(""),
});

/** Marks a person as trusted, or not any more. */
export async function setTrusted(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const read = readForm(trustSchema, form);
  if (!read.ok) return read.state;
  const { personId, ...trust } = read.value;
  const result = await markTrusted(viewer, personId, trust);
  if (!result.ok) return showProblem(result, form);
  revalidatePath("/", "layout");
  return { status: "ok", message: trust.trusted ? "Marked as trusted" : "Not marked any more" };
}
