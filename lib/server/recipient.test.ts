import fc from "fast-check";
import { expect, test } from "vitest";
import { findRecipient } from "./recipient.ts";

test("an address without proof gets what proves it, and nothing else", () => {
  const account = fc.record({
    name: fc.string(),
    email: fc.emailAddress(),
    emailConfirmedAt: fc.option(fc.date()),
  });
  fc.assert(
    fc.property(account, fc.boolean(), (member, isProof) => {
      const to = findRecipient(member, isProof);
      if (member.emailConfirmedAt === null && !isProof) expect(to).toBeNull();
      else expect(to).toEqual({ name: member.name, address: member.email });
    }),
  );
});
