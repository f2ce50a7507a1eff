import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOfHtml } from "./html-lines.ts";
import { readPastedPage } from "./read-pasted-page.ts";

const NOW = Date.parse("2026-11-20T10:30:00Z");
const text = (value: string) => readPastedPage({ text: value, now: NOW });
const html = (value: string) => readPastedPage({ html: value, now: NOW });

const CARD = "Ana Ruiz is inviting you to connect\nCook\n2 weeks ago\nIgnore\nAccept\n";

describe("bad input", () => {
  it("takes nothing from binary", () => {
    const bytes = "PK\u0003\u0004\u0000\u0000\u0001\ufffd".repeat(500);
    const nothing = { page: "unknown", rows: [], leftover: [], skipped: [] };
    expect(text(bytes)).toEqual({ ...nothing, looksLike: "binary" });
    expect(html(bytes)).toEqual(nothing);
  });

  it("tells what another page looks like", () => {
    expect(text("Search results\nAll filters\nAna Ruiz\nConnect\n").looksLike).toBe("search");
    expect(text("Start a post\nLike\nComment\nRepost\nLike\n").looksLike).toBe("feed");
    expect(text("Subject: Hello\nUnsubscribe here\n").looksLike).toBe("mail");
    expect(text(CARD).looksLike).toBeUndefined();
  });

  it("takes nothing from an empty paste", () => {
    expect(text("").page).toBe("unknown");
    expect(text(" \n\n\t").rows).toEqual([]);
  });

  it("never throws, whatever text or markup it is given", () => {
    const bits = fc.constantFrom(
      "Ignore",
      "Accept",
      "Withdraw",
      "2w",
      "Ana Ruiz",
      "Ana Ruiz is inviting you to connect",
      "3 mutual connections",
      "and 3 others",
      "… show more",
      "--",
      "Reply to Ana",
      "People you may know",
      "· 2nd",
      "Contact info",
      "<a href='/in/%zz'>",
      "</p>",
      "<!--",
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(bits, fc.string({ unit: "binary" })), { maxLength: 40 }),
        (lines) => {
          expect(text(lines.join("\n")).rows.every((row) => row.name !== "")).toBe(true);
          expect(html(lines.join("<br>")).rows.every((row) => row.name !== "")).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("keeps every line somewhere: in a row, in the leftover, or known as the page's own", () => {
    const read = text(`Something odd stands here\n${CARD}`);
    expect(read.leftover).toEqual(["Something odd stands here"]);
    expect(read.rows.map((row) => row.name)).toEqual(["Ana Ruiz"]);
  });

  it("tells of the invitations it left out", () => {
    const read = text(`${CARD}Bo Li invited you to follow Li AG\nIgnore\nAccept\n`);
    expect(read.rows).toHaveLength(1);
    expect(read.skipped).toEqual(["Bo Li invited you to follow Li AG"]);
  });

  it("reads the text when the HTML on the clipboard gives nothing", () => {
    const read = readPastedPage({
      html: "<meta charset='utf-8'><b></b>",
      text: CARD,
      now: new Date(NOW),
    });
    expect(read.rows.map((row) => row.name)).toEqual(["Ana Ruiz"]);
  });

  it("takes Windows line ends and a byte order mark", () => {
    expect(text(`\ufeff${CARD.replaceAll("\n", "\r\n")}`).rows[0]).toMatchObject({
      name: "Ana Ruiz",
      headline: "Cook",
      date: "2026-11-06",
    });
  });

  const hostile: Record<string, string> = {
    "one endless line": "a".repeat(5_000_000),
    "spaces within a line": `x${" ".repeat(5_000_000)}y`,
    "empty lines": "\n".repeat(5_000_000),
    "one sentence over and over": CARD.slice(0, 36).repeat(40_000),
    "buttons alone": "Ignore\nAccept\n".repeat(100_000),
    "one spoken button over and over": `${CARD}${"Accept Ana Ruiz’s invitation\n".repeat(50_000)}`,
    "digits and commas": `${"1, ".repeat(90)}\n`.repeat(5_000),
    "many ands": `${"a and ".repeat(48)}3 others\n`.repeat(5_000),
    dots: `${".".repeat(250)} more\n`.repeat(5_000),
  };
  for (const [name, value] of Object.entries(hostile)) {
    it(`reads ${name} in time that grows with its length`, { timeout: 30_000 }, () => {
      expect(text(value).rows.length).toBeLessThan(100_000);
    });
  }
  const markup: Record<string, string> = {
    "angle brackets": "<".repeat(2_000_000),
    "unclosed elements": "<div>".repeat(400_000),
    "unclosed links": "<a href=/in/x>".repeat(150_000),
    "ends without starts": `${"<b>".repeat(200_000)}${"</i>".repeat(200_000)}`,
    "an unclosed script": `<script>${"</".repeat(1_000_000)}`,
    "unclosed quotes": '<a b="'.repeat(300_000),
    ampersands: "&".repeat(2_000_000),
  };
  for (const [name, value] of Object.entries(markup)) {
    it(`reads ${name} in time that grows with its length`, { timeout: 30_000 }, () => {
      expect(html(value).rows).toEqual([]);
    });
  }

  it("reads five megabytes of invitations", { timeout: 60_000 }, () => {
    const note = `Hello, this is a note.\n${"We met at the fair and talked about maps. ".repeat(12)}\n`;
    const page = Array.from(
      { length: 8000 },
      (_, i) => CARD.replace("Ruiz", `Ruiz ${i}`) + note,
    ).join("");
    const read = text(page);
    expect(page.length).toBeGreaterThan(4_500_000);
    expect(read.rows).toHaveLength(8000);
    expect(read.leftover).toEqual([]);
  });
});

describe("linesOfHtml", () => {
  const lines = (markup: string) => linesOfHtml(markup).map((line) => line.text);

  it("breaks lines where a browser would", () => {
    expect(lines("<p>a <b>b</b></p>c<br>d<div>e</div><span>f</span> g")).toEqual([
      "a b",
      "c",
      "d",
      "e",
      "f g",
    ]);
    expect(lines('<span style="display:block">a</span><span>b</span>')).toEqual(["a", "b"]);
  });

  it("leaves out scripts, styles, comments and what is not displayed", () => {
    expect(
      lines(
        "<style>p{}</style><script>a<b</script><!-- x --><p hidden>h</p><p style='display: none'>n</p>shown",
      ),
    ).toEqual(["shown"]);
  });

  it("decodes character references and keeps line breaks where white space counts", () => {
    expect(lines("<p>a &amp; b &lt;3 caf&eacute; &#x1F600;</p>")).toEqual(["a & b <3 café 😀"]);
    expect(lines('<p style="white-space: pre-wrap">one\ntwo</p>')).toEqual(["one", "two"]);
  });

  it("counts the empty lines of two breaks", () => {
    expect(linesOfHtml("a<br><br>b").map((line) => line.gap)).toEqual([0, 1]);
  });

  it("reads an emoji image as its emoji and other images apart", () => {
    expect(
      linesOfHtml('Hi <img alt="🙂"> there<img alt="Premium">').map((line) => [
        line.text,
        line.alt,
      ]),
    ).toEqual([
      ["Hi 🙂 there", false],
      ["Premium", true],
    ]);
  });
});
