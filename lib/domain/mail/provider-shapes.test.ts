import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { authenticateMail } from "./authenticate-mail.ts";
import { checksOfLastHop, type HeaderField } from "./checking-server.ts";

const from = { address: "messages-noreply@linkedin.com" };
const signed =
  "dkim=pass (2048-bit key) header.d=linkedin.com header.i=@linkedin.com header.b=ku0XoLqQ";
const mailfrom = "smtp.mailfrom=s-1@bounce.linkedin.com";
const received = (by: string, sender = "maild-hd.linkedin.com") =>
  `Received: from ${sender} (${sender}. [108.174.0.188]) by ${by} with ESMTPS id xy25; Fri, 20 Nov 2026 01:00:02 -0800`;
const results = (value: string) => `Authentication-Results: ${value}`;

/** How providers mark a mail of LinkedIn, as public mails show it. `house`: what stands in the settings. */
const shapes: Record<string, { house: string; lines: string[] }> = {
  Gmail: {
    house: "google.com",
    lines: [
      "Delivered-To: robin@example.net",
      "Received: by 2002:a05:6a10:8a4b with SMTP id dn11csp; Fri, 20 Nov 2026 01:00:03 -0800 (PST)",
      "ARC-Authentication-Results: i=1; mx.google.com; dmarc=fail header.from=forger.test",
      received("mx.google.com"),
      "Received-SPF: pass (google.com: domain of s-1@bounce.linkedin.com designates 108.174.0.188 as permitted sender)",
      results(
        `mx.google.com; dkim=pass header.i=@linkedin.com header.s=d2048-202308-00 header.b=lhafs1Jd; dkim=pass header.i=@maild.linkedin.com header.s=d2048-202308-0d; spf=pass (google.com: domain of s-1@bounce.linkedin.com designates 108.174.0.188 as permitted sender) ${mailfrom}; dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=linkedin.com`,
      ),
    ],
  },
  iCloud: {
    house: "icloud.com",
    lines: [
      "Received: from p00-icloudmta-smtpin by p104-mailgateway-smtp with SMTP id 1; Fri, 20 Nov 2026 09:00:03 GMT",
      results(
        "bimi.icloud.com; bimi=pass header.d=linkedin.com header.selector=default policy.authority=pass",
      ),
      "X-ARC-Info: policy=fail; arc=none",
      results("arc.icloud.com; arc=none"),
      results("dmarc.icloud.com; dmarc=pass header.from=linkedin.com"),
      "X-DMARC-Info: pass=pass; dmarc-policy=reject",
      results(`dkim-verifier.icloud.com; ${signed}`),
      results(
        `dkim-verifier.icloud.com; dkim=pass (2048-bit key) header.d=maild.linkedin.com header.i=@maild.linkedin.com`,
      ),
      results(
        `spf.icloud.com; spf=pass (spf.icloud.com: domain of s-1@bounce.linkedin.com) ${mailfrom}`,
      ),
      received("p00-icloudmta-smtpin"),
    ],
  },
  Fastmail: {
    house: "messagingengine.com",
    lines: [
      "Received: from phl-compute-05.internal (phl-compute-05.phl.internal [10.202.2.45]) by sloti24t (Cyrus) with LMTPA; Fri, 20 Nov 2026 04:00:03 -0500",
      "Received: from phl-mx-01.messagingengine.com ([10.202.2.200]) by phl-compute-05.internal (LMTPProxy); Fri, 20 Nov 2026 04:00:02 -0500",
      results(
        "phl-mx-01.messagingengine.com; x-csa=none; x-me-sender=none; x-ptr=pass smtp.helo=maild-hd.linkedin.com policy.ptr=maild-hd.linkedin.com",
      ),
      results(
        "phl-mx-01.messagingengine.com; bimi=pass header.d=linkedin.com header.selector=default",
      ),
      results(
        `phl-mx-01.messagingengine.com; arc=none (no signatures found); ${signed} x-bits=2048; dmarc=pass policy.published-domain-policy=reject policy.applied-disposition=none policy.evaluated-disposition=none (p=reject,d=none,d.eval=none) policy.policy-from=p header.from=linkedin.com; iprev=pass smtp.remote-ip=108.174.0.188; spf=pass ${mailfrom} smtp.helo=maild-hd.linkedin.com`,
      ),
      received("phl-mx-01.messagingengine.com"),
    ],
  },
  "Postfix with one milter for each check": {
    house: "mx.ashworth.example",
    lines: [
      "Delivered-To: robin@ashworth.example",
      results("mx.ashworth.example; dmarc=pass (p=reject dis=none) header.from=linkedin.com"),
      results(`mx.ashworth.example; spf=pass ${mailfrom}`),
      results(
        "mx.ashworth.example; dkim=pass (2048-bit key; unprotected) header.d=linkedin.com header.i=@linkedin.com header.a=rsa-sha256 header.s=d2048-202308-00 header.b=TlAZDfg0; dkim-atps=neutral",
      ),
      received("mx.ashworth.example"),
    ],
  },
  Proton: {
    house: "protonmail.ch",
    lines: [
      results("mail.protonmail.ch; dmarc=pass (p=reject dis=none) header.from=linkedin.com"),
      results(`mail.protonmail.ch; spf=pass ${mailfrom}`),
      results("mail.protonmail.ch; arc=none smtp.remote-ip=108.174.0.188"),
      results(
        "mail.protonmail.ch; dkim=pass (Good 2048 bit rsa-sha256 signature) header.d=linkedin.com header.a=rsa-sha256",
      ),
      received("mailin042.protonmail.ch"),
    ],
  },
  "Microsoft 365": {
    house: "(none)",
    lines: [
      "Received: from AM0PR0202.eurprd02.prod.outlook.com (2603:10a6::13) by DB8PR0202.eurprd02.prod.outlook.com with HTTPS; Fri, 20 Nov 2026 09:00:04 +0000",
      results(
        `spf=pass (sender IP is 108.174.0.188) smtp.mailfrom=bounce.linkedin.com; dkim=pass (signature was verified) header.d=linkedin.com;dmarc=pass action=none header.from=linkedin.com;compauth=pass reason=100`,
      ),
      "Received-SPF: Pass (protection.outlook.com: domain of bounce.linkedin.com designates 108.174.0.188 as permitted sender)",
      received("AM4PEPF00027A5E.mail.protection.outlook.com"),
    ],
  },
  Yahoo: {
    house: "yahoo.com",
    lines: [
      results(
        `atlas-production.v2-mail-prod1-gq1.omega.yahoo.com; dkim=pass header.i=@linkedin.com header.s=d2048-202308-00; spf=pass ${mailfrom}; dmarc=pass(p=REJECT,sp=REJECT) header.from=linkedin.com;`,
      ),
      received("10.217.150.11"),
    ],
  },
  Zoho: {
    house: "zohomail.com",
    lines: [
      results(
        `mx.zohomail.com; dkim=pass; spf=pass (zohomail.com: domain of bounce.linkedin.com designates 108.174.0.188 as permitted sender) ${mailfrom}; dmarc=pass(p=reject dis=none)  header.from=linkedin.com`,
      ),
      received("mx.zohomail.com"),
    ],
  },
  "a forwarder whose own SPF passes": {
    house: "google.com",
    lines: [
      results(
        `mx.google.com; dkim=pass header.i=@linkedin.com; spf=pass smtp.mailfrom="SRS0=Z8Bj=5h=linkedin.com=s-1@forward.example"; dmarc=pass (p=REJECT) header.from=linkedin.com`,
      ),
      received("mx.google.com", "mail.forward.example"),
      results(`mail.forward.example; dmarc=pass header.from=linkedin.com`),
    ],
  },
};

