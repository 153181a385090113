import { describe, expect, it } from 'vitest';
import { type AuditIo, auditCommand } from './audit.cli.ts';
import { LIMITS } from './read/limits.ts';
import { utf8 } from './read/samples.ts';
import { made } from './testing.ts';

const CLEAN = made('shanghai-2024', 4);
const FILES: Record<string, Uint8Array> = {
  'clean.txt': utf8(CLEAN),
  'wrong.txt': utf8(CLEAN.replace(/(本年收入合计\d+\.\d\d)万元/, '$1元')),
  'words.txt': utf8('某市某区民政局2020年度部门决算\n本年收入合计10.00万元，本年支出合计10.00万元。'),
  'empty.pdf': new Uint8Array(),
  'answers.json': utf8('[]'),
};

function world(): AuditIo & { outs: string[]; errs: string[]; written: Record<string, string | Uint8Array> } {
  const outs: string[] = [];
  const errs: string[] = [];
  const written: Record<string, string | Uint8Array> = {};
  const get = (path: string) => {
    const file = FILES[path.replace('folder/', '')];
    if (!file) throw new Error('ENOENT');
    return file;
  };
  return {
    outs,
    errs,
    written,
    read: async (path) => get(path),
    write: async (path, content) => {
      written[path] = content;
    },
    list: async (path) => (path === 'folder' ? ['clean.txt', 'wrong.txt'] : undefined),
    size: async (path) => (path === 'huge.pdf' ? LIMITS.bytes + 1 : get(path).length),
    out: (text) => outs.push(text),
    progress: (text) => errs.push(text),
    now: () => 0,
  };
}

describe('yimen audit', () => {
  it('answers 0 for a clean account, in Chinese, with its progress on the error stream', async () => {
    const io = world();
    expect(await auditCommand(['clean.txt'], io)).toBe(0);
    expect(io.outs.join('')).toContain('错误 0');
    expect(io.errs[0]).toBe('读取 clean.txt');
  });

  it('answers 1 with errors, as JSON, HTML and XLSX', async () => {
    const io = world();
    expect(
      await auditCommand(
        ['wrong.txt', '--json', '--html', 'a.html', '--xlsx', 'a.xlsx', '--answers', 'answers.json'],
        io,
      ),
    ).toBe(1);
    const json = JSON.parse(io.outs.join('')) as {
      findings: { check: string; severity: string; values: { place: { line: number } }[] }[];
    };
    expect(json.findings.filter((f) => f.severity === 'error').map((f) => f.check)).toEqual(['unit-mixed']);
    expect(String(io.written['a.html'])).toContain('元与万元混用');
    expect((io.written['a.xlsx'] as Uint8Array).length).toBeGreaterThan(1_000);
  });

  it('answers 2 when a file cannot be read, and says why', async () => {
    const io = world();
    expect(await auditCommand(['empty.pdf'], io)).toBe(2);
    expect(io.errs.join('')).toContain('文件是空的');
    expect(await auditCommand(['nowhere.pdf'], io)).toBe(2);
    expect(await auditCommand(['huge.pdf'], io)).toBe(2);
  });

  it('answers 2 when no table was read, and does not say that nothing is wrong', async () => {
    const io = world();
    expect(await auditCommand(['words.txt', '--html', 'a.html'], io)).toBe(2);
    const said = [io.outs.join(''), String(io.written['a.html'])];
    expect(said.every((text) => text.includes('没有读出任何表格'))).toBe(true);
    expect(said.some((text) => text.includes('没有发现不符之处'))).toBe(false);
  });

  it('names its refusals', async () => {
    const codes = async (args: string[]) => {
      const io = world();
      await auditCommand([...args, '--json'], io);
      return (
        JSON.parse(io.outs.join('') || '{"problems":[]}') as { problems: { code: string }[] }
      ).problems.map((p) => p.code);
    };
    expect(await codes(['nowhere.pdf'])).toEqual(['audit/not-found']);
    expect(await codes([])).toEqual(['audit/no-file-given']);
    expect(await codes(['clean.txt', '--what'])).toEqual(['audit/unknown-option']);
  });

  it('takes a folder as many accounts, a line each', async () => {
    const io = world();
    expect(await auditCommand(['folder'], io)).toBe(1);
    const rows = io.outs
      .join('')
      .trim()
      .split('\n')
      .map((line) => line.split('\t').slice(0, 3));
    expect(rows.map((r) => [r[0], r[2]])).toEqual([
      ['文件', '错误'],
      ['clean.txt', '0'],
      ['wrong.txt', '1'],
    ]);
  });

  it('compares with last year when it is given', async () => {
    const io = world();
    expect(await auditCommand(['clean.txt', '--with', 'clean.txt', '--json'], io)).toBe(0);
    const json = JSON.parse(io.outs.join('')) as { judged: { check: string; reason?: string }[] };
    expect(json.judged.find((j) => j.check === 'change-on-last-year')?.reason).toBe('所给文件不是上一年度的');
  });
});
