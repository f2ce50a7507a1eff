/** Why two people may be one, or may not. */
export const duplicateSentences = {
  "duplicate-name-same": "The same name",
  "duplicate-name-but-signs": "The same name but for accents, titles or signs",
  "duplicate-name-transposed": "The same name, family name first in one of them",
  "duplicate-name-longer": "The same name, longer in one of them",
  "duplicate-name-nickname": ({ one, other }: { one: string; other: string }) =>
    `${one} and ${other} can be one name`,
  "duplicate-name-one-letter": "The names differ by one letter",
  "duplicate-name-initial": "An initial of one stands for the other's name",
  "duplicate-name-other-surname": ({ name }: { name: string }) =>
    `Both are ${name}, with different surnames`,
  "duplicate-name-other": "Different names",
  "duplicate-headline": "The same headline",
  "duplicate-company": ({ company }: { company: string | null }) =>
    `Both at ${company ?? "the same company"}`,
  "duplicate-position": "The same position there",
  "duplicate-other-company": "Different companies",
  "duplicate-address-surname": "The profile address of one has the other's surname",
  "duplicate-address-ending": "One profile address is the other's, but for its ending",
  "duplicate-address-name": "The profile address of one has the other's name",
  "duplicate-other-address": "Different profile addresses",
  "duplicate-no-link": ({ name }: { name: string }) => `${name} came without a profile link`,
  "duplicate-email": "The same e-mail",
  "duplicate-other-email": "Different e-mail addresses",
  "duplicate-same-day": "Connected on the same day",
  "duplicate-other-day": "Connected on different days",
};
