import { type KeptAct, listKeptActs } from "./act-outbox";
import { showProblem } from "./perform-here";

const address = "/api/acts";
/** What a browser lets a page send while it is being left, in bytes. */
const mostBytes = 60_000;
const mostAtOnce = 100;

type Answer = { outcomes: { id: string; problem: string | null }[] };

function post(acts: KeptAct[], keepalive: boolean): Promise<Response> {
  const sendings = acts.map(({ id, act, input }) => ({ id, act, input }));
  return fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ sendings }),
    keepalive,
  });
}

/** Sends what is kept while the page is being left. What doesn't fit stays, and goes from the next page. */
export function sendWhileLeaving(): void {
  let bytes = 0;
  const acts = listKeptActs("all").filter((each) => {
    bytes += new Blob([JSON.stringify(each)]).size;
    return bytes <= mostBytes;
  });
  // Nobody is left to hear the answer: the next page asks again.
  if (acts.length > 0) post(acts, true).catch(() => undefined);
}

/**
 * Sends what earlier pages had kept and heard no answer for, and says what could not be done.
 * @returns whether there was anything
 */
export async function sendLeft(): Promise<boolean> {
  const left = listKeptActs("left").slice(0, mostAtOnce);
  if (left.length === 0) return false;
  const answer = await post(left, false).catch(() => null);
  // Without an answer, or a session, it stays for the next page.
  if (!answer?.ok) return false;
  const { outcomes } = (await answer.json()) as Answer;
  for (const { id, problem } of outcomes) {
    left.find((each) => each.id === id)?.forget();
    if (problem) showProblem(problem, "Not done when you left the page");
  }
  return true;
}
