import "server-only";
import { makeViewer } from "../../auth/make-viewer.ts";
import { listOwnersWithWork } from "../../data/member/owners-with-work.ts";
import { log } from "../../server/log.ts";
import { describeError } from "../../server/log-error.ts";
import { readMailbox } from "./read-mailbox.ts";

/** Servers answer slowly: so many mailboxes are read beside each other. */
const atOnce = 4;

async function readOne(ownerId: string, stopped: () => boolean): Promise<number> {
  try {
    const viewer = makeViewer(ownerId);
    const reading = await readMailbox(viewer, new Date(), { stopped });
    if (!reading?.done) return 0;
    return reading.mails.filter(({ outcome }) => outcome === "taken").length;
  } catch (error) {
    log.error({ ownerId, ...describeError(error) }, "a mailbox could not be read");
    return 0;
  }
}

/**
 * Reads every member's mailbox that is due; any number of workers may do so at once.
 *
 * @param stopped asked between mails and mailboxes, so that a worker can end quickly
 * @returns how many mails were taken
 */
export async function readDueMailboxes(stopped: () => boolean = () => false): Promise<number> {
  const waiting = await listOwnersWithWork("mailbox", new Date());
  let received = 0;
  const work = async () => {
    for (let id = waiting.shift(); id && !stopped(); id = waiting.shift()) {
      received += await readOne(id, stopped);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return received;
}
