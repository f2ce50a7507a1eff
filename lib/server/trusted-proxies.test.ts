import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeOriginFinder, readTrustedProxies } from "./trusted-proxies.ts";

function find(setting: string | undefined, socket: string, forwarded?: string) {
  const trusted = setting === undefined ? undefined : readTrustedProxies(setting);
  if (trusted === null) throw new Error("unreadable");
  return makeOriginFinder(trusted)(socket, forwarded);
}

const hearsay = fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()), { maxLength: 5 });

describe("the address that counts", () => {
  test("is the socket's without trusted proxies, whatever the header says", () => {
    fc.assert(
      fc.property(hearsay, (entries) => {
        const found = find(undefined, "203.0.113.9", entries.join(","));
        expect(found).toEqual({ address: "203.0.113.9", byProxy: false });
      }),
    );
  });

  test("is what the outermost trusted proxy saw: what a browser adds in front changes nothing", () => {
    fc.assert(
      fc.property(hearsay, fc.ipV4(), (entries, browser) => {
        const written = [...entries, browser].join(", ");
        expect(find("1", "10.0.0.1", written).address).toBe(browser);
        expect(find("2", "10.0.0.1", `${written}, 10.0.0.2`).address).toBe(browser);
        fc.pre(!browser.startsWith("10."));
        expect(find("10.0.0.0/8", "10.0.0.1", `${written}, 10.7.7.7`).address).toBe(browser);
      }),
    );
  });

  test("is the socket's when the socket is no trusted proxy's", () => {
    expect(find("10.0.0.0/8", "203.0.113.9", "198.51.100.1")).toEqual({
      address: "203.0.113.9",
      byProxy: false,
    });
    expect(find("0", "10.0.0.1", "198.51.100.1").address).toBe("10.0.0.1");
  });

  test("is read with ports and brackets, and through IPv4 written as IPv6", () => {
    expect(find("1", "::1", "192.0.2.4:50312").address).toBe("192.0.2.4");
    expect(find("1", "::1", "[2001:db8::7]:443").address).toBe("2001:db8::7");
    expect(find("127.0.0.1", "::ffff:127.0.0.1", "192.0.2.4").address).toBe("192.0.2.4");
    expect(find("::1, fd00::/8", "fd12::1", "192.0.2.4, ::1").address).toBe("192.0.2.4");
  });

  test("is the nearest proved one when a proxy writes none", () => {
    for (const nothing of [undefined, "", "unknown", "_hidden"]) {
      expect(find("1", "10.0.0.1", nothing)).toEqual({ address: "10.0.0.1", byProxy: true });
    }
  });
});

test("a setting that can't be read is said to be so", () => {
  for (const wrong of ["", "yes", "10.0.0.0/33", "10.0.0/8", "1.2.3.4/8/9", "::/129", "10"]) {
    expect(readTrustedProxies(wrong), wrong).toBeNull();
  }
});
