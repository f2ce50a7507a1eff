import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openProfileUrl, readMemberUrn, readProfileUrl } from "./profile-slug.ts";

const slug = (value: string) => ({ kind: "slug", value });
const memberId = (value: string) => ({ kind: "member-id", value });

describe("readProfileUrl", () => {
  it.each([
    ["https://www.linkedin.com/in/ada-quill", "ada-quill"],
    ["https://www.linkedin.com/in/Ada-Quill/", "ada-quill"],
    ["http://linkedin.com/in/ada-quill?trk=abc", "ada-quill"],
    ["https://www.linkedin.com/in/ada-quill#about", "ada-quill"],
    ["https://www.linkedin.com/in/ada-quill/de", "ada-quill"],
    ["https://www.linkedin.com/in/ada-quill/en-us/?x=1", "ada-quill"],
    ["https://www.linkedin.com/in/ada-quill/overlay/contact-info/", "ada-quill"],
    ["https://www.linkedin.com/comm/in/ada-quill?midToken=Q&x=/in/no", "ada-quill"],
    ["https://www.linkedin.com/mwlite/in/ada-quill", "ada-quill"],
    ["https://de.linkedin.com/in/ada-quill", "ada-quill"],
    ["www.linkedin.com/in/ada-quill", "ada-quill"],
    ["linkedin.com/in/ada-quill", "ada-quill"],
    ["/in/ada-quill/", "ada-quill"],
    ["//www.linkedin.com/in/ada-quill", "ada-quill"],
    ["  https://www.linkedin.com/in/ada-quill \u200f", "ada-quill"],
    ["https://www.linkedin.com/in/\u202eada-quill\u202c", "ada-quill"],
    ["https://www.linkedin.com/in/szab%C3%B3-1c", "szabó-1c"],
    ["https://www.linkedin.com/in/szabó-1c", "szabó-1c"],
    ["https://www.linkedin.com/in/szabo\u0301-1c", "szabó-1c"],
    ["https://www.linkedin.com/in/szab%25C3%25B3-1c", "szabó-1c"],
    ["https://www.linkedin.com/in/%E4%BD%90%E8%97%A4-9", "佐藤-9"],
    ["https://de.linkedin.com/in/j%C3%B6rg-1", "jörg-1"],
    ["https://de.linkedin.com/in/j%c3%b6rg-1", "jörg-1"],
    ["https://www.linkedin.com/in/100%25-real", "100%-real"],
  ])("finds the slug in %s", (address, expected) => {
    expect(readProfileUrl(address)).toEqual(slug(expected));
  });

  it.each([
    ["https://www.linkedin.com/in/caf%E9-smith", "caf%e9-smith"],
    ["https://www.linkedin.com/in/100%-sure", "100%-sure"],
    ["https://www.linkedin.com/in/caf%C3%A9-%zz-%C3", "café-%zz-%c3"],
    ["https://www.linkedin.com/in/%F0%9F%98", "%f0%9f%98"],
  ])("keeps a broken escape as it stands in %s", (address, expected) => {
    expect(readProfileUrl(address)).toEqual(slug(expected));
  });

  it.each(["ACoAAB1cDeF_g-H", "AEMAACoBcDe"])("keeps the case of the member id %s", (id) => {
    expect(readProfileUrl(`https://www.linkedin.com/in/${id}?x=1`)).toEqual(memberId(id));
    expect(readProfileUrl(`https://www.linkedin.com/in/${id.toLowerCase()}`)).toEqual(
      slug(id.toLowerCase()),
    );
  });

  it.each([
    "",
    "https://www.linkedin.com/in",
    "https://www.linkedin.com/in/",
    "https://www.linkedin.com/in?x=1",
    "https://www.linkedin.com/in/%00%20",
    "https://www.linkedin.com/company/acme",
    "https://www.linkedin.com/company/in/acme",
    "https://www.linkedin.com/inbox/x",
    "https://www.linkedin.com/in/unavailable",
    "https://evil-linkedin.com/in/ana",
    "https://linkedin.com.example.org/in/ada",
    "https://example.org/in/ada",
    "https://notlinkedin.com/in/ada",
    "urn:li:member:1000",
    "ada-quill",
    `https://www.linkedin.com/in/${"a".repeat(5000)}`,
  ])("names nobody for %j", (address) => {
    expect(readProfileUrl(address)).toBeNull();
  });

  it("reads the percent-encoded and the raw form of any name as one key", () => {
    const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(name, (text) => {
        const raw = readProfileUrl(`https://www.linkedin.com/in/${text.replace(/[/?#%]/g, "-")}`);
        const encoded = readProfileUrl(openProfileUrl(text.replace(/[/?#%]/g, "-")));
        expect(encoded).toEqual(raw);
      }),
    );
  });

  it("is at rest: a key made into an address reads as itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const key = readProfileUrl(`https://www.linkedin.com/in/${text}`);
        if (key && !key.value.includes("%")) {
          expect(readProfileUrl(openProfileUrl(key.value))).toEqual(key);
        }
      }),
    );
  });

  it("never throws and never answers with an empty or overlong key", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        for (const address of [text, `https://www.linkedin.com/in/${text}`]) {
          const key = readProfileUrl(address);
          if (key) expect(key.value.length).toBeGreaterThan(0);
          if (key) expect(key.value.length).toBeLessThanOrEqual(600);
        }
      }),
    );
  });
});

describe("readMemberUrn", () => {
  it("reads the member number and nothing else", () => {
    expect(readMemberUrn(" urn:li:member:1000 ")).toBe("urn:li:member:1000");
    expect(readMemberUrn("urn:li:company:1000")).toBeNull();
    expect(readMemberUrn("https://www.linkedin.com/in/ada")).toBeNull();
  });
});