/** Servers that check, and never say what came of DMARC. */
const silent: Record<string, { house: string; lines: string[] }> = {
  GMX: {
    house: "gmx.net",
    lines: [
      results("gmx.net; dkim=pass header.i=@linkedin.com"),
      received("mx.gmx.net (mxgmx016 [212.227.15.9])"),
    ],
  },
  IONOS: {
    house: "kundenserver.de",
    lines: [
      results(" kundenserver.de; dkim=pass header.i=@linkedin.com"),
      received("mx.kundenserver.de (mxeue002)"),
    ],
  },
};

const toFields = (lines: readonly string[]): HeaderField[] =>
  lines.map((line) => ({
    name: line.slice(0, line.indexOf(":")),
    value: line.slice(line.indexOf(":") + 1).trim(),
  }));
const judge = (lines: readonly string[], house: string | null) =>
  authenticateMail({ from, authenticationResults: checksOfLastHop(toFields(lines)) }, house);

const forged = "dmarc=pass header.from=linkedin.com; dkim=pass header.d=linkedin.com";
const failed =
  "dkim=none; spf=pass smtp.mailfrom=x@forger.test; dmarc=fail (p=REJECT) header.from=linkedin.com";

describe.each(Object.entries(shapes))("%s", (_, { house, lines }) => {
  test("is believed, in its mailbox and as a file", () => {
    expect(judge(lines, house)).toMatchObject({ passed: true });
    expect(judge(lines, null)).toMatchObject({ passed: true });
    expect(judge(lines, "forger.test")).toEqual({ passed: false, problem: "other-server" });
  });

  test("is refused when its DMARC failed, whatever a forger put below", () => {
    const bad = lines.map((line) => line.replace("dmarc=pass", "dmarc=fail"));
    const server =
      /Authentication-Results: *([^;\s]+)/.exec(
        bad.find((line) => line.startsWith("Auth")) ?? "",
      )?.[1] ?? "";
    const name = server.includes("=") ? "" : `${server}; `;
    for (const below of [results(name + forged), results(`mx.forger.test; ${forged}`)]) {
      expect(judge([...bad, below], house).passed).toBe(false);
      expect(judge([...bad.slice(0, -1), below, ...bad.slice(-1)], house).passed).toBe(false);
    }
  });

  test("harmless headers, put anywhere and doubled, change nothing", () => {
    const harmless = fc.constantFrom(
      "X-Spam: no",
      "ARC-Authentication-Results: i=1; forger.test; dmarc=fail",
      "DKIM-Signature: v=1; d=linkedin.com",
      "Received-SPF: pass",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), harmless), { maxLength: 8 }), (added) => {
        const mixed = [...lines];
        for (const [at, line] of added) mixed.splice(at % (mixed.length + 1), 0, line);
        expect(judge(mixed, house)).toEqual(judge(lines, house));
      }),
    );
  });
});

