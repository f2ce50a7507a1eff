const longest = 4000;
const others =
  /(?:^|,|;|\s(?:and|und|et|y|e|en|i)\s)\s*(\d{1,5})\s+(?:other|others|weitere|autre|autres|m[aá]s|contactos|outr|andere)[^,;]*$/iu;
const countOnly =
  /^(\d{1,5})\s+(?:other\s+)?(?:mutual|gemeinsame|relations?|contactos|conex|gemeenschappelijke)/iu;
const tail =
  /\s+(?:is|are|sind|ist|est|son|es|são|é)\s+(?:a\s+|an\s+)?(?:mutual|gemeinsame|une relation|contacto)[^,;]*$/iu;

/**
 * Reads the line of mutual connections as it is typed or copied: "Ana Ruiz, Ben Cole and 11 other
 * mutual connections" is two names of thirteen.
 *
 * @returns `count` null when the line gives none; never less than the names
 */
export function splitMutualNames(text: string): { names: string[]; count: number | null } {
  const line = text.slice(0, longest).replace(/\s+/gu, " ").trim();
  const only = countOnly.exec(line);
  if (only) return { names: [], count: Number(only[1]) };
  const more = others.exec(line);
  const named = (more ? line.slice(0, more.index) : line.replace(tail, "")).trim();
  const names = named
    .split(/[,;\n]|\s(?:and|und|et|y|e|en|&)\s/iu)
    .map((name) => name.trim().slice(0, 200))
    .filter((name) => /\p{L}/u.test(name));
  const unique = [...new Set(names)].slice(0, 100);
  return { names: unique, count: more ? unique.length + Number(more[1]) : unique.length || null };
}
