import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { type Database, openDatabase } from './database.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    adminUrl: string;
    template: string;
  }
}

async function admin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('adminUrl') });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** A migrated, empty database for one test file, which is dropped after the file. `url` opens it from elsewhere. */
export function testDatabase(): Promise<Database & { readonly url: string }> {
  return databaseFrom(inject('template'));
}

/** A database without tables. */
export function bareDatabase(): Promise<Database & { readonly url: string }> {
  return databaseFrom('template0');
}

async function databaseFrom(template: string): Promise<Database & { readonly url: string }> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await admin(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = inject('adminUrl').replace(/\/[^/]*$/, `/${name}`);
  const database = openDatabase(url);
  afterAll(async () => {
    await database.close();
    await admin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
  return { ...database, url };
}
