import type { MessageTemplate } from "./message-template.ts";

/**
 * A wording that comes with the app. `code` is its id for good: what was sent from it is counted by it,
 * so a new text that says something else takes a new code.
 */
export type DefaultTemplate = MessageTemplate & { code: string };

/** The wordings that a new space begins with: warm, short, honest about silent connections. */
export const defaultTemplates: readonly DefaultTemplate[] = [
  {
    code: "hello-their-words",
    moment: "hello",
    name: "Coffee, with their words",
    body: `Hi {first name|there}, thank you for the invitation![ You wrote “{their note}”, and I would like to hear more about it.][ I see {common ground} in both our profiles.][ And {mutual} knows us both.]

I like to know whom I am linked with. Shall we have a coffee, or a call of a quarter of an hour, some day next week?[ You can pick a time here: {my calendar link}]

To be open about it: I tidy up connections that stay silent, so a line within {days|7} days is welcome, even if it is “not now”.[

{my name}]`,
  },
  {
    code: "hello-three-lines",
    moment: "hello",
    name: "Coffee, in three lines",
    body: `Thanks for inviting me, {first name|and hello}![ “{their note}”: tell me more.][ I noticed {common ground} in both our profiles.] Coffee, or a quarter of an hour on the phone next week?[ {my calendar link}]

I tidy up connections that stay silent for {days|7} days; “not now” is an answer too.[

{my name}]`,
  },
  {
    code: "hello-question",
    moment: "hello",
    name: "A question first",
    body: `Hello {first name|there}, good that you wrote to me.[ About “{their note}”: what made you think of it?][ What are you working on at {company} at the moment?][ {mutual} knows us both, which made me curious.]

I would sooner meet ten people than collect a thousand. May I invite you to a short call, or to a coffee if you are ever near?[ Here is when I am free: {my calendar link}]

Connections of mine that stay silent are tidied up after {days|7} days; a single line keeps ours.[

{my name}]`,
  },
  {
    code: "reply-first-why",
    moment: "reply-first",
    name: "Ask what made them think of me",
    body: `Hi {first name|there}, thank you for your invitation.[ You wrote “{their note}”.][ I see {common ground} in both our profiles.] Before I accept I like to know whom I am meeting: what made you think of me, and what would you like to talk about?[

{my name}]`,
  },
  {
    code: "reply-first-met",
    moment: "reply-first",
    name: "Ask how we know each other",
    body: `Hello {first name|there}, have we met?[ I see that we both know {mutual}.][ Perhaps by way of {company}?] I keep my network to people I talk with, so I would like to hear what brings you here.[

{my name}]`,
  },
  {
    code: "nudge-one-line",
    moment: "nudge",
    name: "One more line",
    body: `Hi {first name|there}, my last message to you may have drowned: I had asked you for a coffee or a quarter of an hour on the phone[, because you had written “{their note}”]. Is it still a good idea?[ {my calendar link}]

“Not now” is enough for an answer. Without one I will tidy up our connection in {days|7} days, with no hard feelings.[

{my name}]`,
  },
  {
    code: "nudge-easy-out",
    moment: "nudge",
    name: "An easy way out",
    body: `{first name|Hello}, it's me once more, and only once.[ I would still like to hear about your work at {company}.][ We share {common ground}, so I had hoped for a talk.] Yes, no or “in spring” are all good answers.

If I hear nothing I'll tidy up in {days|7} days and wish you well.[

{my name}]`,
  },
  {
    code: "after-chat-thanks",
    moment: "after-chat",
    name: "Thank you for the chat",
    body: `Hi {first name|there}, thank you for today. I am still thinking about what you told me[ of {company}], and I keep in mind what we agreed. You will hear from me.[

{my name}]`,
  },
  {
    code: "after-chat-help",
    moment: "after-chat",
    name: "What I can do for you",
    body: `That was a good talk, {first name|and a friendly one}, thank you. I'll remember what you told me[ about {company}]. Whom should I introduce you to? If somebody comes to my mind, I'll ask you before I pass your name on.[

{my name}]`,
  },
  {
    code: "keep-in-touch-things",
    moment: "keep-in-touch",
    name: "How are things?",
    body: `{first name|Hello}, how did it go[ at {company}]? I was thinking about what you told me when we spoke, and wondered what became of it. Tell me over a coffee some day?[ {my calendar link}][

{my name}]`,
  },
  {
    code: "keep-in-touch-thought",
    moment: "keep-in-touch",
    name: "I thought of you",
    body: `Hello {first name|there}, I thought of you this week[ when {common ground} came up]. What has changed since we spoke, and is there anything I can do for you?[

{my name}]`,
  },
];

/** The wording that comes with Acquaint under a code; null for the id of one of the member's own. */
export function findDefaultTemplate(code: string): DefaultTemplate | null {
  return defaultTemplates.find((each) => each.code === code) ?? null;
}
