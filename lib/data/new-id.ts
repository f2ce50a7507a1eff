import { randomBytes } from "node:crypto";

const steps = 0x1000;
let last = { ms: 0, step: 0 };

/** How many ids of this millisecond were made before; what doesn't fit into 12 bits is left to chance. */
function nextStep(ms: number): number {
  last = { ms, step: last.ms === ms ? last.step + 1 : 0 };
  return last.step % steps;
}

/**
 * A UUID version 7 (RFC 9562): 48 bits of epoch milliseconds, 12 that count within the millisecond, then random
 * bits, so that ids sort in the order in which one process made them, also within one moment.
 */
export function newId(now: Date = new Date()): string {
  const bytes = randomBytes(16);
  const ms = now.getTime();
  bytes.writeUIntBE(ms, 0, 6);
  bytes.writeUInt16BE(0x7000 | nextStep(ms), 6);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
