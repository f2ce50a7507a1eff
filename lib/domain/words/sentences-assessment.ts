type Met = { met: number };
type Open = Met & { open: number };

const met = (count: number) => `${count} of 3 met`;

/** What the policy makes of the answers, and the evidence that the member sees beside each criterion. */
export const assessmentSentences = {
  "verdict-no-coffee": (p: Met) => `${met(p.met)}. You would not spend a coffee on them.`,
  "verdict-accept": (p: Met) => `${met(p.met)}, and you would have a coffee with them.`,
  "verdict-litmus-open": (p: Met) => `${met(p.met)}. Your litmus answer decides.`,
  "verdict-answers-open": (p: Open & { wanted: number }) =>
    `${met(p.met)}, ${p.open} not answered yet: ${p.wanted} more needed.`,
  "verdict-ask-why": (p: Met) => `${met(p.met)}, but you would have a coffee: ask why first.`,
  "verdict-too-few": (p: Met & { needed: number }) => `${met(p.met)}, fewer than your ${p.needed}.`,
  "decision-record": (p: Open & { litmus: "yes" | "no" | "unknown" }) =>
    `${met(p.met)}${p.open > 0 ? `, ${p.open} not answered` : ""}; litmus: ${p.litmus === "unknown" ? "not answered" : p.litmus}`,
  "common-ground-want-to-know": "You want to get to know them",
  "common-ground-client": "They could be a client",
  "common-ground-referral": "They could be a referral partner",
  "common-ground-none-found": "Nothing shared found in what is known of them",
  "common-ground-unknown": "Nothing is known of them yet",
  "common-ground-colleagues": ({ company, years }: { company: string; years: string }) =>
    `Both at ${company}, ${years}`,
  "common-ground-other-time": ({ company }: { company: string }) =>
    `Also worked at ${company}, at another time`,
  "common-ground-employer": ({ company, isPresent }: { company: string; isPresent: boolean }) =>
    `${company}, where you ${isPresent ? "work" : "worked"}`,
  "common-ground-school": ({ school }: { school: string }) => `${school}, where you studied`,
  "common-ground-skills": ({ names }: { names: string }) => `${names}, as in your skills`,
  "common-ground-languages": ({ names }: { names: string }) => `Both speak ${names}`,
  "common-ground-topics": ({ names }: { names: string }) => `Works on ${names}, as you do`,
  "years-since": ({ first }: { first: number }) => `since ${first}`,
  "years-in": ({ first }: { first: number }) => `in ${first}`,
  "years-span": ({ first, last }: { first: number; last: number }) => `${first} to ${last}`,
  "mutuals-unknown": "Not known yet: LinkedIn shows them beside the invitation",
  "mutuals-trusted": ({ trust }: { trust: string }) => `You trust ${trust}`,
  "mutuals-many-trusted": (p: { count: number; trusted: number; trust: string }) =>
    `${p.count}, of whom you trust ${p.trusted}: ${p.trust}`,
  "mutuals-many": ({ count, threshold }: { count: number; threshold: number }) =>
    `${count}, more than your ${threshold}`,
  "mutuals-few": ({ count, least }: { count: number; least: number }) =>
    `${count === 0 ? "None" : count}: fewer than ${least} is a red flag`,
  "mutuals-more": ({ count }: { count: number }) => `${count} more`,
  "trust-met": "whom you met",
  "trust-in-conversation": "with whom you are in conversation",
  "trust-chat-scheduled": "with whom you have a chat planned",
  "trust-recommended-you": "who recommended you",
  "trust-recommended-by-you": "whom you recommended",
  "trust-endorsed-you": "who endorsed you",
  "note-kind-personal": "written for you",
  "note-kind-template": "a standard note",
  "note-kind-default": "LinkedIn's own sentence",
  "note-kind-none": "empty",
  "note-kind-unsure": "hard to tell",
  "note-said": ({ kind }: { kind: string }) => `You said it is ${kind}`,
  "note-said-of-twin": ({ kind }: { kind: string }) =>
    `The same words as a note that you said is ${kind}`,
};
