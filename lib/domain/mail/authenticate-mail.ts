import { say } from "../words/sentences.ts";
import type { Check, CheckHeader } from "./authentication-header.ts";
import { organisationOf, readTrustedRun, statesDmarc } from "./checking-server.ts";

/** How a mail stands to the rule that only mails proved to come from LinkedIn are taken. */
export type Authentication =
  | { passed: true; server: string }
  | { passed: false; problem: AuthenticationProblem };
export type AuthenticationProblem =
  | "no-header"
  | "other-server"
  | "no-dmarc"
  | "dmarc-failed"
  | "contradiction"
  | "other-domain";

/** Whether a domain is LinkedIn's own. */
export function isLinkedInDomain(domain: string): boolean {
  return domain === "linkedin.com" || domain.endsWith(".linkedin.com");
}

/** The domain of an address, lower case. */
export function domainOf(address: string): string {
  return address.toLowerCase().split("@").at(-1) ?? "";
}

/** For whom a check speaks; null when it doesn't say. */
function domainOfCheck({ method, properties }: Check): string | null {
  const names =
    method === "spf" ? ["smtp.mailfrom", "smtp.mail"] : ["header.d", "header.i", "header.from"];
  const value = names.map((name) => properties.get(name)).find((each) => each !== undefined);
  return value === undefined ? null : domainOf(value.replaceAll('"', "")).replace(/[.>]+$/, "");
}

/**
 * Whether SPF and DKIM, as the run first states each, leave DMARC nothing to pass by: a pass needs one of them to
 * pass for the same domain. What says nothing of its domain contradicts nothing.
 */
function contradictsDmarc(run: readonly CheckHeader[]): boolean {
  const stated = ["spf", "dkim"].flatMap((method) => {
    const first = run.find(({ checks }) => checks.some((check) => check.method === method));
    return (
      first?.checks
        .filter((check) => check.method === method)
        .map((check) => ({ ...check, domain: domainOfCheck(check) })) ?? []
    );
  });
  const supports = stated.some(
    ({ result, domain }) => result === "pass" && (domain === null || isLinkedInDomain(domain)),
  );
  return stated.length > 0 && !supports;
}

function judgeDmarc(
  domain: string,
  checks: readonly Check[],
): "passed" | "dmarc-failed" | "other-domain" {
  const stated = checks.map(({ result, properties }) => ({
    result,
    from: properties.get("header.from") ?? null,
  }));
  if (!stated.every(({ result, from }) => result === "pass" && from !== null)) {
    return "dmarc-failed";
  }
  const aligned = stated.every(({ from }) => {
    const named = from ?? "";
    return isLinkedInDomain(named) && (domain === named || domain.endsWith(`.${named}`));
  });
  return aligned ? "passed" : "other-domain";
}

/**
 * Whether a mail is proved to come from LinkedIn, by docs/decisions/which-mails-are-believed.md: of the unbroken run
 * of Authentication-Results headers (RFC 8601) on top that bear the trusted server's name, the first that states
 * DMARC says pass for linkedin.com, nothing in the run contradicts it, and the sender's address is of that domain.
 *
 * @param mail.from the sender; null when the mail claims several
 * @param mail.authenticationResults the headers of the last hop, see checksOfLastHop
 * @param house the server or organisation that must have written them; null = whoever did (`.eml` files)
 */
export function authenticateMail(
  mail: {
    from: { address: string } | null;
    authenticationResults: readonly string[];
  },
  house: string | null,
): Authentication {
  const refuse = (problem: AuthenticationProblem) => ({ passed: false, problem }) as const;
  const domain = domainOf(mail.from?.address ?? "");
  if (!isLinkedInDomain(domain)) return refuse("other-domain");
  const { organisation, run } = readTrustedRun(mail.authenticationResults);
  if (organisation === null) return refuse("no-header");
  if (house !== null && organisation !== organisationOf(house)) return refuse("other-server");
  if (!statesDmarc(run)) {
    return refuse(run.some(({ checks }) => checks.length > 0) ? "no-dmarc" : "dmarc-failed");
  }
  const stating = run.flatMap(({ server, checks }) => {
    const dmarc = checks.filter(({ method }) => method === "dmarc");
    return dmarc.length > 0 ? [{ server, judged: judgeDmarc(domain, dmarc) }] : [];
  });
  const [first, ...others] = stating;
  if (!first) return refuse("no-dmarc");
  if (first.judged !== "passed") return refuse(first.judged);
  const isContradicted = others.some(({ judged }) => judged !== "passed") || contradictsDmarc(run);
  return isContradicted ? refuse("contradiction") : { passed: true, server: first.server };
}

/** Why a mail was not believed, in a sentence. */
export function explainAuthentication(problem: AuthenticationProblem): string {
  return say(`mail-${problem}`);
}
