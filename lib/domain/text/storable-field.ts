import { z } from "zod";
import { explain } from "../input-issue.ts";
import { isStorable } from "./storable-text.ts";

/** What is said of a text that can't be kept. */
export const unstorable = explain("text-unstorable");

/** A text that a member gives. What is read out of files, mails and pages is mended instead: see `toStorable`. */
export const storableText = z.string().refine(isStorable, unstorable);
