import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { problems } from './problems.ts';
import { BackupRefused } from './refusal.ts';
import { checkPassphrase } from './seal.ts';

/** Where a passphrase may come from. It never stands among the arguments, which other users of the machine can read. */
export interface PassphraseSource {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** asks a person without showing what they type; null: nobody sits there */
  readonly ask: ((question: string) => Promise<string>) | null;
}

/**
 * The passphrase of the environment (`YIMEN_BACKUP_PASSPHRASE`), of a file (`YIMEN_BACKUP_PASSPHRASE_FILE`), or of the person
 * at the terminal, who types a new one twice.
 */
export async function findPassphrase(
  { environment, ask }: PassphraseSource,
  purpose: 'new' | 'known',
): Promise<string> {
  const given =
    environment.YIMEN_BACKUP_PASSPHRASE ?? (await fromFile(environment.YIMEN_BACKUP_PASSPHRASE_FILE));
  if (given) return checkPassphrase(given);
  if (!ask) throw new BackupRefused(problems.of('backup/no-passphrase', 'YIMEN_BACKUP_PASSPHRASE_FILE'));
  const typed = checkPassphrase(await ask('备份口令：'));
  if (purpose === 'new' && (await ask('再输一次：')) !== typed)
    throw new BackupRefused(problems.of('backup/passphrases-differ', 'passphrase'));
  return typed;
}

/** The first line of a file; a file that cannot be read says so. */
async function fromFile(file: string | undefined): Promise<string | null> {
  if (!file) return null;
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new BackupRefused(problems.of('backup/no-passphrase', file));
  return text.split(/\r?\n/, 1)[0]?.trim() ?? null;
}

/** Asks at the terminal without showing what is typed; null where nobody sits. */
export function askAtTerminal(): PassphraseSource['ask'] {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  return async (question) => {
    process.stderr.write(question);
    const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
    const line = createInterface({ input: process.stdin, output: silent, terminal: true });
    try {
      return await line.question('');
    } finally {
      line.close();
      process.stderr.write('\n');
    }
  };
}
