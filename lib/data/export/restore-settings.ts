import "server-only";
import type { RecordOf } from "../../domain/export/export-record.ts";
import { settingsChangeSchema } from "../../domain/settings/settings-change.ts";
import { inSpace } from "../database.ts";
import { updateSettings } from "../invitation/update-settings.ts";
import type { Viewer } from "../viewer.ts";

/** Applies exported settings by the command that changes them; what can't be used is left out. */
export async function restoreSettings(
  viewer: Viewer,
  settings: RecordOf<"settings">,
  now: Date,
): Promise<void> {
  const change = settingsChangeSchema.safeParse(settings);
  if (change.success) await updateSettings(viewer, change.data, now);
  const { queueOrder, templateOrder } = settings;
  await inSpace(viewer, (tx) =>
    tx.memberSettings.update({
      where: { ownerId: viewer.ownerId },
      data: { queueOrder, templateOrder },
    }),
  );
}
