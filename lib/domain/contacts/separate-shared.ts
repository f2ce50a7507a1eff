import type { Contact } from "./contact.ts";
import type { SharedAddress } from "./contacts-preview.ts";
import { canBeOnePerson, foldContactName } from "./same-name.ts";

/** Names compared per address: with more it is shared anyway. */
const mostNames = 20;

/** Names by their folded form, as far as they are needed to distinguish one person from several. */
type Bearers = { value: string; count: number; names: Map<string, string> };

function isShared({ names }: Bearers): boolean {
  const all = [...names.values()];
  return all.some((one, index) => all.slice(index + 1).some((two) => !canBeOnePerson(one, two)));
}

/**
 * Removes from contacts every e-mail and profile that stands beside names of different people: an owner's address, a
 * shared mailbox. It is a key for none of them, whichever comes first and whatever the heading said.
 *
 * @returns the contacts, those of them that had nothing else, and the addresses
 */
export function separateShared(contacts: readonly Contact[]): {
  contacts: Contact[];
  empty: Contact[];
  shared: SharedAddress[];
} {
  const bearers = new Map<string, Bearers>();
  const note = (key: string, value: string, name: string) => {
    const known = bearers.get(key) ?? { value, count: 0, names: new Map<string, string>() };
    bearers.set(key, known);
    known.count++;
    const folded = foldContactName(name);
    if (folded !== "" && known.names.size < mostNames && !known.names.has(folded))
      known.names.set(folded, name);
  };
  for (const { emails, profiles, name } of contacts) {
    for (const email of emails) note(`email ${email}`, email, name);
    for (const { kind, value } of profiles) note(`${kind} ${value}`, value, name);
  }
  const shared = new Map([...bearers].filter(([, one]) => one.names.size > 1 && isShared(one)));
  if (shared.size === 0) return { contacts: [...contacts], empty: [], shared: [] };
  const parted = contacts.map((contact) => {
    const emails = contact.emails.filter((email) => !shared.has(`email ${email}`));
    const profiles = contact.profiles.filter(({ kind, value }) => !shared.has(`${kind} ${value}`));
    const isSame =
      emails.length === contact.emails.length && profiles.length === contact.profiles.length;
    return isSame ? contact : { ...contact, emails, profiles };
  });
  const isEmpty = ({ name, emails, profiles }: Contact) =>
    name === "" && emails.length + profiles.length === 0;
  return {
    contacts: parted.filter((contact) => !isEmpty(contact)),
    empty: parted.filter(isEmpty),
    shared: [...shared.values()]
      .sort((a, b) => b.count - a.count)
      .map(({ value, count, names }) => ({ value, count, names: [...names.values()] })),
  };
}
