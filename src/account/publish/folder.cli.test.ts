import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { unwrap } from '#base/kernel/index.ts';
import { openFolder, writeInto } from './folder.cli.ts';
import { packageJsonSchema } from './package.ts';

const root = await mkdtemp(path.join(tmpdir(), 'yimen-folder-'));
afterAll(() => rm(root, { recursive: true }));

const at = (...parts: string[]) => path.join(root, ...parts);
const refusal = async (opening: ReturnType<typeof openFolder>) => {
  const result = await opening;
  return result.ok ? [] : result.problems.map(({ code, message }) => `${code} ${message}`);
};

describe('the folder of yimen report', () => {
  it('is made with all that is missing above it', async () => {
    unwrap(await openFolder(at('a', 'b', 'c')));
    unwrap(await writeInto(at('a', 'b', 'c'), 'figures.csv', 'x'));
    expect(await readFile(at('a', 'b', 'c', 'figures.csv'), 'utf8')).toBe('x');
  });

  it('is refused where a file has its name or stands in its way (publish/folder-unusable)', async () => {
    await writeFile(at('file'), '');
    expect(await refusal(openFolder(at('file')))).toEqual([
      expect.stringContaining('publish/folder-unusable'),
    ]);
    expect(await refusal(openFolder(at('file', 'below', 'it')))).toEqual([
      expect.stringMatching(/publish\/folder-unusable .*是一个文件，不是目录/),
    ]);
  });

  it.runIf(process.platform === 'linux')(
    'is refused where nothing can be made, and does not hang',
    async () => {
      expect(await refusal(openFolder('/proc/yimen/account'))).toEqual([
        expect.stringContaining('publish/folder-unusable'),
      ]);
    },
  );

  it('says which file it does not take', async () => {
    await mkdir(at('taken', 'account.pdf'), { recursive: true });
    expect(await refusal(writeInto(at('taken'), 'account.pdf', 'x'))).toEqual([
      expect.stringContaining('要写的文件与一个目录同名'),
    ]);
  });

  it("never overwrites another program's package.json (publish/folder-of-a-program), but its own", async () => {
    const program = '{ "name": "yimen", "version": "0.1.0" }';
    await writeFile(at('package.json'), program);
    expect(await refusal(openFolder(root))).toEqual([expect.stringContaining('publish/folder-of-a-program')]);
    expect(await readFile(at('package.json'), 'utf8')).toBe(program);
    await writeFile(at('package.json'), JSON.stringify({ schema: packageJsonSchema() }));
    unwrap(await openFolder(root));
  });
});
