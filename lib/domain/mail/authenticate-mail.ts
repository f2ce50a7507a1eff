/** How a mail stands to the rule that only mails proved to come from LinkedIn are taken. */
export type Authentication =
  | { passed: true; server: string }
  | { passed: false; problem: AuthenticationProblem };
export type AuthenticationProblem = "no-header" | "other-server" | "dmarc-failed" | "other-domain";

/** Stands for the id of servers that leave it out (Microsoft's). */
export const namelessServer = "(none)";
const longestHeader = 10_000;

/**
 * Leaves comments out, which may nest and may say anything; quoted text is no comment. Where a quote or
 * a comment has no end, nobody can tell what is text: nothing of it is believed.
 */
function withoutComments(header: string): string {
  let out = "";
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < header.length; at++) {
    const char = header[at] ?? "";
    if (char === "\\" && (quoted || depth > 0)) {
      if (depth === 0) out += header.slice(at, at + 2);
      at += 1;
    } else if (char === '"' && depth === 0) {
      quoted = !quoted;
      out += char;
    } else if (!quoted && char === "(") depth += 1;
    else if (!quoted && char === ")" && depth > 0) depth -= 1;
    else if (depth === 0) out += char;
  }
  return quoted || depth > 0 ? "" : out;
}

/** Cuts at semicolons outside of quotes. */
function splitResults(header: string): string[] {
  return (header.match(/(?:"(?:\\.|[^"\\])*"|[^;"]|")+/g) ?? []).map((part) => part.trim());
}

type Results = { server: string; dmarc: { result: string; from: string | null }[] };

function readHeader(header: string): Results {
  const parts = splitResults(withoutComments(header.slice(0, longestHeader)).replace(/\s+/g, " "));
  const [first = ""] = parts;
  const named = first !== "" && !first.includes("=");
  const dmarc = (named ? parts.slice(1) : parts).flatMap((part) => {
    const result = /^dmarc ?(?:\/ ?\d+ ?)?= ?([a-z]+)/i.exec(part)?.[1];
    if (!result) return [];
    // A quoted reason may say anything; the value itself may be quoted.
    const bare = part.replace(/(= ?)"([^"\\\s]*)"/g, "$1$2").replace(/"(?:\\.|[^"\\])*"/g, '""');
    const from = /(?:^| )header\.from ?= ?([^\s";]+)/i.exec(bare)?.[1] ?? null;
    return [{ result: result.toLowerCase(), from: from?.toLowerCase() ?? null }];
  });
  const server = named ? (first.split(" ")[0] ?? "").toLowerCase() : namelessServer;
  return { server, dmarc };
}

/**
 * The name of the house that a checking server belongs to: big ones write the name of the single
 * machine (`mx6.mail.example.com`), which changes from mail to mail.
 */
export function houseOfServer(server: string): string {
  const labels = server.toLowerCase().replace(/\.$/, "").split(".");
  const country = labels.length === 3 && /^[a-z]{2}$/.test(labels[2] ?? "");
  const publicPair = country && (labels[1]?.length ?? 0) <= 3;
  return labels.length < 3 || publicPair ? labels.join(".") : labels.slice(1).join(".");
}

/** The server that wrote the topmost Authentication-Results header, or null without one. */
function serverOfMail(headers: readonly string[]): string | null {
  const [top] = headers;
  return top === undefined ? null : readHeader(top).server;
}

/**
 * Learns which server checks the mails of a mailbox: the one whose house stands in the topmost header
 * of most of them. A forger can put a header into a mail of their own, not into most of the others.
 *
 * @param tops the topmost Authentication-Results header of each of the newest mails; null without one
 * @returns the house, or null when fewer than three mails are there or most of them tell of none
 */
export function learnServer(tops: readonly (string | null)[]): string | null {
  if (tops.length < 3) return null;
  const houses = tops.flatMap((top) => {
    const server = top === null ? null : serverOfMail([top]);
    return server === null ? [] : [houseOfServer(server)];
  });
  const counted = [...Map.groupBy(houses, (house) => house)];
  const most = counted.find(([, those]) => those.length * 2 > tops.length);
  return most?.[0] ?? null;
}

function isOfLinkedIn(domain: string): boolean {
  return domain === "linkedin.com" || domain.endsWith(".linkedin.com");
}

/**
 * Whether a mail is proved to come from LinkedIn: the topmost Authentication-Results header (RFC 8601),
 * which the receiving server put there, says DMARC pass for linkedin.com, and the sender's address is
 * of that domain. Headers further down may have come with the mail and count for nothing.
 *
 * @param mail.from the sender; null when the mail claims several
 * @param house the house that must have written the header; null = whoever did (`.eml` files)
 */
export function authenticateMail(
  mail: {
    from: { address: string } | null;
    authenticationResults: readonly string[];
  },
  house: string | null,
): Authentication {
  const domain = mail.from?.address.toLowerCase().split("@").at(-1) ?? "";
  if (!isOfLinkedIn(domain)) return { passed: false, problem: "other-domain" };
  const [top] = mail.authenticationResults;
  if (top === undefined) return { passed: false, problem: "no-header" };
  const { server, dmarc } = readHeader(top);
  if (house !== null && houseOfServer(server) !== house && server !== house) {
    return { passed: false, problem: "other-server" };
  }
  const passed =
    dmarc.length > 0 && dmarc.every(({ result, from }) => result === "pass" && from !== null);
  if (!passed) return { passed: false, problem: "dmarc-failed" };
  const aligned = dmarc.every(({ from }) => {
    const named = from ?? "";
    return isOfLinkedIn(named) && (domain === named || domain.endsWith(`.${named}`));
  });
  return aligned ? { passed: true, server } : { passed: false, problem: "other-domain" };
}

const words: Record<AuthenticationProblem, string> = {
  "no-header":
    "Not authenticated: no header of the receiving mail server says where it came from. Save the mail again with all its headers (in Gmail: Show original, Download original).",
  "other-server":
    "Not authenticated: the topmost check was not made by the server of this mailbox, so anybody may have written it.",
  "dmarc-failed": "Not authenticated: the mail server does not say that DMARC passed.",
  "other-domain": "Not from LinkedIn: the sender is of another domain.",
};

/** Why a mail was not believed, in a sentence. */
export function explainAuthentication(problem: AuthenticationProblem): string {
  return words[problem];
}
