/** What is wrong with a person or a profile address. */
export const personProblems = {
  "person-gone": "There is no such person in your space.",
  "person-name-missing": "Enter a name.",
  "person-name-too-long": ({ most }: { most: number }) =>
    `A name is longer than ${most.toLocaleString("en")} characters.`,
  "person-unnamed": "Enter a name, or paste the address of a profile.",
  "person-name-not-in-address": "Enter the name: the address has none.",
  "person-connected": ({ name }: { name: string }) => `You and ${name} are connected already.`,
  "person-known": ({ name }: { name: string }) => `You know ${name} already.`,
  "person-not-missing": "Nobody asks about this person any more. Reload the page.",
  "profile-address-invalid":
    "This is not the address of a LinkedIn profile. It looks like linkedin.com/in/ana-ruiz.",
  "profile-address-too-long": ({ most }: { most: number }) =>
    `The address is longer than ${most.toLocaleString("en")} characters.`,
  "headline-too-long": ({ most }: { most: number }) =>
    `The headline is longer than ${most.toLocaleString("en")} characters.`,
  "profile-of-another": ({ name }: { name: string | null }) =>
    `This is the profile of ${name ?? "somebody"}, who is another person here.`,
};
