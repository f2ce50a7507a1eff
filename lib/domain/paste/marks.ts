/** The marks that run together on a line: "(he/him)· 2nd" is two. */
export function marksOf(folded: string): string[] {
  const parts = folded
    .split(/(?<=\))|(?<=\/\p{L}{1,8}) (?=\d)|(?=[·•])/u)
    .map((part) => part.trim());
  return parts.filter((part) => part !== "");
}
