import "server-only";
import type pg from "pg";

const policy = "owner_reads_for_backup";

/**
 * Lets the owner of the tables read all rows, in transactions that say so (`app.backup`): row-level
 * security is forced on the owner as well, so that a slip in a tool shows nobody's rows. Tables that the
 * role of this connection reads anyway (a superuser's) are left as they are; the runtime role gains nothing.
 */
export async function allowBackupReads(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname::text as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and row_security_active(c.oid) and pg_has_role(current_user, c.relowner, 'USAGE')
       and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = $1
         and p.polroles @> array[current_user::regrole::oid])`,
    [policy],
  );
  for (const { name } of rows) {
    const table = client.escapeIdentifier(name);
    // Short: whoever waits for this lock holds up the readers behind it.
    await client.query("begin");
    try {
      await client.query("set local lock_timeout = '5s'");
      await client.query(`drop policy if exists ${policy} on ${table}`);
      await client.query(
        `create policy ${policy} on ${table} for select to current_user
         using (current_setting('app.backup', true) = 'on')`,
      );
      await client.query("commit");
    } catch (error) {
      await client.query("rollback");
      throw error;
    }
  }
}

/** The tables whose rows row-level security keeps from this connection, owner or not. */
export async function listHidden(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname::text as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and row_security_active(oid)
     order by relname`,
  );
  return rows.map(({ name }) => name);
}
