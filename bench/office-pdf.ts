import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Paper } from '#testing/accounts/paper.ts';

/** Is LibreOffice there? Another producer's PDF is laid out as ours is not. */
export const hasOffice = (): boolean => spawnSync('soffice', ['--version']).status === 0;

/** it gives up somewhere between one and three hundred files */
const BATCH = 40;

/** The PDFs that LibreOffice makes of Word files, many in one run: it takes seconds to start. */
export async function throughOffice(
  papers: readonly Paper[],
  toWord: (paper: Paper) => Promise<Uint8Array>,
): Promise<(paper: Paper) => Promise<Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-office-'));
  try {
    const words: string[] = [];
    for (const paper of papers) {
      const word = join(folder, `${nameOf(paper)}.docx`);
      writeFileSync(word, await toWord(paper));
      words.push(word);
    }
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    for (let i = 0; i < words.length; i += BATCH) {
      const some = words.slice(i, i + BATCH);
      spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...some]);
    }
    const pdfs = new Map(
      papers.map((paper) => [
        nameOf(paper),
        new Uint8Array(readFileSync(join(folder, `${nameOf(paper)}.pdf`))),
      ]),
    );
    return async (paper) => {
      const pdf = pdfs.get(nameOf(paper));
      if (!pdf) throw new Error('a paper that was not converted');
      return pdf;
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const nameOf = (paper: Paper): string =>
  createHash('sha256').update(JSON.stringify(paper)).digest('hex').slice(0, 16);
