import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBytes } from "./decode-bytes.ts";

async function* inPieces(bytes: Uint8Array, length: number) {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function collect<T>(pieces: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}

async function decode(bytes: Uint8Array, length = 7): Promise<string> {
  return (await collect(decodeBytes(inPieces(bytes, length)))).join("");
}

const swap = (bytes: Buffer) => Buffer.from(bytes).swap16();
const text = "First Name;Société\nŁukasz,佐藤,😀\n";

describe("decodeBytes", () => {
  it.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`)],
    ["UTF-16 little-endian with a mark", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16 big-endian with a mark", swap(Buffer.from(`\ufeff${text}`, "utf16le"))],
    ["UTF-16 little-endian without a mark", Buffer.from(text, "utf16le")],
    ["UTF-16 big-endian without a mark", swap(Buffer.from(text, "utf16le"))],
  ])("reads %s", async (_, bytes) => expect(await decode(bytes)).toBe(text));

  it("takes what is no UTF-8 for Windows-1252", async () => {
    expect(await decode(Buffer.from("Renée,Müller", "latin1"))).toBe("Renée,Müller");
  });

  it("marks wrong bytes and goes on", async () => {
    const bytes = Buffer.concat([Buffer.alloc(70_000, "a"), Buffer.from([0xff, 0x62])]);
    expect(await decode(bytes, 65_536)).toBe(`${"a".repeat(70_000)}\ufffdb`);
  });

  it("reads an empty file as no text", async () => expect(await decode(Buffer.alloc(0))).toBe(""));

  it("never splits a character at the border of two pieces", async () => {
    const source = fc.string({ unit: "grapheme", minLength: 1 });
    await fc.assert(
      fc.asyncProperty(source, fc.integer({ min: 1, max: 5 }), async (value, length) => {
        const bytes = Buffer.concat([Buffer.alloc(65_530, "x"), Buffer.from(value)]);
        expect((await decode(bytes, 65_530 + length)).slice(65_530)).toBe(
          bytes.toString().slice(65_530),
        );
      }),
    );
  });
});
