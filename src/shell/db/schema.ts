import { sql } from 'kysely';
import type { Db } from './database.ts';

interface Column {
  table: string;
  column: string;
  type: string;
  required: boolean;
  standard: string | null;
}

/** Describes the tables after all migrations as one readable text: columns, keys, indexes, triggers. */
export async function describeSchema(db: Db): Promise<string> {
  const columns = await sql<Column>`
    SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type,
      a.attnotnull AS required, pg_get_expr(d.adbin, d.adrelid) AS standard
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
    ORDER BY c.relname, a.attnum`.execute(db);
  const constraints = await lines(
    db,
    `
    SELECT c.relname AS table, pg_get_constraintdef(k.oid) AS line FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND k.contype <> 'n' ORDER BY c.relname, k.contype DESC, k.conname`,
  );
  const indexes = await lines(
    db,
    `
    SELECT i.tablename AS table, i.indexdef AS line FROM pg_indexes i WHERE i.schemaname = 'public'
    AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conname = i.indexname) ORDER BY i.tablename, i.indexname`,
  );
  const triggers = await lines(
    db,
    `
    SELECT c.relname AS table, pg_get_triggerdef(t.oid) AS line FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND NOT t.tgisinternal ORDER BY c.relname, t.tgname`,
  );
  const tables = [...new Set(columns.rows.map((row) => row.table))];
  const parts = tables.map((table) => {
    const own = columns.rows
      .filter((row) => row.table === table)
      .map(
        (row) =>
          `  ${row.column} ${row.type}${row.required ? ' NOT NULL' : ''}${row.standard ? ` DEFAULT ${row.standard}` : ''}`,
      );
    const body = [...own, ...(constraints.get(table) ?? []).map((line) => `  ${line}`)].join(',\n');
    const after = [...(indexes.get(table) ?? []), ...(triggers.get(table) ?? [])]
      .map((line) => `${line};\n`)
      .join('');
    return `CREATE TABLE ${table} (\n${body}\n);\n${after}`;
  });
  return `-- The tables after all of db/migrations, made by scripts/schema.ts: to read, not to run.\n\n${parts.join('\n')}`;
}

async function lines(db: Db, query: string): Promise<Map<string, string[]>> {
  const { rows } = await sql.raw<{ table: string; line: string }>(query).execute(db);
  const grouped = new Map<string, string[]>();
  for (const row of rows) grouped.set(row.table, [...(grouped.get(row.table) ?? []), row.line]);
  return grouped;
}
