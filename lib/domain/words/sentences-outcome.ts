type Count = { count: number };

/** How a wording or a review did, and the greeting of the day. */
export const outcomeSentences = {
  "greeting-morning": "Good morning",
  "greeting-afternoon": "Good afternoon",
  "greeting-evening": "Good evening",
  "wording-not-sent": "Not sent yet",
  "wording-too-few": ({ sent, over }: { sent: number; over: number }) =>
    `Too few to say: ${sent} sent${over === sent ? "" : `, ${over} of them more than a week ago`}`,
  "wording-replied": (p: { sent: number; over: number; replied: number; speed: string | null }) =>
    `${p.sent} sent · ${p.replied} of ${p.over} replied (${Math.round((p.replied / p.over) * 100)} %)${p.speed === null ? "" : `, typically ${p.speed}`}`,
  "speed-within-hour": "within the hour",
  "speed-hours": ({ count }: Count) => `after ${count} h`,
  "speed-days": ({ count }: Count) => `after ${count} days`,
  "review-removed": ({ count }: Count) => `${count} removed`,
  "review-removal-decided": ({ count }: Count) => `${count} to remove on LinkedIn`,
  "review-nudged": ({ count }: Count) => `${count} nudged`,
  "review-kept": ({ count }: Count) => `${count} kept`,
  "review-snoozed": ({ count }: Count) => `${count} snoozed`,
  "review-replied": ({ count }: Count) => `${count} had replied`,
};
