/** What is wrong with a day, a time or a zone. */
export const timeProblems = {
  "day-missing": "Choose a day.",
  "day-not-future": "Choose a day after today.",
  "date-invalid": "Enter the day, for example 2026-11-16.",
  "time-missing": "Enter a day and a time.",
  "time-invalid": "This is not a date and time.",
  "time-nonexistent": "There is no such day or time.",
  "time-twice": ({ zone, time }: { zone: string; time: string }) =>
    `The clocks go back then: in ${zone} it is ${time} twice. Choose a time an hour away from it.`,
  "time-skipped": ({ zone, time }: { zone: string; time: string }) =>
    `The clocks go forward then: in ${zone} it is never ${time} on that day. Choose a time an hour away from it.`,
  "time-in-future": "This lies in the future. Enter when it happened.",
  "time-before-linkedin": "LinkedIn did not exist then.",
  "zone-unknown": "This time zone is not known here.",
};
