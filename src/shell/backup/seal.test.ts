import { describe, expect, it } from 'vitest';
import { seal, unseal } from './seal.ts';

const SECRETS = { 'codes.key': '07'.repeat(32) };
const PASSPHRASE = '春江潮水连海平 海上明月';
const sealed = await seal(SECRETS, PASSPHRASE, 'manifest');
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'opened',
    (error: { problem?: { code: string } }) => error.problem?.code ?? String(error),
  );

describe('sealed keys', () => {
  it('open with their passphrase, also when it is written in full-width letters', async () => {
    expect(await unseal(sealed, PASSPHRASE, 'manifest')).toEqual(SECRETS);
    const latin = await seal(SECRETS, 'Abc 123 xyz', 'manifest');
    expect(await unseal(latin, 'Ａｂｃ　１２３　ｘｙｚ', 'manifest')).toEqual(SECRETS);
  });

  it('tell nothing about themselves, and are never sealed twice alike', async () => {
    expect(sealed).not.toContain('0707');
    expect(await seal(SECRETS, PASSPHRASE, 'manifest')).not.toBe(sealed);
  });

  it('do not open with another passphrase or another manifest (backup/wrong-passphrase)', async () => {
    expect(await refusal(unseal(sealed, '春江潮水连海平 海上明日', 'manifest'))).toBe(
      'backup/wrong-passphrase',
    );
    expect(await refusal(unseal(sealed, PASSPHRASE, 'another'))).toBe('backup/wrong-passphrase');
    const data = JSON.parse(sealed) as { data: string };
    const changed = JSON.stringify({ ...data, data: `AAAA${data.data.slice(4)}` });
    expect(await refusal(unseal(changed, PASSPHRASE, 'manifest'))).toBe('backup/wrong-passphrase');
  });

  it('that are cut off are said to be damaged (backup/damaged)', async () => {
    expect(await refusal(unseal(sealed.slice(0, 80), PASSPHRASE, 'manifest'))).toBe('backup/damaged');
    expect(await refusal(unseal('{}', PASSPHRASE, 'manifest'))).toBe('backup/damaged');
  });

  it('need a passphrase of ten characters (backup/passphrase-short)', async () => {
    expect(await refusal(seal(SECRETS, '春江潮水连海平', 'manifest'))).toBe('backup/passphrase-short');
  });
});
