import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuMs } from "../../../test/processor-time.ts";
import { comparableText, htmlToText } from "./html-to-text.ts";

describe("htmlToText", () => {
  it.each([
    ["<p>Sure &amp; thanks!</p>", "Sure & thanks!"],
    ["<p>One</p><p>Two<br>Three</p>", "One\n\nTwo\nThree"],
    ['See <a href="https://example.org/?a=1&amp;b=2">this page</a>.', "See this page."],
    ["caf&eacute; &lt;3 &#128512;", "café <3 😀"],
    ["a < b and c > d", "a < b and c > d"],
    ["AT&T &copy 2024", "AT&T &copy 2024"],
    ["<p>x</p><script>alert(1)</script><style>p{}</style>y", "x\ny"],
    ["<p>one <!-- <p>two</p> --> three", "one three"],
    ["<p>5 < 6", "5 < 6"],
    ["<p>open <a href='x", "open <a href='x"],
    ["line one\nline two", "line one\nline two"],
  ])("shows %j as text", (content, text) => expect(htmlToText(content)).toBe(text));

  it("leaves no tag of the input standing", () => {
    const part = fc.constantFrom(
      "<p>",
      "</p>",
      "<br/>",
      "<b class='x'>",
      "word",
      " ",
      "<",
      "&amp;",
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const html = `<p>${parts.join("")}</p>`;
        expect(htmlToText(html)).not.toMatch(/<(?:p|\/p|br\/|b class='x')>/);
      }),
    );
  });

  it("takes time in proportion to the text", () => {
    for (const text of [
      "<".repeat(100_000),
      "<p>".repeat(50_000),
      "<p><!--".repeat(20_000),
      "<script>".repeat(12_000),
    ]) {
      const started = cpuMs();
      htmlToText(`<p>${text}`);
      expect(cpuMs() - started).toBeLessThan(1000);
    }
  });
});

describe("comparableText", () => {
  it("is the same for a note and its return as a message", () => {
    expect(comparableText("<p>Hello Robin,</p><p>fish &amp; chips?</p>")).toBe(
      comparableText("Hello Robin,\n\nfish & chips? "),
    );
  });
});
