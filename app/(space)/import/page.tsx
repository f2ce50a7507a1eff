import type { Metadata } from "next";
import { PossibleDuplicates } from "@/components/duplicates/possible-duplicates";
import { ContactsCard } from "@/components/import/contacts-card";
import { ImportCard } from "@/components/import/import-card";
import { MissingPeople } from "@/components/import/missing-people";
import { UploadBox } from "@/components/import/upload-box";
import { DemoNotice } from "@/components/today/demo-notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/session-gate";
import { hasDemo } from "@/lib/data/demo/queries";
import { countDuplicates } from "@/lib/data/duplicate/queries";
import { readMissing } from "@/lib/data/import/missing";
import { listImports } from "@/lib/data/import/queries";
import { readSettings } from "@/lib/data/settings/queries";
import { formatDay } from "@/lib/domain/time/format";

export const metadata: Metadata = { title: "Import from LinkedIn" };

export default async function ImportPage() {
  const now = Date.now();
  const viewer = await requireViewer();
  const [imports, missing, { zone }, duplicates, demo] = await Promise.all([
    listImports(viewer),
    readMissing(viewer),
    readSettings(viewer),
    countDuplicates(viewer),
    hasDemo(viewer),
  ]);
  const cards = imports.map((view) => {
    const Card = view.kind === "contacts" ? ContactsCard : ImportCard;
    return <Card key={view.id} first={view} zone={zone} now={now} />;
  });
  return (
    <>
      <PageHeader title="Import from LinkedIn" />
      <div className="grid max-w-3xl gap-5">
        {demo ? (
          <DemoNotice>
            Invented people are in your space. They take no part in what your archive says; throw
            them away first, and everybody you see is real.
          </DemoNotice>
        ) : null}
        <UploadBox
          kind="archive"
          title="Drop your LinkedIn archive here"
          accepts=".zip,.csv,application/zip,text/csv"
          label="Archive"
        >
          The ZIP as LinkedIn sent it, or single CSV files out of it. It stays on the machine that
          runs Acquaint; nothing changes before you have seen what was found. An export of Acquaint
          is opened here too.
        </UploadBox>
        <details className="text-soft" open={imports.length === 0}>
          <summary className="cursor-pointer font-semibold text-ink">
            How to get your archive from LinkedIn
          </summary>
          <ol className="mt-2 list-decimal ps-6">
            <li>On a computer, open LinkedIn: Me → Settings & Privacy → Data privacy.</li>
            <li>Choose “Get a copy of your data”.</li>
            <li>
              Ask for the larger archive (up to a day), or tick connections, invitations, messages
              and profile (some minutes).
            </li>
            <li>LinkedIn sends an e-mail. Its link works for 72 hours. Download the ZIP.</li>
          </ol>
        </details>
        <div className="grid gap-5 sm:grid-cols-2">
          <UploadBox
            kind="mails"
            title="Mails from LinkedIn"
            accepts=".eml,.mbox,.zip,message/rfc822,application/mbox,application/zip"
            label="Mails"
            size="small"
          >
            Notifications saved as .eml files, many at once, or as a ZIP or an mbox: invitations,
            acceptances and messages come in with their date. A mailbox that is watched brings them
            by itself; name one in the settings.
          </UploadBox>
          <UploadBox
            kind="contacts"
            title="Contacts from elsewhere"
            accepts=".vcf,.csv,.tsv,.txt,.zip,text/vcard,text/csv"
            label="Contacts"
            size="small"
          >
            A vCard or a CSV of Google Contacts, Outlook, Dex, Monica or any other tool, or a ZIP of
            them. They tell more of the people you know; you say what each column means.
          </UploadBox>
        </div>
        {duplicates > 0 && imports.length > 0 ? <PossibleDuplicates pairs={duplicates} /> : null}
        {cards.slice(0, 1)}
        {missing ? (
          <MissingPeople people={missing.people} day={formatDay(missing.archiveDate, "UTC", now)} />
        ) : null}
        {cards.slice(1)}
      </div>
    </>
  );
}
