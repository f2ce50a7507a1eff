import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { passed } from "../../../test/mail/mails.ts";
import { cpuMs } from "../../../test/processor-time.ts";
import { authenticateMail } from "./authenticate-mail.ts";
import { namelessServer } from "./authentication-header.ts";
import { learnServer, organisationOf } from "./checking-server.ts";

const from = { name: "LinkedIn", address: "messages-noreply@linkedin.com" };
const judge = (headers: string[], house: string | null = "example.net", address = from.address) =>
  authenticateMail({ from: { address }, authenticationResults: headers }, house);
const refused = (problem: string) => ({ passed: false, problem });

describe("a mail is believed", () => {
  test("when the receiving server says that DMARC passed for linkedin.com", () => {
    expect(judge([passed])).toEqual({ passed: true, server: "mx.example.net" });
  });

  test("from a subdomain that the check is aligned with", () => {
    const header = "mx.example.net; dmarc=pass header.from=linkedin.com";
    expect(judge([header], "example.net", "x@e.linkedin.com").passed).toBe(true);
    const exact = "mx.example.net; dmarc=pass header.from=e.linkedin.com";
    expect(judge([exact], "example.net", "x@e.linkedin.com").passed).toBe(true);
    expect(judge([exact]).passed).toBe(false);
  });

  test("whatever the case of its letters, its folds and its quotes", () => {
    for (const header of [
      "MX.Example.NET; DMARC=PASS HEADER.FROM=LinkedIn.COM",
      'mx.example.net 1; dmarc=pass (p=reject "x) header.from="linkedin.com"',
      "mx.example.net;\r\n\tspf=pass;\r\n\tdmarc=pass\r\n header.from=linkedin.com",
      'mx.example.net; dmarc=pass reason="a \\" b; c" header.from=linkedin.com',
    ]) {
      expect([header, judge([header]).passed]).toEqual([header, true]);
    }
  });

  test("from another machine of the same house, and from a server that leaves its id out", () => {
    expect(judge([passed.replace("mx.", "mx6.")]).passed).toBe(true);
    const microsoft =
      "spf=pass smtp.mailfrom=b.linkedin.com; dmarc=pass action=none header.from=linkedin.com;compauth=pass";
    expect(judge([microsoft], namelessServer).passed).toBe(true);
    expect(judge([microsoft]).passed).toBe(false);
  });

  test("without asking whose server it was, for a file that the member saved", () => {
    expect(judge([passed], null).passed).toBe(true);
  });
});

describe("a mail is not believed", () => {
  test("when a forger put a second header below that of the receiving server", () => {
    const real = "mx.example.net; spf=fail; dmarc=fail (p=REJECT) header.from=linkedin.com";
    expect(judge([real, passed])).toEqual(refused("dmarc-failed"));
  });

  test("when the receiving server wrote no header and the forger's stands on top", () => {
    expect(judge([passed.replace("mx.example.net", "mx.forger.test")])).toEqual(
      refused("other-server"),
    );
  });

  test("without any header", () => {
    expect(judge([])).toEqual(refused("no-header"));
  });

  test("when only the display name is LinkedIn's, or the domain merely looks like it", () => {
    const addresses = [
      "x@forger.test",
      "x@linkedin.com.forger.test",
      "x@notlinkedin.com",
      "x@1inkedin.com",
      "linkedin.com@forger.test",
    ];
    for (const address of addresses) {
      const own = `mx.example.net; dmarc=pass header.from=${address.split("@").at(-1)}`;
      expect(judge([own], "example.net", address)).toEqual(refused("other-domain"));
    }
  });

  test("when DMARC passed for the forger's domain, not for LinkedIn's", () => {
    const header = "mx.example.net; dmarc=pass header.from=forger.test";
    expect(judge([header])).toEqual(refused("other-domain"));
    const both = `${header}; dmarc=pass header.from=linkedin.com`;
    expect(judge([both])).toEqual(refused("other-domain"));
  });

  test.each([
    "mx.example.net; spf=pass (dmarc=pass header.from=linkedin.com)",
    'mx.example.net; auth=pass smtp.auth="; dmarc=pass header.from=linkedin.com"',
    "mx.example.net; dmarc=none header.from=linkedin.com",
    "mx.example.net; dmarc=bestguesspass header.from=linkedin.com",
    "mx.example.net; dmarc=pass",
    "mx.example.net; x-dmarc=pass header.from=linkedin.com",
    "mx.example.net; dkim=pass header.d=linkedin.com; spf=pass",
    "mx.example.net; none",
    'mx.example.net; dmarc=pass reason="x header.from=linkedin.com" header.from=forger.test',
    'mx.example.net; dmarc=pass reason="x header.from=linkedin.com"',
    'mx.example.net; spf=pass smtp.mailfrom=" (y; dmarc=pass header.from=linkedin.com)',
    "mx.example.net (no end; dmarc=pass header.from=linkedin.com",
    "mx.example.net; dmarc=pass header.from=linkedin.com (no end",
    "mx.example.net; dmarc=pass header.from=linkedin.com.evil.test",
    "mx.example.net; dmarc=pass header.from=evil-linkedin.com",
    "mx.example.net; dmarc=pass header.from=linkedin.com; dmarc=fail header.from=linkedin.com",
    "mx.example.net; dmarc=passed header.from=forger.test",
    "",
  ])("by a header such as: %s", (header) => {
    expect(judge([header]).passed).toBe(false);
  });

  test("when it claims several senders", () => {
    const mail = { from: null, authenticationResults: [passed] };
    expect(authenticateMail(mail, null).passed).toBe(false);
  });
});

test("whatever a header holds, it is read in no time and without an error", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (header) => {
      expect(judge([header]).passed).toBe(false);
    }),
  );
  const begun = cpuMs();
  for (const flood of ["(", '"', ";", "\\", " ", "dmarc=pass "]) judge([flood.repeat(500_000)]);
  expect(cpuMs() - begun).toBeLessThan(1500);
});

describe("the checking server", () => {
  test("is known by its organisation, whatever machine or checker wrote", () => {
    expect(organisationOf("mx6.messages.example.com")).toBe("example.com");
    expect(organisationOf("dkim-verifier.icloud.com")).toBe("icloud.com");
    expect(organisationOf("mx.example.net")).toBe("example.net");
    expect(organisationOf("example.net")).toBe("example.net");
    expect(organisationOf("mx1.mail.example.co.uk")).toBe("example.co.uk");
    expect(organisationOf("example.co.uk")).toBe("example.co.uk");
    expect(organisationOf("mailhost")).toBe("mailhost");
    expect(organisationOf(namelessServer)).toBe(namelessServer);
  });

  test("is learnt from what stands on most mails, never from a forger's few", () => {
    const forged = ["mx.forger.test; dmarc=pass header.from=linkedin.com"];
    const real = [passed];
    const learnt = { organisation: "example.net", statesDmarc: true };
    expect(learnServer([real, real, forged, real])).toEqual(learnt);
    expect(learnServer([forged, [], [], []])).toBeNull();
    expect(learnServer([real, real])).toBeNull();
    expect(learnServer([])).toBeNull();
  });

  test("that never states DMARC is told apart, whatever a forger writes under its name", () => {
    const gmx = ["gmx.net; dkim=pass header.i=@example.org"];
    const forged = ["gmx.net; dkim=none", "gmx.net; dmarc=pass header.from=linkedin.com"];
    expect(learnServer([...Array(9).fill(gmx), forged])).toEqual({
      organisation: "gmx.net",
      statesDmarc: false,
    });
  });
});
