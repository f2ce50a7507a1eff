import "server-only";
import type { PastDecision } from "../../domain/assessment/replay-decisions.ts";
import type { MailboxView } from "../../domain/mailbox/mailbox-settings.ts";
import { listPastDecisionsIn } from "../assessment/queries.ts";
import { inSpace } from "../database.ts";
import { type DigestSettings, readDigestSettingsIn } from "../digest/queries.ts";
import { readEvidenceContext } from "../invitation/propose.ts";
import { listMailsIn, type MailsSeen, readMailboxIn } from "../mailbox/queries.ts";
import { type PreviewPerson, readPreviewIn } from "../message/queries.ts";
import { listTemplatesIn, type Template } from "../message/templates.ts";
import { type KnownProfile, readProfileIn } from "../settings/profile.ts";
import { readSettingsIn, type Settings } from "../settings/queries.ts";
import type { Viewer } from "../viewer.ts";

/** What the page of the settings shows of the member's own space. */
export type SettingsPage = {
  settings: Settings;
  known: KnownProfile | null;
  past: PastDecision[];
  digest: DigestSettings;
  mailbox: MailboxView | null;
  mails: MailsSeen;
};

/** Reads it in one transaction. @throws Error when the account has no settings. */
export function readSettingsPage(viewer: Viewer): Promise<SettingsPage> {
  return inSpace(viewer, async (tx) => ({
    settings: await readSettingsIn(tx, viewer),
    known: await readProfileIn(tx, viewer),
    past: await listPastDecisionsIn(tx, viewer),
    digest: await readDigestSettingsIn(tx, viewer),
    mailbox: await readMailboxIn(tx, viewer),
    mails: await listMailsIn(tx, viewer),
  }));
}

/** The wordings, and somebody real to try one on. */
export type WordingsShown = {
  settings: Settings;
  templates: Template[];
  person: PreviewPerson | null;
};

/** Reads the wordings in one transaction; how each fared comes on demand, see `readOutcomes`. */
export function readWordings(viewer: Viewer, now: Date): Promise<WordingsShown> {
  return inSpace(viewer, async (tx) => {
    const context = await readEvidenceContext(tx, viewer);
    const { settings } = context;
    return {
      settings,
      templates: await listTemplatesIn(tx, viewer, settings.templateOrder),
      person: await readPreviewIn(tx, viewer, context, null, now),
    };
  });
}
