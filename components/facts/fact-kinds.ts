/** The facts that are added from a person's page. */
export type FactKind =
  | "replied"
  | "note"
  | "chat-scheduled"
  | "chat-moved"
  | "chat-held"
  | "chat-missed"
  | "chat-cancelled"
  | "chat-invited"
  | "nudged"
  | "message-sent"
  | "message-received"
  | "next-touch"
  | "kept"
  | "removed";

type Words = { label: string; title: (firstName: string) => string; done: string; key?: string };

/** What each fact is called: in the menu, above its form, and once it is added. */
export const factKinds: Record<FactKind, Words> = {
  replied: {
    label: "They replied",
    title: (name) => `${name} replied`,
    done: "Reply added",
    key: "y",
  },
  note: { label: "Add a note", title: (name) => `Note on ${name}`, done: "Note added", key: "t" },
  "chat-scheduled": {
    label: "Chat agreed",
    title: (name) => `Chat with ${name}`,
    done: "Chat added",
    key: "c",
  },
  "chat-moved": {
    label: "Chat moved",
    title: (name) => `Chat with ${name}, moved`,
    done: "New time added",
    key: "v",
  },
  "chat-held": {
    label: "We met",
    title: (name) => `You met ${name}`,
    done: "Chat added",
    key: "h",
  },
  "chat-missed": {
    label: "The chat did not happen",
    title: (name) => `The chat with ${name} did not happen`,
    done: "Added",
  },
  "chat-cancelled": {
    label: "Chat cancelled",
    title: (name) => `The chat with ${name} is cancelled`,
    done: "Added",
  },
  "chat-invited": {
    label: "Invited to a coffee chat earlier",
    title: (name) => `You invited ${name} to a coffee chat`,
    done: "Invite added",
  },
  nudged: {
    label: "Nudged earlier",
    title: (name) => `You nudged ${name}`,
    done: "Nudge added",
  },
  "message-sent": {
    label: "I wrote something else",
    title: (name) => `You wrote to ${name}`,
    done: "Message added",
  },
  "message-received": {
    label: "They wrote something else",
    title: (name) => `${name} wrote`,
    done: "Message added",
  },
  "next-touch": {
    label: "Plan the next touch",
    title: (name) => `Next touch with ${name}`,
    done: "Next touch planned",
  },
  kept: { label: "Keep", title: (name) => `Keep ${name}`, done: "Kept" },
  removed: {
    label: "Removed on LinkedIn",
    title: (name) => `You removed ${name} on LinkedIn`,
    done: "Removed",
  },
};
