import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Printed } from '#testing/accounts/printed.ts';

/** Is LibreOffice installed? It lays PDFs out in another way than we do. */
export const hasOffice = (): boolean => spawnSync('soffice', ['--version']).status === 0;

/** files in one run: LibreOffice gives up somewhere between one and three hundred */
const BATCH = 40;

/** Makes PDFs of Word files by LibreOffice, many in one run, because its start takes seconds. */
export async function throughOffice(
  printed: readonly Printed[],
  toWord: (printed: Printed) => Promise<Uint8Array>,
): Promise<(printed: Printed) => Promise<Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-office-'));
  try {
    const words: string[] = [];
    for (const one of printed) {
      const word = join(folder, `${nameOf(one)}.docx`);
      writeFileSync(word, await toWord(one));
      words.push(word);
    }
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    for (let i = 0; i < words.length; i += BATCH) {
      const some = words.slice(i, i + BATCH);
      spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...some]);
    }
    const pdfs = new Map(
      printed.map((one) => [nameOf(one), new Uint8Array(readFileSync(join(folder, `${nameOf(one)}.pdf`)))]),
    );
    return async (printed) => {
      const pdf = pdfs.get(nameOf(printed));
      if (!pdf) throw new Error('a printed account that was not converted');
      return pdf;
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const nameOf = (printed: Printed): string =>
  createHash('sha256').update(JSON.stringify(printed)).digest('hex').slice(0, 16);
