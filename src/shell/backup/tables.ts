import type pg from 'pg';
import { FACT_COLUMNS } from './chain.ts';

/** Tables that stay behind: whoever was signed in signs in again on the restored server. */
const LEFT_OUT = ['org_session'];

export interface TableColumns {
  readonly name: string;
  readonly columns: readonly string[];
}

/** The tables with rows of districts, and their columns, from the database itself: a new table is kept without being named. */
export async function listTables(client: pg.ClientBase): Promise<TableColumns[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE n.nspname = 'public' AND c.relkind = 'r'
    GROUP BY c.relname HAVING bool_or(a.attname = 'district') ORDER BY c.relname`);
  return rows
    .filter(({ name }) => !LEFT_OUT.includes(name))
    .map(({ name, columns }) => ({ name, columns: name === 'journal_fact' ? FACT_COLUMNS : columns }));
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The statement that writes a district's rows. Facts come in their order, so that their chain can be followed. */
export function copyOut({ name, columns }: TableColumns, district: string): string {
  const order = name === 'journal_fact' ? ' ORDER BY position' : '';
  return `COPY (SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)}
    WHERE district = ${literal(district)}${order}) TO STDOUT`;
}

/** The statement that takes such rows in. */
export function copyIn({ name, columns }: TableColumns): string {
  return `COPY ${quoted(name)} (${columns.map(quoted).join(', ')}) FROM STDIN (FREEZE)`;
}
