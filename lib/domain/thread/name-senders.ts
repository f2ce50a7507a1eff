import { foldSameLength } from "../paste/text-lines.ts";
import type { ThreadInput } from "./pasted-thread.ts";
import { isMemberWord, isSameName } from "./sender-line.ts";

/** Who a name of the page is; `sure` is false when it follows only from there being nobody else. */
export type ThreadSender = { name: string; from: "me" | "them" | (string & {}); sure: boolean };

/** 2 for the same name, 1 when one is a part of the other, 0 for another. */
function likeness(shown: string, name: string | undefined): number {
  if (!name) return 0;
  if (foldSameLength(shown) === foldSameLength(name)) return 2;
  return isSameName(shown, name) ? 1 : 0;
}

/**
 * Tells for every name as shown whether it is the member or the one other side. Where the conversation is with
 * somebody known, nobody else is taken for them; in a group everybody keeps their name.
 */
export function nameSenders(
  shown: readonly string[],
  { memberName, personName }: Pick<ThreadInput, "memberName" | "personName">,
): Map<string, ThreadSender> {
  const people: { name: string; shown: string[]; from: "me" | "them" | null }[] = [];
  for (const name of new Set(shown)) {
    const me = isMemberWord(name) ? 3 : likeness(name, memberName);
    const them = likeness(name, personName);
    const from = me === 0 && them === 0 ? null : me >= them ? "me" : "them";
    const known = people.find(
      (each) => (from !== null && each.from === from) || isSameName(each.name, name),
    );
    if (known) known.shown.push(name);
    else people.push({ name, shown: [name], from });
  }
  const open = people.filter(({ from }) => from === null);
  const hasMe = people.some(({ from }) => from === "me");
  const hasThem = people.some(({ from }) => from === "them");
  const senders = new Map<string, ThreadSender>();
  for (const { name, shown: names, from } of people) {
    const only = from === null && open.length === 1;
    const isThem = only && !hasThem && !personName && (hasMe || people.length === 1);
    const isMe = only && !hasMe && hasThem;
    const sender = from ?? (isThem ? "them" : isMe ? "me" : name);
    const sure = from !== null || (isThem && hasMe);
    for (const each of names) senders.set(each, { name, from: sender, sure });
  }
  return senders;
}
