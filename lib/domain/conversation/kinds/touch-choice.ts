import { z } from "zod";

/** The ways of choosing when to be in touch next. */
const touchChoices = ["two-weeks", "three-months", "date", "never"] as const;
export const touchChoiceSchema = z.enum(touchChoices);
export type TouchChoice = z.infer<typeof touchChoiceSchema>;
