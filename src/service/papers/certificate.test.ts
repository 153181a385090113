import { describe, expect, it } from 'vitest';
import { readPrinted } from '#shell/print/testing.ts';
import { makePaper } from './paper.print.ts';
import { asType, felling, subjectOf } from './testing.ts';
import type { PaperSubject } from './types.ts';

const textOf = async (subject: PaperSubject<'certificate'>) =>
  (await readPrinted(await makePaper(subject, 'certificate', { preview: false })))
    .map(({ text }) => text)
    .join('');

describe('证照', () => {
  it('names itself, its holder, what it attests and until when', async () => {
    const text = await textOf(subjectOf('certificate'));
    expect(text).toContain('林木采伐许可证编号：LK-2026-0000001');
    expect(text).toContain('持证人李青山');
    expect(text).toContain('采伐蓄积12.5立方米');
    expect(text).toContain('有效期2026年11月28日至2027年3月31日');
    expect(text).toContain('2026年11月28日');
  });

  it('of an elderly person is 老年人优待证, without end, and no permit', async () => {
    const service = asType(felling, '20', '老年人优待证办理', []);
    const { detail } = subjectOf('certificate', { name: '老年人优待证', facts: [], validUntil: null });
    const text = await textOf({ ...service, number: 'LK-1', detail });
    expect(text).toContain('老年人优待证编号：LK-1');
    expect(text).toContain('有效期长期');
    expect(text).not.toContain('许可');
  });

  it('of an organisation has its legal person', async () => {
    const applicant = {
      ...felling.applicant,
      of: 'organisation',
      name: '示范餐饮店',
      legalPerson: '李青山',
    } as const;
    const text = await textOf(subjectOf('certificate', {}, { applicant }));
    expect(text).toContain('名称示范餐饮店');
    expect(text).toContain('法定代表人李青山');
  });

  it('shows no number of a person that was not given', async () => {
    const applicant = { ...felling.applicant, identityNumber: null };
    expect(await textOf(subjectOf('certificate', {}, { applicant }))).not.toContain('居民身份证');
  });
});
