type When = { when: string };

/** What a fact of the timeline says beside its title, and where it came from. `when` is a moment in words. */
export const factSentences = {
  "fact-medium-phone": "by phone",
  "fact-medium-video": "by video",
  "fact-medium-cafe": "in a café",
  "fact-chat-day": ({ day }: { day: string }) => `for ${day}`,
  "fact-chat-time": ({ time }: { time: string }) => `at ${time}`,
  "fact-touch-never": "never again",
  "fact-touch-off": "not planned any more",
  "fact-touch-once": ({ when }: When) => `for ${when}`,
  "fact-touch-every": ({ when, days }: When & { days: number }) =>
    `for ${when}, then every ${days} days`,
  "fact-kept-without-reason": "no reason given",
  "fact-kept-missing": "No longer among the connections of an archive",
  "fact-snoozed-until": ({ when }: When) => `until ${when}`,
  "fact-snoozed-without-day": "no day given",
  "fact-removed-by-them": "by them",
  "source-typed": "typed in",
  "source-archive": "from your archive",
  "source-paste": "pasted",
  "source-mail": "from a mail",
  "source-contacts": "from another tool's contacts",
  "source-api": "through the API",
  "source-sweep": "by the clock",
  "source-review": "in a weekly review",
  "source-demo": "invented for the demo",
};
