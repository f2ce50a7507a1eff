type Named = { name: string };
type Damaged = Named & { detail: string };
type Inner = Named & { file: string };

type MostlyRejected = {
  file: string;
  rows: number;
  rejected: number;
  reasons: { reason: string; rows: number; line: number; raw: string }[];
};

type Doubt = { file: string; candidates: { encoding: string; sample: string[] }[] };

const noColumns =
  "No column is known to hold a name, or an e-mail address or LinkedIn address of the contact's own, so nothing is imported. Choose at least the name.";

function countRejected({ file, rows, rejected, reasons }: MostlyRejected): string {
  const each = reasons.map(
    ({ reason, rows: count, line, raw }) =>
      `${count} × ${reason} (line ${line}: ${raw.replace(/\s+/g, " ").slice(0, 60)})`,
  );
  return `${file}: ${rejected} of ${rows} rows can't be read: ${each.join("; ")}.`;
}

function listEncodings({ file, candidates }: Doubt): string {
  const [first] = candidates;
  if (!first) {
    return `${file} is in no encoding that is known here: save it as CSV UTF-8 and choose that file.`;
  }
  const named = candidates
    .slice(0, 4)
    .map(({ encoding, sample }) => `${encoding} (${sample.slice(0, 3).join(", ") || "nothing"})`);
  return `The encoding of ${file} is not sure: ${named.join("; ")}. Say which it is, for example with --encoding ${first.encoding}.`;
}

/** What is wrong with uploaded files: archives, contacts, mails and exports. */
export const archiveProblems = {
  "upload-gone": ({ name }: Named) => `${name} is not there any more; upload it again.`,
  "file-empty": ({ name }: Named) => `${name} is empty. Choose the file as you got it.`,
  "file-is-workbook": ({ name }: Named) =>
    `${name} is an Excel workbook or another spreadsheet: open it, save it as CSV (UTF-8) and choose that file.`,
  "zip-misnamed": ({ name }: Named) =>
    `${name} is not a ZIP archive, although its name says so. Choose the file as you got it.`,
  "zip-unreadable": ({ name, detail }: Damaged) =>
    `${name} is not a ZIP archive, or its download broke off (${detail}). Download it again and choose that file.`,
  "zip-damaged": ({ name, detail }: Damaged) =>
    `${name} is damaged (${detail}). Download it again and choose that file.`,
  "zip-size-wrong": ({ name }: Named) =>
    `${name} is damaged (its size is not the one it names). Download it again and choose that file.`,
  "zip-checksum-wrong": ({ name }: Named) =>
    `${name} is damaged (its checksum is wrong). Download it again and choose that file.`,
  "zip-path-outside": ({ name, detail }: Damaged) =>
    `${name} holds a file whose path leads out of the archive (${detail}). It was not made by LinkedIn; nothing was imported.`,
  "zip-encrypted": ({ name, file }: Inner) =>
    `${name} is encrypted (${file}). Choose the archive as LinkedIn gave it, without a password.`,
  "zip-too-many-files": ({ name, most }: Named & { most: number }) =>
    `${name} holds more than ${most} files; a LinkedIn archive has a few dozen.`,
  "zip-too-large": ({ name, gigabytes }: Named & { gigabytes: number }) =>
    `${name} would unpack to more than ${gigabytes} GB; no LinkedIn archive is that large.`,
  "zip-file-too-large": ({ name }: Named) =>
    `${name} unpacks to far more than a LinkedIn archive holds; it was refused.`,
  "zip-nested": ({ name, file }: Inner) =>
    `${name} holds another ZIP (${file}). Unpack it once and choose the inner one.`,
  "archive-missing": ({ name }: Named) =>
    `${name} holds no file of a LinkedIn archive, such as Connections.csv, Invitations.csv or messages.csv. Contacts of another tool have a box of their own.`,
  "archive-row-rejected": ({
    file,
    line,
    reason,
  }: {
    file: string;
    line: number;
    reason: string;
  }) => `${file}, line ${line}: ${reason}.`,
  "archive-mostly-rejected": ({ files }: { files: MostlyRejected[] }) =>
    `More than half of a file can't be read, so nothing was applied. ${files.map(countRejected).join(" ")}`,
  "encoding-unsure": ({ files }: { files: Doubt[] }) => files.map(listEncodings).join(" "),
  "contacts-missing": ({ name }: Named) =>
    `${name} holds no contacts: choose a CSV file, a vCard (.vcf), or a ZIP of them.`,
  "contacts-too-many": ({ file, most }: { file: string; most: number }) =>
    `${file} holds more than ${most.toLocaleString("en")} contacts or 40 MB of text: split it and import the parts.`,
  "contacts-column-unknown": ({ heading, headings }: { heading: string; headings: string[] }) =>
    `No column is called "${heading}"; there are ${headings.map((each) => `"${each}"`).join(", ")}`
      .slice(0, 1000)
      .concat("."),
  "contacts-file-rejected": ({ file, reason }: { file: string; reason: string }) =>
    `${file} ${reason}.`,
  "contacts-unreadable": ({
    isUnnamed,
    offers,
  }: {
    isUnnamed: boolean;
    offers: { heading: string; offer: string }[];
  }) => {
    const options = offers.map(({ heading, offer }) => ` --column "${heading}=${offer}" reads it.`);
    return `${isUnnamed ? noColumns : "No contact in it could be read."}${options.join("").slice(0, 500)}`;
  },
  "mails-missing": ({ name }: Named) =>
    `${name} holds no mails. Choose .eml files, or a ZIP of them.`,
  "mails-empty": "These files are empty. Choose mails saved as .eml.",
  "mails-too-many": ({ most }: { most: number }) =>
    `These are more than ${most.toLocaleString("en")} mails. Choose those of LinkedIn alone.`,
  "export-manifest-missing": ({ name, file }: Inner) =>
    `${name} lacks ${file}. Choose the ZIP as Acquaint's export gave it.`,
  "export-manifest-unreadable": ({ name, file }: Inner) =>
    `${file} in ${name} can't be read. Export again and choose the new ZIP.`,
  "export-too-new": ({ name, file }: Inner) =>
    `${file} in ${name} was written by a newer Acquaint. Update this one and try again.`,
};
