import { type KeptAct, listKeptActs } from "./act-outbox";
import { showProblem } from "./perform-here";

const address = "/api/acts";
/** What a browser lets a page send while it is being left, and what the server reads of one request, in bytes. */
const mostBytes = 64_000;
const mostAtOnce = 100;

type Answer = { outcomes: { id: string; problem: string | null }[] };

function write(acts: readonly KeptAct[]): string {
  return JSON.stringify({ sendings: acts.map(({ id, act, input }) => ({ id, act, input })) });
}

/** As many acts, from the first one on, as one request may hold. */
function pickFitting<Act extends KeptAct>(acts: readonly Act[]): Act[] {
  let bytes = 0;
  const tooMany = acts.findIndex((act, at) => {
    bytes += new Blob([write([act])]).size;
    return at === mostAtOnce || bytes > mostBytes;
  });
  return tooMany < 0 ? [...acts] : acts.slice(0, tooMany);
}

function post(acts: readonly KeptAct[], keepalive: boolean): Promise<Response> {
  return fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: write(acts),
    keepalive,
  });
}

/** Sends what is kept while the page is being left. What doesn't fit stays, and goes from the next page. */
export function sendWhileLeaving(): void {
  const acts = pickFitting(listKeptActs("all"));
  // Nobody is left to hear the answer: the next page asks again.
  if (acts.length > 0) post(acts, true).catch(() => undefined);
}

async function sendAllLeft(): Promise<boolean> {
  let hasSent = false;
  for (;;) {
    const left = pickFitting(listKeptActs("left"));
    const answer = left.length > 0 ? await post(left, false).catch(() => null) : null;
    // Without an answer, or a session, it stays for the next page.
    if (!answer?.ok) return hasSent;
    const { outcomes } = (await answer.json()) as Answer;
    for (const { id, problem } of outcomes) {
      left.find((each) => each.id === id)?.forget();
      if (problem) showProblem(problem, "Not done when you left the page");
    }
    hasSent = true;
  }
}

let sending: Promise<boolean> | null = null;

/**
 * Sends what earlier pages had kept and heard no answer for, and says what could not be done. Who asks while it is under
 * way gets the same answer.
 * @returns whether there was anything
 */
export function sendLeft(): Promise<boolean> {
  sending ??= sendAllLeft().finally(() => {
    sending = null;
  });
  return sending;
}
