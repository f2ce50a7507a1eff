/** Control characters have no place in a calendar or a vCard; line breaks are escaped by the library. */
export function cleanValue(text: string): string {
  const plain = text.replace(/\r\n?|[\u2028\u2029]/gu, "\n").toWellFormed();
  return Array.from(plain, (char) => (char < " " && char !== "\n" ? " " : char))
    .join("")
    .replaceAll("\u007f", " ");
}