test("a header of the trusted name below another hop's Received is worth nothing, whatever that hop calls itself", () => {
  const handedOver = [
    "Received: from mail.forger.test (mail.forger.test [203.0.113.9]) by mx.ashworth.test (Postfix) with ESMTPS id a1",
    "Received: from mx.ashworth.test (unknown [203.0.113.9]) by mx.ashworth.test (Postfix) with ESMTP id a1",
    "Received: from localhost (mail.forger.test. [203.0.113.9]) by mx.ashworth.test with ESMTPS id a1",
  ];
  const brought = [
    "Received: from maild.linkedin.com (maild.linkedin.com. [108.174.0.161]) by relay.forger.test with ESMTPS id b2",
    results(`mx.ashworth.test; ${forged}`),
  ];
  for (const border of handedOver)
    for (const house of ["ashworth.test", null])
      expect(judge([border, ...brought], house).passed).toBe(false);
});

describe.each(Object.entries(silent))("%s", (_, { house, lines }) => {
  test("never states DMARC, which is told apart from a failure", () => {
    expect(judge(lines, house)).toEqual({ passed: false, problem: "no-dmarc" });
    expect(judge(lines, null)).toEqual({ passed: false, problem: "no-dmarc" });
  });
});

/** What the receiving server wrote on a forged mail, with what the forger had put into it. */
const forgeries: Record<string, string[]> = {
  "below the server's own, of another name": [
    results("mx.example.net; spf=pass smtp.mailfrom=forger.test"),
    results(`mx.forger.test; ${forged}`),
  ],
  "below the Received of the server": [
    results("mx.example.net; spf=pass smtp.mailfrom=forger.test"),
    received("mx.example.net", "mx.forger.test"),
    results(`mx.example.net; ${forged}`),
  ],
  "below the Received of the forger's hop": [
    results("mx.example.net; spf=none"),
    received("mx.forger.test", "a.forger.test"),
    results(`mx.example.net; ${forged}`),
  ],
  "below a statement of failure, under the server's name": [
    results(`mx.example.net; ${failed}`),
    results(`mx.example.net; ${forged}`),
  ],
  "right below, against what the server says of SPF and DKIM": [
    results("mx.example.net; spf=pass smtp.mailfrom=x@forger.test; dkim=none"),
    results(`mx.example.net; ${forged}`),
  ],
  "in a comment": [results(`mx.example.net; spf=pass (${forged})`)],
  "in a quoted name": [results(`"mx.example.net; ${forged}"; spf=none`)],
  "as a sealed header of ARC": [
    `ARC-Authentication-Results: i=1; mx.example.net; ${forged}`,
    results("mx.example.net; spf=none"),
  ],
  "with a domain that only looks like LinkedIn's": [
    results("mx.example.net; dmarc=pass header.from=linkedin.com.evil.example"),
  ],
  "with a name that only looks like the server's": [
    results(`mx.example.net.forger.test; ${forged}`),
  ],
  "with a name that holds the server's": [results(`notexample.net; ${forged}`)],
  "without any name": [results(forged)],
  "under a failure that stands lower": [
    results(`mx.example.net; dmarc=pass header.from=linkedin.com`),
    results(`mx.example.net; ${failed}`),
  ],
};

