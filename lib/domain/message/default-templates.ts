import type { MessageTemplate } from "./message-template.ts";

/** The wordings that a new space begins with: warm, short, honest about silent connections. */
export const defaultTemplates: readonly MessageTemplate[] = [
  {
    moment: "hello",
    name: "Coffee, with their words",
    body: `Hi {first name|there}, thank you for the invitation![ You wrote “{their note}”, and I would like to hear more about it.][ I see that we share {common ground}.][ And we both know {mutual}.]

I like to talk with the people in my network, so: would you have a 15-minute call or a coffee with me in the next week or two?[ You can pick a time here: {my calendar link}.]

To be open about it: I tidy up connections that stay silent, so a line within {days|7} days is welcome, even if it is “not now”.[

{my name}]`,
  },
  {
    moment: "hello",
    name: "Coffee, in three lines",
    body: `Thanks for inviting me, {first name|and hello}![ “{their note}”: tell me more.] I like to know the people I am connected with. Would you be up for a 20-minute coffee or call next week?[ {my calendar link}]

If I don't hear back within {days|7} days I may tidy up my connections, so do say hello.[

{my name}]`,
  },
  {
    moment: "reply-first",
    name: "Ask what made them think of me",
    body: `Hi {first name|there}, thank you for your invitation.[ You wrote “{their note}”.] Before I accept I like to know whom I am meeting: what made you think of me, and what would you like to talk about?[

{my name}]`,
  },
  {
    moment: "reply-first",
    name: "Ask how we know each other",
    body: `Hello {first name|there}, have we met?[ I see that we both know {mutual}.] I keep my network to people I talk with, so I would like to hear what brings you here.[

{my name}]`,
  },
  {
    moment: "nudge",
    name: "One more line",
    body: `Hi {first name|there}, I wrote to you a while ago about a short call or a coffee and my message may have drowned. Shall we find 15 minutes?[ {my calendar link}]

If now is not the time, one word is enough. Without an answer in {days|7} days I will tidy up the connection, with no hard feelings.[

{my name}]`,
  },
  {
    moment: "after-chat",
    name: "Thank you for the chat",
    body: `Hi {first name|there}, thank you for the time today. I enjoyed hearing what you do[ at {company}]. I will keep in mind what we agreed, and will be in touch.[

{my name}]`,
  },
  {
    moment: "keep-in-touch",
    name: "How are things?",
    body: `Hi {first name|there}, it has been a while! How are things[ at {company}]? I would be glad of another short call when it suits you.[ {my calendar link}][

{my name}]`,
  },
];
