import { z } from "zod";
import { chosenEncodingsSchema, encodingSchema } from "../archive/encoding/encodings.ts";
import { dayOrderSchema, meaningSchema, sheetMappingSchema } from "../archive/headings/meaning.ts";
import { identityCountsSchema } from "../import/identity-change.ts";

const count = z.number().int().nonnegative();
const textOrNull = z.string().nullable();

/** A column of a table: its heading, some of its cells, what it means and why that is in doubt. */
const sheetColumnSchema = z.object({
  heading: z.string(),
  samples: z.array(z.string()),
  meaning: meaningSchema,
  doubt: textOrNull,
  /** what the cells look like, when only the member can say whose they are */
  offer: z.enum(["email", "profile"]).nullable().default(null),
});

/** A table of the upload. `missing` says what keeps it from being read. */
const sheetViewSchema = z.object({
  name: z.string(),
  columns: z.array(sheetColumnSchema),
  dayOrder: dayOrderSchema,
  dayOrderDoubt: z.boolean(),
  /** the table has dates of numbers alone, so that the order matters */
  hasDays: z.boolean(),
  missing: textOrNull,
});
export type SheetView = z.infer<typeof sheetViewSchema>;

/** One contact as it would come out. `known`: the name of the person it is of. */
const sampleContactSchema = z.object({
  name: z.string(),
  profile: textOrNull,
  emails: z.array(z.string()),
  company: textOrNull,
  position: textOrNull,
  location: textOrNull,
  notes: count,
  connectedOn: textOrNull,
  known: textOrNull,
});

/** A contact of whom only the name is that of a person known: the member says whether they are one. */
const namesakeSchema = z.object({
  place: z.string(),
  name: z.string(),
  about: z.string(),
  personId: z.string(),
  personName: z.string(),
  personAbout: z.string(),
  sameCompany: z.boolean(),
});
export type Namesake = z.infer<typeof namesakeSchema>;

/** An address that stands beside different names: a key for none of them. */
export type SharedAddress = { value: string; count: number; names: string[] };
const sharedSchema = z.object({ value: z.string(), count, names: z.array(z.string()) });

/** Something of a row that was left out while the rest of it came in. */
const remarkSchema = z.object({ file: z.string(), line: count, reason: z.string() });

/** What a file of contacts would change: the `preview` of an import row of kind `contacts`. */
export const contactsPreviewSchema = z.object({
  kind: z.literal("contacts"),
  counts: z.object({
    read: count,
    known: count,
    /** of the known, those who would get something new */
    updated: count,
    unknown: count,
    /** of the unknown, those whom the file has no name for: they cannot be added */
    nameless: count,
    rejected: count,
    /** rows of tables in which nothing is known to name people; read + rejected + passed over are all rows */
    passedOver: count.default(0),
  }),
  sheets: z.array(sheetViewSchema),
  first: z.array(sampleContactSchema),
  namesakes: z.object({ count, people: z.array(namesakeSchema) }),
  /** people known who are recognised without a known address, by their e-mail for example; each is listed */
  identities: identityCountsSchema,
  /** the first of what is left out */
  rejects: z.array(remarkSchema),
  /** addresses beside different names, the most frequent first */
  shared: z.object({ count, first: z.array(sharedSchema) }).default({ count: 0, first: [] }),
  /** files that are not in UTF-8, and how they were read */
  encodings: z.array(z.object({ file: z.string(), encoding: encodingSchema })).default([]),
  /** rows that came in without something that could not be believed */
  remarks: z.object({ count, first: z.array(remarkSchema) }).default({ count: 0, first: [] }),
});
export type ContactsPreview = z.infer<typeof contactsPreviewSchema>;

/** The outcome: the `result` of an import row of kind `contacts`. */
export const contactsResultSchema = z.object({
  kind: z.literal("contacts"),
  counts: z.object({
    /** rows; with the rejected and the passed over they are all rows of the files */
    read: count,
    known: count,
    unknown: count,
    rejected: count,
    passedOver: count.default(0),
  }),
  people: z.object({ added: count, updated: count }),
  identities: identityCountsSchema,
  notes: count,
  connected: count,
  shared: count.default(0),
  remarks: count.default(0),
  encodings: z.array(z.object({ file: z.string(), encoding: encodingSchema })).default([]),
  /** columns of addresses that were left out, because nothing says whose they are */
  offered: z
    .array(z.object({ file: z.string(), heading: z.string(), offer: z.enum(["email", "profile"]) }))
    .default([]),
});
export type ContactsResult = z.infer<typeof contactsResultSchema>;

/** What the member said of an upload: the `mapping` of an import row. */
export const contactsMappingSchema = z.object({
  /** by the file's name */
  sheets: z.record(z.string(), sheetMappingSchema).default({}),
  /** by the heading of a column, whatever the file; the command line's way */
  headings: z.record(z.string(), meaningSchema).default({}),
  encodings: chosenEncodingsSchema.default({}),
  addUnknown: z.boolean().default(false),
  /** persons by place of a contact: "this is the same person" */
  same: z.record(z.string(), z.uuid()).default({}),
});
export type ContactsMapping = z.infer<typeof contactsMappingSchema>;

export const noMapping: ContactsMapping = {
  sheets: {},
  headings: {},
  encodings: {},
  addUnknown: false,
  same: {},
};
