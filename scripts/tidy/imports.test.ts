import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles, ROOT } from './files.ts';

interface Cruise {
  modules: { source: string; dependencies: unknown[] }[];
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
}

function cruise(): Cruise {
  const tool = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [tool, 'src', 'web', '--config', '.dependency-cruiser.json', '--output-type', 'json'];
  const { stdout } = runAnyway(args);
  return JSON.parse(stdout) as Cruise;
}

/** Runs the tool, whose exit code is the number of violations and no failure. */
function runAnyway(args: string[]): { stdout: string } {
  try {
    return {
      stdout: execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 }),
    };
  } catch (error) {
    return error as { stdout: string };
  }
}

describe('who imports whom', () => {
  const { modules, summary } = cruise();

  it('sees the modules at all (with an unknown TypeScript it sees none and is content)', () => {
    const own = projectFiles('.ts', '.tsx').filter((file) => /^(src|web)\//.test(file));
    const seen = new Set(modules.map((module) => module.source));
    expect(own.filter((file) => !seen.has(file))).toEqual([]);
    expect(modules.flatMap((module) => module.dependencies).length).toBeGreaterThan(own.length);
  });

  it('keeps the rules of ARCHITECTURE.md', () => {
    expect(summary.violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`)).toEqual([]);
  });
});
