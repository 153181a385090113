import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Is LibreOffice there? Another producer's PDF is laid out as ours is not. */
export const hasOffice = (): boolean => spawnSync('soffice', ['--version']).status === 0;

/** The PDF that LibreOffice makes of a Word file. */
export function throughOffice(docx: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'bench-office-'));
  try {
    const from = join(folder, 'account.docx');
    writeFileSync(from, docx);
    const args = [`-env:UserInstallation=file://${join(tmpdir(), 'bench-office-profile')}`, '--headless'];
    spawnSync('soffice', [...args, '--convert-to', 'pdf', '--outdir', folder, from]);
    return new Uint8Array(readFileSync(join(folder, 'account.pdf')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
