import type { z } from "zod";
import type { Act } from "./act.ts";

/** Each noun is loaded when one of its acts is named: the command line would wait for all of them otherwise. */
const nouns = {
  account: async () => (await import("./account.ts")).accountActs,
  assessment: async () => (await import("./assessment.ts")).assessmentActs,
  calendar: async () => (await import("./calendar.ts")).calendarActs,
  chat: async () => (await import("./chat.ts")).chatActs,
  demo: async () => (await import("./demo.ts")).demoActs,
  digest: async () => (await import("./digest.ts")).digestActs,
  duplicate: async () => (await import("./duplicate.ts")).duplicateActs,
  factor: async () => (await import("./factor.ts")).factorActs,
  import: async () => (await import("./import.ts")).importActs,
  invitation: async () => (await import("./invitation.ts")).invitationActs,
  mail: async () => (await import("./mail.ts")).mailActs,
  mailbox: async () => (await import("./mailbox.ts")).mailboxActs,
  member: async () => (await import("./member.ts")).memberActs,
  message: async () => (await import("./message.ts")).messageActs,
  passkey: async () => (await import("./passkey.ts")).passkeyActs,
  person: async () => (await import("./person.ts")).personActs,
  proof: async () => (await import("./proof.ts")).proofActs,
  review: async () => (await import("./review.ts")).reviewActs,
  ruling: async () => (await import("./ruling.ts")).rulingActs,
  settings: async () => (await import("./settings.ts")).settingsActs,
  template: async () => (await import("./template.ts")).templateActs,
  thread: async () => (await import("./thread.ts")).threadActs,
  timeline: async () => (await import("./timeline.ts")).timelineActs,
};

type Noun = keyof typeof nouns;
type ActsOf<N extends Noun> = Awaited<ReturnType<(typeof nouns)[N]>>;
type NamesOf<N extends Noun> = N extends Noun ? keyof ActsOf<N> : never;

/** The name of an act: its noun, a dot and its verb, such as `invitation.decide`. */
export type ActName = NamesOf<Noun>;
type Declared<Name extends ActName> = {
  [N in Noun]: Name extends keyof ActsOf<N> ? ActsOf<N>[Name] : never;
}[Noun];
type InputOf<A> = A extends { input: infer In extends z.ZodType } ? z.input<In> : never;
type ValueOf<A> = A extends { run: (...args: never[]) => Promise<infer Done> }
  ? Extract<Done, { ok: true }> extends { value: infer Value }
    ? Value
    : never
  : never;

export type ActInput<Name extends ActName> = InputOf<Declared<Name>>;
/** What an act gives back when it went well. */
export type ActValue<Name extends ActName> = ValueOf<Declared<Name>>;

function isNoun(text: string): text is Noun {
  return Object.hasOwn(nouns, text);
}

/** The act of this name, or null when there is none. */
export async function findAct(name: string): Promise<Act | null> {
  const noun = name.slice(0, name.indexOf("."));
  if (!isNoun(noun)) return null;
  const acts: Record<string, unknown> = await nouns[noun]();
  return Object.hasOwn(acts, name) ? (acts[name] as Act) : null;
}

/** Every act by its name, in the order of the nouns. */
export async function listActs(): Promise<[name: string, act: Act][]> {
  const all = await Promise.all(Object.values(nouns).map((load) => load()));
  return all.flatMap((acts) => Object.entries(acts) as unknown as [string, Act][]);
}
