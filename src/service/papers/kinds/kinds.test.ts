import { describe, expect, it } from 'vitest';
import { documentKinds } from '#service/cases/index.ts';
import { wordsOf } from '../content.ts';
import { asType, details, felling, subjectOf } from '../testing.ts';
import type { PaperSubject } from '../types.ts';
import { type NumberedKind, paperContent, paperRules } from './index.ts';

const kinds = Object.keys(documentKinds) as NumberedKind[];

describe('every kind of paper', () => {
  it('that cases number can be printed, and no other', () => {
    expect(Object.keys(paperRules)).toEqual(kinds);
  });

  it.each(kinds)('%s of a permit bears the name of its kind', (kind) => {
    expect(paperContent(kind, subjectOf(kind)).title).toBe(documentKinds[kind].name);
  });

  it.each(kinds)('%s has number, organ, ways to ask, number and code of the case', (kind) => {
    const words = wordsOf(paperContent(kind, subjectOf(kind)));
    expect(words).toContain(`渌)许${documentKinds[kind].mark}字〔2026〕第0001号`);
    expect(words).toContain('渌口区林业局');
    expect(words).toContain('咨询电话：0731-00000108');
    expect(words).toContain('办件编号：430212 20261124 106213 000017');
    expect(words).toContain('查询码：K7M4Q2');
    expect(wordsOf(paperContent(kind, subjectOf(kind, {}, { code: null })))).toContain(
      '查询码：收件时已告知',
    );
  });

  it.each(['05', '07', '08', '10', '20'])('of type %s is called no permit', (type) => {
    for (const kind of kinds.filter((one) => one !== 'delivery' && one !== 'correction')) {
      const subject = { ...asType(felling, type, '某事项', ['《某法》第一条']), detail: details[kind] };
      expect(wordsOf(paperContent(kind, subject as PaperSubject<NumberedKind>)), kind).not.toContain(
        '行政许可',
      );
    }
  });

  it.each(kinds)(
    '%s leaves out how nobody knows to reach the organ, and names what is not confirmed',
    (kind) => {
      const organ = { ...felling.organ, phone: '', complain: null, address: '', hours: null };
      const words = wordsOf(paperContent(kind, subjectOf(kind, {}, { organ, restsOn: ['办结时限'] })));
      expect(words).not.toMatch(/电话：|地址：|办公时间|拨打下列/);
      expect(words).toContain('演示：办结时限没有经部门核定');
    },
  );

  it.each(kinds)('%s is addressed on one line whatever stands in the name', (kind) => {
    const applicant = { ...felling.applicant, name: '李\n青\r\n山' };
    const { addressee } = paperContent(kind, subjectOf(kind, {}, { applicant }));
    expect(addressee ?? '李 青 山：').toBe('李 青 山：');
  });
});
