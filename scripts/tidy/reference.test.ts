import { describe, expect, it } from 'vitest';
import { allRoles, roleName } from '#base/org/roles.ts';
import { statuses } from '#service/cases/types.ts';
import { jobs } from '../../src/jobs.ts';
import { projectFiles, textOf } from './files.ts';

const reference = textOf('docs/zh/reference.md');

/** how-tos by post; the reference and the readings are for everybody */
const howTos = [
  'window-clerk',
  'agent',
  'approver',
  'item-keeper',
  'bookkeeper',
  'director',
  'administrator',
];

/** what the machine sets, and no operator */
const MACHINE = ['PATH', 'NODE_ENV', 'TEMP'];

const lacking = (words: Iterable<string>, said: (word: string) => string = (word) => word) =>
  [...new Set(words)].filter((word) => !reference.includes(said(word)));

describe('the reference', () => {
  it('has every setting that the program reads', () => {
    const programs = projectFiles('.ts', '.mjs').filter(
      (file) => /^(src|scripts)\//.test(file) && !/\.(test|fixture|testing)\.ts$/.test(file),
    );
    const texts = programs.filter((file) => !file.startsWith('scripts/tidy/')).map(textOf);
    const read = texts.flatMap((text) => [
      ...[...text.matchAll(/process\.env\.([A-Z][A-Z_]+)/g)].map((match) => match[1] ?? ''),
      ...(text.match(/YIMEN_[A-Z_]+/g) ?? []),
    ]);
    const settings = read.filter((name) => !MACHINE.includes(name));
    expect(settings).toContain('YIMEN_DATA');
    expect(settings).toContain('PORT');
    expect(lacking(settings, (name) => `\`${name}\``)).toEqual([]);
  });

  it('has every command of yimen', () => {
    const commands = [...textOf('src/yimen.ts').matchAll(/^ {2}([a-z]+): \{\n {4}usage: '/gm)].map(
      (match) => match[1] ?? '',
    );
    expect(commands).toContain('backup');
    expect(lacking(commands, (name) => `\`yimen ${name}`)).toEqual([]);
  });

  it('has every status of a case, every post and every planned job', () => {
    expect(lacking(Object.values(statuses), (name) => `| ${name} |`)).toEqual([]);
    expect(lacking(allRoles.map(roleName), (name) => `| ${name} |`)).toEqual([]);
    expect(
      lacking(
        jobs.map(({ name }) => name),
        (name) => `| \`${name}\` |`,
      ),
    ).toEqual([]);
  });
});

describe('the how-tos', () => {
  it('name every post, each in bold at least once', () => {
    const texts = howTos.map((name) => textOf(`docs/zh/${name}.md`));
    const without = allRoles
      .map(roleName)
      .filter((post) => !texts.some((text) => text.includes(`**${post}**`)));
    expect(without).toEqual([]);
  });

  it('stand in the list of documents, and the list names every document', () => {
    const list = textOf('docs/zh/README.md');
    const files = projectFiles('.md').filter((file) => /^docs\/zh\/[^/]+\.md$/.test(file));
    const names = files.map((file) => file.slice('docs/zh/'.length)).filter((name) => name !== 'README.md');
    expect(names.length).toBeGreaterThanOrEqual(howTos.length);
    expect(names.filter((name) => !list.includes(`](${name})`))).toEqual([]);
  });
});
