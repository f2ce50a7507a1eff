/** Words that say nothing by themselves, and those by which a comment leads up to the name. */
const emptyWords = new Set(
  `a an the of to in on at by for with and or as is are be it its this that these those all each one from into what who
  whom which whose they them their has have had was were not no than then when where while here there so if but do does
  did can may will would whether such any some came come comes became become becomes made make makes null`.split(
    /\s+/u,
  ),
);

const longEndings = ["ies", "ing", "ed", "es"];

/** A word without its ending, so that "records" and "recorded" are one. */
function toStem(word: string): string {
  const lower = word.toLowerCase();
  const ending = [...longEndings, "s", "e"].find(
    (each) => lower.endsWith(each) && lower.length - each.length >= 3,
  );
  if (ending === undefined) return lower;
  return lower.slice(0, -ending.length) + (ending === "ies" ? "y" : "");
}

const listWords = (text: string) => text.match(/[A-Za-z]+/gu) ?? [];
const splitName = (name: string) => name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/gu) ?? [];

function isAlone(lines: readonly string[], at: number): boolean {
  return ![lines[at - 1], lines[at + 1]].some((line) => line?.trim().startsWith("//"));
}

function readComment(lines: readonly string[], at: number): string | null {
  const line = lines[at] ?? "";
  const block = /^\s*\/\*\* (.*?) \*\/$/u.exec(line)?.[1];
  if (block !== undefined) return block;
  const rest = /^\s*\/\/ (.*)$/u.exec(line)?.[1];
  return rest !== undefined && isAlone(lines, at) ? rest : null;
}

const declaration =
  /(?:function\*?|const|let|type|class|interface)\s+\w+|^\s*(?:readonly )?\w+\??\s*[:(]/u;

/**
 * The one-line comments of a file that say only what the declaration below them says: each of their words is a word of
 * that line or of the file's name, or an empty one.
 *
 * @returns where each stands and what it says, as `line: comment`
 */
export function findRestatements(file: string, text: string): string[] {
  const lines = text.split("\n");
  const ofFile = splitName((file.split("/").at(-1) ?? "").replace(/\..*$/u, ""));
  return lines.flatMap((_, at) => {
    const comment = readComment(lines, at);
    const below = lines[at + 1] ?? "";
    if (comment === null || !declaration.test(below)) return [];
    const said = new Set([...ofFile, ...listWords(below).flatMap(splitName)].map(toStem));
    const words = listWords(comment).filter((word) => !emptyWords.has(word.toLowerCase()));
    const isEmpty = words.length > 0 && words.every((word) => said.has(toStem(word)));
    return isEmpty ? [`${at + 1}: ${comment}`] : [];
  });
}
