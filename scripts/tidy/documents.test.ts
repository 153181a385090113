import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles, ROOT, textOf } from './files.ts';

const LINK = /\]\(([^)\s]+)\)/g;
/** digests of two names in a published document that must never get into the repository */
const PRIVATE = new Set([
  '8c2feeb4f82859d9fb9846e6bbf948ba79dbab1d4a14516c851290088d00ddd4',
  'aba033e68a6f39001634eb240fb333db24778489ea87fbd1e14dc34faa30d9f5',
]);

describe('documents', () => {
  it('link to what exists', () => {
    const broken = projectFiles('.md').flatMap((file) =>
      [...textOf(file).matchAll(LINK)]
        .map((match) => match[1] ?? '')
        .filter((target) => !/^(https?:|mailto:|#)/.test(target))
        .filter(
          (target) => !existsSync(path.join(ROOT, path.dirname(file), decodeURI(target.split('#')[0] ?? ''))),
        )
        .map((target) => `${file} → ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('keep the decisions in the order of their days, newest first', () => {
    const days = [...textOf('DECISIONS.md').matchAll(/^- (\d{4}-\d{2}-\d{2}) /gm)].map(
      (match) => match[1] ?? '',
    );
    expect(days.length).toBeGreaterThan(40);
    expect(days).toEqual([...days].sort().reverse());
  });

  it('name no machine and no registry', () => {
    const texts = projectFiles('.ts', '.tsx', '.mjs', '.md', '.json', '.sql', '.css', '.html', 'run');
    const patterns = [/\/work\/(main|shared)/, /registry\.npm/, /npmjs\.(org|com)/, /deb\.debian/];
    const own = 'scripts/tidy/documents.test.ts';
    const found = texts.filter(
      (file) => file !== own && patterns.some((pattern) => pattern.test(textOf(file))),
    );
    expect(found).toEqual([]);
  });

  it('carry no private person of the published account', () => {
    const found = projectFiles('.json', '.ts', '.tsx', '.md', '.csv', '.txt').filter((file) => {
      const runs = textOf(file).match(/\p{Script=Han}{3,}/gu) ?? [];
      return runs.some((run) => {
        for (let at = 0; at + 3 <= run.length; at++) {
          if (
            PRIVATE.has(
              createHash('sha256')
                .update(run.slice(at, at + 3))
                .digest('hex'),
            )
          )
            return true;
        }
        return false;
      });
    });
    expect(found).toEqual([]);
  });
});
