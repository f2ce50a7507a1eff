import { z } from "zod";
import { identityCountsSchema } from "../import/identity-change.ts";
import { dayOrderSchema } from "./headings/meaning.ts";

const count = z.number().int().nonnegative();

/** What `import --json` prints beside its id and date, and the page shows; counts of the file's rows. */
const importCountsSchema = z.object({
  connections: z.object({ rows: count, people: count, dateOnly: count }),
  invitations: z.object({
    incoming: count,
    outgoing: count,
    pending: count,
    outgoingPending: count,
  }),
  messages: z.object({ rows: count, drafts: count, sponsored: count }),
  rejected: count,
});

/** People connected when last seen and not in this archive: the first of them by name and id. */
const missingSchema = z.object({
  count,
  names: z.array(z.string()),
  ids: z.array(z.string()).default([]),
});

/** People removed before the archive was made: gone as they should, or still listed. */
const removalsSchema = z
  .object({ confirmed: count, still: z.array(z.string()) })
  .default({ confirmed: 0, still: [] });

/** What became of the rows of each file, and what of them the member should know. */
const rowsSchema = z.object({
  tallies: z
    .array(
      z.object({
        file: z.string(),
        kind: z.string(),
        rows: count,
        read: count,
        rejected: count,
        passedOver: z.array(z.object({ reason: z.string(), rows: count })),
      }),
    )
    .default([]),
  /** files that Acquaint has no use for */
  unused: z.array(z.string()).default([]),
  /** people read without the date that stands beside them */
  undated: count.default(0),
  /** columns of which nothing shows whether the day or the month comes first */
  dateDoubts: z
    .array(z.object({ file: z.string(), rows: count, samples: z.array(z.string()) }))
    .default([]),
  /** what the member said of them */
  dayOrder: dayOrderSchema.nullable().default(null),
  /** files of which more than half could not be read */
  mostlyRejected: z
    .array(
      z.object({
        file: z.string(),
        rows: count,
        rejected: count,
        reasons: z.array(
          z.object({ reason: z.string(), rows: count, line: count, raw: z.string() }),
        ),
      }),
    )
    .default([]),
  /** it isn't known yet whose messages these are: they wait for Profile.csv */
  waitsForOwner: z.boolean().default(false),
});
export type ImportRows = z.infer<typeof rowsSchema>;

/** What an import would change: the `preview` of an import row. Times are epoch milliseconds. */
export const importPreviewSchema = z.object({
  owner: z.object({ name: z.string().nullable(), slug: z.string().nullable() }),
  archiveDate: z.number().nullable(),
  /** what bears a date after now: rows, and the day in the file's name */
  ahead: z.object({ rows: count, name: z.number().nullable() }).default({ rows: 0, name: null }),
  files: z.array(z.string()),
  counts: importCountsSchema,
  people: z.object({ added: count, updated: count, unchanged: count }),
  /** people known who would be called or addressed otherwise, or are recognised without an address; each is listed */
  identities: identityCountsSchema,
  invitations: z.object({ added: count, settled: count, pendingAdded: count }),
  /** people with whom messages were found, and the messages that become facts */
  conversations: count,
  messageFacts: count,
  /** messages with people who are neither connections nor senders nor receivers of an invitation */
  strangers: count,
  /** messages read as coffee-chat invites: new ones, and those that stand on a timeline already */
  guesses: z.object({ count, known: count.default(0) }),
  /** notes of the member's made on LinkedIn */
  notes: count.default(0),
  missing: missingSchema,
  removals: removalsSchema,
  rows: rowsSchema.prefault({}),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

/** Where an import is; `total` is null while it is not known. Written a few times a second at most. */
export const importProgressSchema = z.object({
  step: z.string(),
  done: count,
  total: count.nullable(),
});
export type ImportProgress = z.infer<typeof importProgressSchema>;

/** The outcome of an applied import: the `result` of an import row. */
export const importResultSchema = z.object({
  counts: importCountsSchema,
  people: z.object({ added: count, updated: count }),
  identities: identityCountsSchema,
  invitations: z.object({ added: count, settled: count }),
  facts: z.object({ read: count, added: count }),
  missing: missingSchema,
  removals: removalsSchema,
  rows: rowsSchema.prefault({}),
  /** the numbers of a preview as applying counted them; null for imports of earlier versions */
  counted: importPreviewSchema.nullable().default(null),
});
export type ImportResult = z.infer<typeof importResultSchema>;
