/** What a page finds out by itself, so that it needs no other problem's words in the browser. */
export const connectionProblems = {
  "server-unreachable": "Acquaint can't be reached, so this may not be stored. Try again.",
};
