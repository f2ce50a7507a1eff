import { z } from "zod";
import { explain } from "../domain/words/input-issue.ts";

function idOf(what: string, article: "a" | "an" = "a") {
  return z
    .uuid(explain("id-invalid", { noun: `${article} ${what}` }))
    .describe(`id of the ${what}`);
}

/** The ids that acts take, each with the sentence for what is none. */
export const personId = idOf("person");
export const entryId = idOf("fact");
export const invitationId = idOf("invitation", "an");
export const importId = idOf("import", "an");
export const mailId = idOf("mail");
export const reviewId = idOf("review");
