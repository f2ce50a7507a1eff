import type { ImportView } from "@/lib/domain/import/import-view";
import { ExportDetails } from "./export-details";
import { ImportPreview } from "./import-preview";
import { count } from "./import-words";
import { InviteList } from "./invite-list";
import { MailsDetails } from "./mails-details";

type ImportDetailsProps = { view: ImportView; zone: string; now: number };

function ArchiveDetails({ view, zone, now }: ImportDetailsProps) {
  const { status, preview, result } = view;
  const applied = status === "applied";
  return (
    <>
      {preview ? <ImportPreview preview={preview} applied={applied} /> : null}
      {(preview?.guesses.count ?? 0) > 0 || applied ? (
        <InviteList importId={view.id} applied={applied} zone={zone} now={now} />
      ) : null}
      {result && applied ? (
        <p className="mt-4 font-semibold">
          Added {count(result.people.added)} people, {count(result.invitations.added)} invitations
          and {count(result.facts.added)} facts; updated {count(result.people.updated)} people.
        </p>
      ) : null}
    </>
  );
}

/** What an import would change, and what it changed, in the words of its kind. */
export function ImportDetails(props: ImportDetailsProps) {
  switch (props.view.kind) {
    case "archive":
      return <ArchiveDetails {...props} />;
    case "export":
      return <ExportDetails {...props} />;
    case "mails":
      return <MailsDetails {...props} />;
    default:
      return null;
  }
}
