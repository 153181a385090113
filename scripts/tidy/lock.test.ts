import { describe, expect, it } from 'vitest';
import { textOf } from './files.ts';

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Locked> };
const manifest = JSON.parse(textOf('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string>
>;

describe('the lock file', () => {
  it('holds the parts of every platform (npm drops the others’ when it updates a lock beside installed modules)', () => {
    const missing = Object.entries(lock.packages).flatMap(([at, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter(
          (name) => !lock.packages[`${at}/node_modules/${name}`] && !lock.packages[`node_modules/${name}`],
        )
        .map((name) => `${at || '.'} → ${name}`),
    );
    expect(missing).toEqual([]);
  });

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
