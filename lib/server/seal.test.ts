import { expect, test } from "vitest";
import { openSealed, sealText } from "./seal.ts";

const secret = "a secret of at least thirty-two characters";
const label = { purpose: "mailbox password", ownerId: "anna" };

test("what was sealed is opened again, and looks different each time", () => {
  const box = sealText("pass wörd", label, secret);
  expect(openSealed(box, label, secret)).toBe("pass wörd");
  expect(sealText("pass wörd", label, secret)).not.toBe(box);
  expect(box).not.toContain("pass");
});

test("a box opens under no other secret, for no other member and no other purpose", () => {
  const box = sealText("password", label, secret);
  expect(openSealed(box, label, `${secret}!`)).toBeNull();
  expect(openSealed(box, { ...label, ownerId: "ben" }, secret)).toBeNull();
  expect(openSealed(box, { ...label, purpose: "other" }, secret)).toBeNull();
});

test("a box that was tampered with, cut or invented does not open", () => {
  const box = sealText("password", label, secret);
  const parts = box.split(".");
  for (const broken of [
    "",
    "v1",
    "v1....",
    box.slice(0, -2),
    box.replace("v1", "v2"),
    [...parts.slice(0, 3), Buffer.alloc(4).toString("base64url"), parts[4]].join("."),
  ]) {
    expect(openSealed(broken, label, secret)).toBeNull();
  }
});
