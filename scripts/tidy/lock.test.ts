import { describe, expect, it } from 'vitest';
import { textOf } from './files.ts';

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
}

const lock = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Locked> };
const manifest = JSON.parse(textOf('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string>
>;

describe('the lock file', () => {
  it('names no registry, and an integrity for every package', () => {
    const packages = Object.entries(lock.packages).filter(([at]) => at !== '');
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(([, { resolved }]) => resolved).map(([at]) => at)).toEqual([]);
    expect(packages.filter(([, { integrity }]) => !integrity).map(([at]) => at)).toEqual([]);
  });

  it('follows exact versions', () => {
    const wanted = Object.values({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    });
    expect(wanted.filter((version) => !/^\d+\.\d+\.\d+[\w.-]*$/.test(version))).toEqual([]);
  });
});
