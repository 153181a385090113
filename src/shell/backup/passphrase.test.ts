import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findPassphrase, type PassphraseSource } from './passphrase.ts';

const folder = await mkdtemp(path.join(os.tmpdir(), 'yimen-passphrase-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const file = path.join(folder, 'secret');
await writeFile(file, '  四月的河水 流向湘江  \n第二行\n');

const typing = (...answers: string[]): PassphraseSource => ({
  environment: {},
  ask: async () => answers.shift() ?? '',
});
const refusal = (work: Promise<unknown>) =>
  work.then(
    (found) => found,
    (error: { problem?: { code: string } }) => error.problem?.code ?? String(error),
  );

describe('the passphrase', () => {
  it('comes from the environment, or from the first line of a file', async () => {
    const ask = null;
    const environment = { YIMEN_BACKUP_PASSPHRASE: '口令口令口令口令口令' };
    expect(await findPassphrase({ environment, ask }, 'new')).toBe('口令口令口令口令口令');
    const named = { YIMEN_BACKUP_PASSPHRASE_FILE: file };
    expect(await findPassphrase({ environment: named, ask }, 'new')).toBe('四月的河水 流向湘江');
  });

  it('is asked for: a new one twice, a known one once (backup/passphrases-differ)', async () => {
    expect(await findPassphrase(typing('四月的河水 流向湘江', '四月的河水 流向湘江'), 'new')).toContain(
      '四月',
    );
    expect(await findPassphrase(typing('四月的河水 流向湘江'), 'known')).toContain('四月');
    const other = findPassphrase(typing('四月的河水 流向湘江', '四月的河水 流向湘'), 'new');
    expect(await refusal(other)).toBe('backup/passphrases-differ');
  });

  it('is missed in words (backup/no-passphrase), and is not too short (backup/passphrase-short)', async () => {
    expect(await refusal(findPassphrase({ environment: {}, ask: null }, 'new'))).toBe('backup/no-passphrase');
    const nowhere = { YIMEN_BACKUP_PASSPHRASE_FILE: path.join(folder, 'nowhere') };
    expect(await refusal(findPassphrase({ environment: nowhere, ask: null }, 'known'))).toBe(
      'backup/no-passphrase',
    );
    expect(await refusal(findPassphrase(typing('短'), 'new'))).toBe('backup/passphrase-short');
  });
});
