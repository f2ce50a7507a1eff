/**
 * Cells that a spreadsheet would run as a formula: they begin with = + - @ (also in their wide forms, also
 * behind blanks), tab or a line break. What follows does not matter, further lines included.
 */
export const runsAsFormula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

/** The cell as text: an apostrophe in front of what would run. */
export function disarmCell(text: string): string {
  return runsAsFormula.test(text) ? `'${text}` : text;
}

/** The cell as it was before it was disarmed, here or by another tool. */
export function rearmCell(text: string): string {
  return text.startsWith("'") && runsAsFormula.test(text.slice(1)) ? text.slice(1) : text;
}
