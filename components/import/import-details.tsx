import type { ImportView, ImportViewOf } from "@/lib/domain/import/import-view";
import { formatCount } from "@/lib/domain/time/format";
import { ExportDetails } from "./export-details";
import { FileRows } from "./file-rows";
import { IdentityList } from "./identity-list";
import { ImportPreviewPanel } from "./import-preview";
import { InviteList } from "./invite-list";
import { MailsDetails } from "./mails-details";

type Shown = { zone: string; now: number };
type ArchiveDetailsProps = Shown & { view: ImportViewOf<"archive"> };

function ArchiveDetails({ view, zone, now }: ArchiveDetailsProps) {
  const { status, preview, result } = view;
  const applied = status === "applied";
  const shown = applied ? (result?.counted ?? null) : preview;
  const identities = (applied ? result : preview)?.identities;
  const mayHaveInvites = applied
    ? (result?.counts.messages.rows ?? 0) > 0
    : (preview?.guesses.count ?? 0) > 0;
  return (
    <>
      {shown ? <ImportPreviewPanel preview={shown} applied={applied} /> : null}
      {identities ? (
        <IdentityList importId={view.id} applied={applied} counts={identities} />
      ) : null}
      {shown ? <FileRows rows={shown.rows} importId={view.id} /> : null}
      {mayHaveInvites ? (
        <InviteList importId={view.id} applied={applied} zone={zone} now={now} />
      ) : null}
      {result && applied ? (
        <p className="mt-4 font-semibold">
          Added {formatCount(result.people.added, "person", "people")},{" "}
          {formatCount(result.invitations.added, "invitation", "invitations")} and{" "}
          {formatCount(result.facts.added, "fact", "facts")}; updated{" "}
          {formatCount(result.people.updated, "person", "people")}.
        </p>
      ) : null}
    </>
  );
}

/** What an import would change, and what it changed, in the words of its kind. */
export function ImportDetails({ view, ...shown }: Shown & { view: ImportView }) {
  switch (view.kind) {
    case "archive":
      return <ArchiveDetails view={view} {...shown} />;
    case "export":
      return <ExportDetails view={view} {...shown} />;
    case "mails":
      return <MailsDetails view={view} {...shown} />;
    case "contacts":
      return null;
  }
}
