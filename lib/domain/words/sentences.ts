import { speaker } from "./catalogue.ts";
import { assessmentSentences } from "./sentences-assessment.ts";
import { digestSentences } from "./sentences-digest.ts";
import { doneSentences } from "./sentences-done.ts";
import { duplicateSentences } from "./sentences-duplicate.ts";
import { factSentences } from "./sentences-fact.ts";
import { mailSentences } from "./sentences-mail.ts";
import { outcomeSentences } from "./sentences-outcome.ts";
import { rowSentences } from "./sentences-rows.ts";
import { templateSentences } from "./sentences-template.ts";

/** What the app says on its own account, in English, by code: reasons, evidence, what became of something. */
export const sentences = {
  ...assessmentSentences,
  ...digestSentences,
  ...doneSentences,
  ...duplicateSentences,
  ...factSentences,
  ...mailSentences,
  ...outcomeSentences,
  ...rowSentences,
  ...templateSentences,
};

/** The English of a sentence: `say("mutuals-few", { count: 2, least: 6 })`. */
export const say = speaker(sentences);
