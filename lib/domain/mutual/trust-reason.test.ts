import { expect, test } from "vitest";
import type { TrustSign } from "../person/member-profile.ts";
import { findTrustReason } from "./trust-reason.ts";

const ana = { name: "Ana Ruiz", slug: "ana-ruiz", stage: "connected" };
const recommended: TrustSign = {
  kind: "recommendation",
  direction: "received",
  name: "Ana Ruiz",
  slug: null,
};
const endorsed: TrustSign = { ...recommended, kind: "endorsement", slug: "ana-ruiz" };

test("a recommendation tells more than an endorsement, a meeting more than both", () => {
  expect(findTrustReason(ana, [endorsed, recommended])).toBe("who recommended you");
  expect(findTrustReason(ana, [endorsed])).toBe("who endorsed you");
  expect(findTrustReason({ ...ana, stage: "met" }, [recommended])).toBe("whom you met");
});

test("a sign with a link belongs to that profile alone, whatever the name", () => {
  expect(findTrustReason({ ...ana, slug: "ana-ruiz-2" }, [endorsed])).toBeNull();
});

test("a conversation speaks for somebody without other signs, a connection alone does not", () => {
  expect(findTrustReason({ ...ana, stage: "in-conversation" }, [])).toMatch(/in conversation/);
  expect(findTrustReason(ana, [])).toBeNull();
});
