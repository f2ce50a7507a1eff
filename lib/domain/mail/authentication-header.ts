/** One check in a header: its method (`dmarc`), what came of it, and its properties (`header.from`), all lower case. */
export type Check = { method: string; result: string; properties: ReadonlyMap<string, string> };
/** An Authentication-Results header: who wrote it, and its checks in order. */
export type CheckHeader = { server: string; checks: Check[] };

/** Stands for the name of servers that leave it out (Microsoft's). */
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
    else if (!quoted && char === ")" && depth > 0) {
      depth -= 1;
      if (depth === 0) out += " ";
    } else if (depth === 0) out += char;
  }
  return quoted || depth > 0 ? "" : out;
}

/** Cuts at semicolons outside of quotes. */
function splitChecks(header: string): string[] {
  return (header.match(/(?:"(?:\\.|[^"\\])*"|[^;"]|")+/g) ?? []).map((part) => part.trim());
}

function readProperties(part: string): Map<string, string> {
  // A quoted reason may say anything; the value itself may be quoted.
  const bare = part.replace(/(= ?)"([^"\\\s]*)"/g, "$1$2").replace(/"(?:\\.|[^"\\])*"/g, '""');
  const properties = new Map<string, string>();
  for (const [, name = "", value = ""] of bare.matchAll(
    /(?:^| )([a-z]+\.[a-z-]+) ?= ?([^\s";]+)/gi,
  )) {
    const key = name.toLowerCase();
    if (!properties.has(key)) properties.set(key, value.toLowerCase());
  }
  return properties;
}

function readCheck(part: string): Check[] {
  const [, method, result] = /^([a-z][a-z0-9-]*) ?(?:\/ ?\d+ ?)?= ?([a-z]+)/i.exec(part) ?? [];
  if (!method || !result) return [];
  return [
    {
      method: method.toLowerCase(),
      result: result.toLowerCase(),
      properties: readProperties(part),
    },
  ];
}

/**
 * Reads the value of an Authentication-Results header (RFC 8601): comments, folds, versions and quoted names
 * included. What can't be read has no checks.
 */
export function readCheckHeader(header: string): CheckHeader {
  const plain = withoutComments(header.slice(0, longestHeader)).replace(/\s+/g, " ").trim();
  const parts = splitChecks(plain);
  const [first = ""] = parts;
  const named = first !== "" && !first.includes("=");
  const server = named
    ? (first.split(" ")[0] ?? "").replaceAll('"', "").replace(/\.$/, "").toLowerCase()
    : namelessServer;
  return { server, checks: (named ? parts.slice(1) : parts).flatMap(readCheck) };
}
