import type { z } from "zod";
import type { FactData } from "./fact-data.ts";
import type { EntrySource, TimePrecision } from "./timeline-entry.ts";
import type { AddableKind, CorrectingKind, declaredKinds, TimelineKind } from "./timeline-kind.ts";

/** The rows that a fact is stored with, and the end of its reply window where it is known already. */
type FactLinks = {
  id?: string | undefined;
  dueAt?: Date | null | undefined;
  invitationId?: string | null | undefined;
  reviewId?: string | null | undefined;
  importId?: string | null | undefined;
};

type Given = { at: Date; text?: string | null | undefined; precision?: TimePrecision | undefined };
type DataInput<K extends TimelineKind> = z.input<(typeof declaredKinds)[K]["data"]>;
type DataPart<K extends TimelineKind> =
  Record<never, never> extends DataInput<K>
    ? { data?: DataInput<K> | null | undefined }
    : { data: DataInput<K> };
type TargetPart<K extends TimelineKind> = K extends CorrectingKind
  ? { targetId: string }
  : { targetId?: null | undefined };

/** A kind with what belongs to it: its data, and the entry that it corrects. */
export type KindAndData<K extends TimelineKind = TimelineKind> = {
  [P in K]: { kind: P } & TargetPart<P> &
    (Record<never, never> extends DataInput<P>
      ? { data: DataInput<P> | null }
      : { data: DataInput<P> });
}[K];

/** What is to be stated of a fact of these kinds: a keep has a reason, a correction names its entry. */
export type FactInput<K extends TimelineKind = TimelineKind> = {
  [P in K]: Given &
    FactLinks & { kind: P; source: EntrySource; guessed?: boolean | undefined } & DataPart<P> &
    TargetPart<P>;
}[K];

/** What a member states of a fact by hand. */
export type StatedByHand<K extends AddableKind = AddableKind> = {
  [P in K]: Given & { kind: P; reviewId?: string | null | undefined } & DataPart<P>;
}[K];

declare const checked: unique symbol;

/** A new fact that keeps all rules of its kind. Only {@link readFact} and {@link newFact} make one. */
export type Fact<K extends TimelineKind = TimelineKind> = {
  [P in K]: FactLinks & {
    readonly [checked]: true;
    kind: P;
    at: Date;
    source: EntrySource;
    text: string | null;
    precision: TimePrecision;
    guessed: boolean;
    targetId: string | null;
    data: FactData<P> | null;
  };
}[K];
