import { type Command, Option } from "commander";
import { listAllInvitations } from "../data/invitation/list-all.ts";
import { addSpaceOptions, inSpaceOf, print, type SpaceOptions } from "./command-line.ts";

type ListOptions = SpaceOptions & { status?: string; direction?: string };

async function listInvitations({ email, json, status, direction }: ListOptions): Promise<void> {
  const rows = await inSpaceOf(email, (viewer) =>
    listAllInvitations(viewer, { status, direction }),
  );
  const lines = rows.map(
    (row) =>
      `${row.id}  ${row.sentAt.toISOString().slice(0, 10)}  ${row.direction}  ${row.status}  ${row.name}`,
  );
  print(rows, json, lines);
}

/** `invitations list`. */
export function addInvitationCommands(program: Command): void {
  const invitations = program.command("invitations").description("invitations of a member");
  addSpaceOptions(invitations.command("list"))
    .description("list invitations, the newest first")
    .addOption(
      new Option("--status <status>").choices(["pending", "accepted", "ignored", "withdrawn"]),
    )
    .addOption(new Option("--direction <direction>").choices(["incoming", "outgoing"]))
    .action(listInvitations);
}
