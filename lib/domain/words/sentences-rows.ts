const dateProblems = {
  unreadable: "is not a date that can be read",
  nonexistent: "is a date that does not exist",
  ambiguous: "can be read as day/month or as month/day",
  future: "lies in the future",
};

/** What can be wrong with a date in a file. */
export type DateProblemCode = keyof typeof dateProblems;

type InCell = { cell: string; problem: DateProblemCode };

/** Why a row or a file of an upload was not read, and what was passed over. They follow the file's name or "line 3:". */
export const rowSentences = {
  "row-columns": ({ count, columns }: { count: number; columns: number }) =>
    `has ${count} columns where the header has ${columns}`,
  "row-columns-more": ({ columns }: { columns: number }) =>
    `has more columns than the ${columns} of the header`,
  "row-columns-fewer": ({ columns }: { columns: number }) =>
    `has fewer columns than the ${columns} of the header`,
  "row-cell-too-long": ({ most }: { most: number }) =>
    `has a cell of more than ${most.toLocaleString("en")} characters`,
  "row-nul": "contains a NUL byte",
  "row-quote-open": "has a quote that is not closed, or one too many",
  "row-date": ({ column, cell, problem }: InCell & { column: string }) =>
    `${column} ${cell} ${dateProblems[problem]}`,
  "row-date-left-out": ({ cell, problem }: InCell) =>
    `comes in without the date of the connection: ${cell} ${dateProblems[problem]}`,
  "row-dated-ahead": "The date lies in the future: the row is kept aside until then.",
  "row-direction": ({ cell }: { cell: string }) =>
    `Direction ${cell} is neither INCOMING nor OUTGOING`,
  "row-unnamed-in": ({ column }: { column: string }) => `has no name in ${column}`,
  "row-unidentified": "has no name, no e-mail and no LinkedIn address",
  "row-address-shared": "has no name, and its address stands beside different names",
  "row-unknown-unnamed": "is unknown and has no name, so that nobody is added",
  "row-other-name": ({ name }: { name: string }) =>
    `has the e-mail address of ${name} under another name: left as it is`,
  "row-repeats-header": "repeats the header row",
  "row-draft": "a draft",
  "row-guide": "a talk with one of LinkedIn's own guides",
  "row-date-only": "a hidden or closed account: a date and nothing else",
  "card-group": "is a group, not a person",
  "card-company": "is a company, not a person",
  "card-cut-off": "is not closed by END:VCARD: the file seems to be cut off",
  "record-too-long": "is longer than any record of Acquaint's",
  "record-too-deep": "is nested deeper than any record of Acquaint's",
  "record-not-json": "is not JSON: one record a line is expected, as Acquaint writes it",
  "record-unreadable": "is not a record",
  "file-read-as": ({ file, encoding }: { file: string; encoding: string }) =>
    `${file} was read as ${encoding}.`,
  "file-blank": "is empty",
  "file-packed": "is an Excel workbook or another packed file: save it as CSV and choose that",
  "file-old-workbook": "is an old Excel workbook: save it as CSV and choose that",
  "file-pdf": "is a PDF: export the contacts as CSV or vCard and choose that",
  "file-text-document": "is a text document: export the contacts as CSV or vCard and choose that",
  "file-web-page": "is a web page: export the contacts as CSV or vCard",
  "file-json": "is JSON: export the contacts as CSV or vCard",
  "file-not-text": "is not text: choose a CSV file or a vCard (.vcf)",
  "file-without-table": "holds no table",
  "file-too-wide": ({ columns, most }: { columns: number; most: number }) =>
    `has ${columns} columns: leave those in that matter, at most ${most}`,
  "table-empty": "the file is empty",
  "table-column-twice": ({ column }: { column: string }) =>
    `the column "${column}" stands twice in the header`,
  "table-without-header": ({ columns }: { columns: string }) =>
    `no header row with ${columns} was found`,
  "table-workbook": "it is an Excel workbook: open it, save it as CSV (UTF-8) and choose that file",
  "table-old-workbook":
    "it is an old Excel workbook: open it, save it as CSV (UTF-8) and choose that file",
  "table-pdf": "it is a PDF: choose the CSV file of the archive",
  "table-web-page":
    "it is a web page, such as a notice that the link of the download is over: ask LinkedIn for the archive again",
  "column-whose-by-heading": ({ offer }: { offer: "email" | "profile" }) =>
    `${looksLike(offer)}; whose? The heading does not say that they are the contact's own.`,
  "column-whose-by-repeats": ({ offer }: { offer: "email" | "profile" }) =>
    `${looksLike(offer)}; whose? The same ones stand beside different names, as those of an owner do.`,
  "column-unlike-email": "Headed like an e-mail address, but no cell looks like it.",
  "column-unlike-profile": "Headed like a LinkedIn address, but no cell looks like it.",
  "column-unlike-date": "Headed like a date, but no cell looks like it.",
};

function looksLike(offer: "email" | "profile"): string {
  return offer === "email"
    ? "These look like e-mail addresses"
    : "These look like LinkedIn addresses";
}
