/** What a log says of an error: its kind and place. Never its message, which may hold what a member wrote. */
export type ErrorDescription = { error: string; code?: string; digest?: string; at?: string[] };

const mostFrames = 6;

function textOf(value: unknown): string | undefined {
  // A code or a digest is one word; anything longer is somebody's text.
  return typeof value === "string" && /^[\w-]{1,40}$/.test(value) ? value : undefined;
}

/** The frames of a stack, without the message in front of them. */
function framesOf(stack: string | undefined): string[] {
  const frames = (stack ?? "").split("\n").filter((line) => /^\s+at .+:\d+:\d+\)?$/.test(line));
  return frames.slice(0, mostFrames).map((line) => line.trim());
}

/** Reads the kind, the code and the place of an error. */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, digest } = error as { code?: unknown; digest?: unknown };
  const at = framesOf(error.stack);
  const fields: ErrorDescription = { error: textOf(error.name) ?? "Error" };
  const words = { code: textOf(code), digest: textOf(digest) };
  if (words.code !== undefined) fields.code = words.code;
  if (words.digest !== undefined) fields.digest = words.digest;
  if (at.length > 0) fields.at = at;
  return fields;
}
