import pg from 'pg';
import { MIGRATION_LOCK } from './migrate.ts';

/** Whom the server is to the database: it works with the rows and owns nothing. */
export interface ServerRole {
  readonly name: string;
  /** null: the role is there already, and somebody else looks after its password */
  readonly password: string | null;
}

/** Tables whose rows are only ever added: those that a trigger protects with `refuse_change`. */
const ONLY_GROWS = `SELECT t.tgrelid FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
  WHERE p.proname = 'refuse_change' AND NOT t.tgisinternal`;

/** Tables on which the role has other rights than it should. */
const WRONG = `SELECT c.oid FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
  AND (NOT has_table_privilege($1, c.oid, 'SELECT')
    OR has_table_privilege($1, c.oid, 'TRUNCATE')
    OR has_table_privilege($1, c.oid, 'INSERT') <> (c.relname <> 'schema_migration')
    OR has_table_privilege($1, c.oid, 'UPDATE') <> (c.relname <> 'schema_migration' AND c.oid NOT IN (${ONLY_GROWS})))`;

/**
 * Gives the server's role what it needs and no more: it may add facts, requests and lines of logs, and neither change nor
 * delete them, empty a table, take off a trigger or change the tables. So a hole in the program cannot rewrite the journal. The
 * schema of the job queue is its own. Needs the owner of the tables, who may make roles where a password is given.
 */
export async function grantServer(ownerUrl: string, role: ServerRole): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    if (await isAsItShould(client, role.name)) return;
    await client.query('BEGIN');
    // two programs that start at once would change the same rows of the catalogue
    await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await makeRole(client, role);
    await grant(client, client.escapeIdentifier(role.name));
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

async function isAsItShould(client: pg.Client, role: string): Promise<boolean> {
  const there = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (there.rowCount === 0) return false;
  const wrong = await client.query(`${WRONG} LIMIT 1`, [role]);
  return wrong.rowCount === 0;
}

async function makeRole(client: pg.Client, { name, password }: ServerRole): Promise<void> {
  if (password === null) return;
  const there = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  const verb = there.rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(
    `${verb} ROLE ${client.escapeIdentifier(name)} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION
     PASSWORD ${client.escapeLiteral(password)}`,
  );
}

async function grant(client: pg.Client, role: string): Promise<void> {
  await client.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role}`);
  await client.query(`GRANT USAGE ON SCHEMA public TO ${role}`);
  await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`);
  await client.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${role}`);
  const { rows } = await client.query<{ name: string }>(
    `SELECT DISTINCT oid::regclass::text AS name FROM pg_class WHERE oid IN (${ONLY_GROWS})`,
  );
  for (const { name } of rows) await client.query(`REVOKE UPDATE, DELETE ON ${name} FROM ${role}`);
  await client.query(`REVOKE INSERT, UPDATE, DELETE ON schema_migration FROM ${role}`);
  // a queue that the owner has made before is made again by the role: what was planned is planned again
  await client.query(`DO $$ BEGIN IF EXISTS (SELECT FROM pg_namespace WHERE nspname = 'pgboss' AND nspowner = current_user::regrole)
    THEN DROP SCHEMA pgboss CASCADE; END IF; END $$`);
  const { rows: database } = await client.query<{ name: string }>('SELECT current_database() AS name');
  await client.query(
    `GRANT CREATE ON DATABASE ${client.escapeIdentifier(database[0]?.name ?? '')} TO ${role}`,
  );
}
