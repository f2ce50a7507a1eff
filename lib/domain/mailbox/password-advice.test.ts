import { expect, test } from "vitest";
import { wordsOf } from "../words/problems.ts";
import { refusesPasswords } from "./password-advice.ts";

test("a Microsoft mailbox that refuses passwords gets advice that can help", () => {
  for (const host of ["outlook.office365.com", "imap-mail.outlook.com", "OUTLOOK.OFFICE365.COM"]) {
    expect(refusesPasswords(host)).toBe(true);
  }
  const advice = wordsOf("mailbox-takes-no-passwords");
  expect(advice).toMatch(/redirect/);
  expect(advice).toMatch(/\.eml/);
  expect(advice).not.toMatch(/ask for an app password/);
});

test("others are told of app passwords", () => {
  for (const host of ["imap.gmail.com", "imap.example.net", "notoutlook.com.example"]) {
    expect(refusesPasswords(host)).toBe(false);
    expect(wordsOf("mailbox-password-refused", { host })).toMatch(/ask for an app password/);
  }
});
