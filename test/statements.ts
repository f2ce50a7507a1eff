import pg from "pg";

/** A statement as it went to the database. */
export type Statement = { text: string; values: unknown[] };

type Log = { statements: Statement[]; stop(): Statement[] };

/**
 * Writes down what goes to the database from here on, by whichever way, until `stop`; the frame of each transaction is
 * left out.
 */
export function recordStatements(): Log {
  const { query } = pg.Client.prototype;
  const statements: Statement[] = [];
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const asked = given[0] as string | { text?: string; values?: unknown[] };
    const text = (typeof asked === "string" ? asked : asked.text) ?? "";
    const values = typeof asked === "string" ? [] : (asked.values ?? []);
    const given1 = Array.isArray(given[1]) ? given[1] : [];
    if (!/^\s*(begin|commit|rollback|select set_config)/iu.test(text))
      statements.push({ text, values: values.length > 0 ? values : given1 });
    return Reflect.apply(query, this, given);
  } as typeof query;
  return {
    statements,
    stop() {
      pg.Client.prototype.query = query;
      return statements;
    },
  };
}
