import { describe, expect, it } from 'vitest';
import { day, unwrap } from '#base/kernel/index.ts';
import { checkArchive } from './check.ts';
import { archivePackage, sha256 } from './package.ts';
import type { ArchiveFile, ArchiveInput } from './types.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (files: readonly ArchiveFile[], path: string) =>
  new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);
const material = { name: '林木采伐申请表', fileName: '../../表.pdf', type: 'application/pdf' };

const input: ArchiveInput = {
  caseNumber: '43021220261124106213000017',
  district: '430212',
  item: { id: '000164105000-01', version: 1, name: '林木采伐许可证核发', type: '01' },
  unitName: '渌口区林业局',
  applicant: { of: 'person', name: '李<青>山&' },
  openedOn: day('2026-11-24'),
  acceptedOn: day('2026-11-24'),
  closedOn: day('2026-11-30'),
  outcome: '准予，已送达',
  archivedOn: day('2026-12-01'),
  keep: '30年',
  materials: [{ ...material, bytes: bytes('表'), digest: sha256(bytes('表')) }],
  papers: [
    { name: '受理通知书', number: '(渌)许受字〔2026〕第0001号', on: day('2026-11-24'), bytes: bytes('%PDF') },
  ],
  facts: [
    {
      position: 7,
      version: 1,
      kind: 'case/draft',
      at: 1,
      actor: 'x',
      payload: { on: '2026-11-24' },
      hash: 'ab',
    },
    { position: 9, version: 2, kind: 'case/receive', at: 2, actor: 'x', payload: {}, hash: 'cd' },
  ],
};
const files = unwrap(archivePackage(input));
const without = (path: string) => files.filter((file) => file.path !== path);

describe('an archive package', () => {
  it('holds what was handed in, the papers, the process and the metadata, under names of its own', () => {
    expect(files.map(({ path }) => path)).toEqual([
      'metadata.json',
      'metadata.xml',
      'materials/001.pdf',
      'papers/001.pdf',
      'process/facts.jsonl',
    ]);
    const lines = textOf(files, 'process/facts.jsonl').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).hash)).toEqual(['ab', 'cd']);
  });

  it('describes each file by title, number, format, size and digest, as JSON and as XML', () => {
    const metadata = JSON.parse(textOf(files, 'metadata.json'));
    expect(metadata).toMatchObject({ 办件编号: input.caseNumber, 保管期限: '30年', 摘要算法: 'SHA-256' });
    expect(metadata.files[0]).toEqual({
      path: 'materials/001.pdf',
      group: '申办材料',
      title: '林木采伐申请表',
      number: null,
      type: 'application/pdf',
      size: 3,
      sha256: sha256(bytes('表')),
    });
    const xml = textOf(files, 'metadata.xml');
    expect(xml).toContain('<申请人>李&lt;青&gt;山&amp;</申请人>');
    expect(xml).toContain(
      `编号="(渌)许受字〔2026〕第0001号" 格式="application/pdf" 大小="4" 摘要="${sha256(bytes('%PDF'))}"`,
    );
  });

  it('holds in XML what XML cannot hold', () => {
    const odd = unwrap(archivePackage({ ...input, outcome: 'a\u0001b\ufffe' }));
    expect(textOf(odd, 'metadata.xml')).toContain('<办理结果>a\ufffdb\ufffd</办理结果>');
  });

  it('is the same for the same case', () => {
    expect(unwrap(archivePackage(input))).toEqual(files);
  });

  it('is refused when a material is no longer what was received', () => {
    const changed = [{ ...material, bytes: bytes('改'), digest: sha256(bytes('表')) }];
    expect(archivePackage({ ...input, materials: changed })).toMatchObject({
      ok: false,
      problems: [{ code: 'papers/material-changed', at: 'materials[0]' }],
    });
  });
});

describe('checking a package', () => {
  it('finds nothing in one that nobody touched', () => {
    expect(checkArchive(files)).toEqual([]);
  });

  it('finds what is missing, changed or added', () => {
    const codes = (package_: readonly ArchiveFile[]) => checkArchive(package_).map(({ code }) => code);
    expect(codes(without('papers/001.pdf'))).toEqual(['papers/archive-file-missing']);
    expect(codes([...without('papers/001.pdf'), { path: 'papers/001.pdf', bytes: bytes('x') }])).toEqual([
      'papers/archive-file-changed',
    ]);
    expect(codes([...files, { path: 'papers/002.pdf', bytes: bytes('x') }])).toEqual([
      'papers/archive-file-unlisted',
    ]);
  });

  it.each(['', 'null', '[]', '{"files":[1]}', '{"files":{}}'])('cannot read the list %j', (text) => {
    const odd = [...without('metadata.json'), { path: 'metadata.json', bytes: bytes(text) }];
    expect(checkArchive(odd).map(({ code }) => code)).toEqual(['papers/archive-unreadable']);
  });

  it('needs a list', () => {
    expect(checkArchive(without('metadata.json')).map(({ code }) => code)).toEqual([
      'papers/archive-unreadable',
    ]);
  });
});