describe("a forged header", () => {
  test.each(Object.entries(forgeries))("%s is worth nothing", (_, lines) => {
    expect(judge(lines, "example.net").passed).toBe(false);
  });

  test("added below, or under another name, never turns a refused mail into a taken one", () => {
    const refused = fc.constantFrom(
      ...Object.values(silent),
      {
        house: "example.net",
        lines: [results(`mx.example.net; ${failed}`), received("mx.example.net")],
      },
      {
        house: "example.net",
        lines: [results("mx.example.net; spf=pass smtp.mailfrom=x@forger.test; dkim=none")],
      },
      { house: "example.net", lines: [received("mx.example.net")] },
    );
    const names = fc.constantFrom("mx.forger.test; ", "linkedin.com; ", "");
    fc.assert(
      fc.property(refused, names, fc.nat(), ({ house, lines }, name, at) => {
        const mixed = [...lines];
        mixed.splice(at % (mixed.length + 1), 0, results(name + forged));
        expect(judge(mixed, house).passed).toBe(false);
        const sameName = lines[0]?.startsWith("Auth") ? `mx.${house}; ` : name;
        expect(
          judge([...lines, received("mx.forger.test"), results(sameName + forged)], house).passed,
        ).toBe(false);
      }),
    );
  });
});

test("the address must be LinkedIn's, aligned as DMARC has it", () => {
  const header = [results("mx.example.net; dmarc=pass header.from=linkedin.com")];
  const of = (address: string) =>
    authenticateMail(
      { from: { address }, authenticationResults: checksOfLastHop(toFields(header)) },
      null,
    ).passed;
  expect(of("x@linkedin.com")).toBe(true);
  expect(of("x@e.linkedin.com")).toBe(true);
  for (const domain of [
    "linkedin.com.evil.example",
    "evil-linkedin.com",
    "linkedin.co",
    "xn--linkedn-hza.com",
  ]) {
    expect([domain, of(`x@${domain}`)]).toEqual([domain, false]);
  }
});
