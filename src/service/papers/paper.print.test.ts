import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPrinted } from '#shell/print/testing.ts';
import { certificateProblems, makePaper } from './paper.print.ts';
import type { Seal } from './seal.ts';
import { details, felling, subjectOf } from './testing.ts';
import type { PaperKind } from './types.ts';

const kinds = Object.keys(details) as PaperKind[];
const issued = { preview: false };
const print = async (kind: PaperKind, subject = subjectOf(kind), options = issued) =>
  readPrinted(await makePaper(subject, kind, options));
const HOSTILE = '#set page(fill: red) $x^2$ [a] @ref \\ "q" <l> *b* _i_ `r` // /* = + - ~ #{z}';

describe('a certificate of somebody with a rare name', () => {
  const named = (name: string) => {
    const subject = subjectOf('certificate');
    return { ...subject, applicant: { ...subject.applicant, name } };
  };

  it('is not issued with a box in it, and says which letters lack (papers/letters-lacking)', () => {
    const found = certificateProblems(named('李𠮷𰻝'), 'certificate');
    expect(found).toMatchObject([{ code: 'papers/letters-lacking' }]);
    expect(found[0]?.message).toContain('𠮷、𰻝');
    expect(certificateProblems(named('李青山'), 'certificate')).toEqual([]);
  });

  it('does not hold back other papers, which name the letters at their foot', () => {
    const grant = subjectOf('grant');
    const subject = { ...grant, applicant: { ...grant.applicant, name: '李𠮷𰻝' } };
    expect(certificateProblems(subject, 'grant')).toEqual([]);
  });
});

describe('a printed paper', () => {
  it.each(kinds)('%s stands on one page and can be read again', async (kind) => {
    const pages = await print(kind);
    expect(pages).toHaveLength(1);
    const [page] = pages;
    expect(page?.outside).toBe(0);
    expect(page?.text).toContain(subjectOf(kind).number);
    expect(page?.text).toContain('李青山');
    expect(page?.text).toContain('样章');
    expect(page?.text).toContain('43021220261124106213000017');
    expect(page?.text).toContain('渌口区林业局');
  });

  it.each(kinds)('%s is the same to the byte every time', async (kind) => {
    const first = await makePaper(subjectOf(kind), kind, issued);
    await makePaper(subjectOf('notice'), 'notice', issued);
    expect(await makePaper(subjectOf(kind), kind, issued)).toEqual(first);
  });

  it.each(kinds)('%s as a preview bears 预览, no number and no seal', async (kind) => {
    const [page] = await print(kind, subjectOf(kind), { preview: true });
    expect(page?.text).toContain('预览');
    expect(page?.text).toContain('待编号');
    expect(page?.text).not.toContain(subjectOf(kind).number);
    expect(page?.text).not.toContain('样章');
  });

  it('says what was written, however it looks to the typesetter', async () => {
    const applicant = { ...felling.applicant, name: HOSTILE };
    const subject = subjectOf('rejection', { reason: HOSTILE }, { applicant, number: HOSTILE });
    const [page] = await print('rejection', subject);
    const bare = HOSTILE.replaceAll(' ', '');
    expect(page?.text.split(bare)).toHaveLength(4);
    expect(page?.outside).toBe(0);
  });

  it('is PDF/A, to be kept', async () => {
    const file = new TextDecoder('latin1').decode(await makePaper(subjectOf('grant'), 'grant', issued));
    expect(file).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(file).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  });

  it('says which letters of a name it may lack', async () => {
    const applicant = { ...felling.applicant, name: '李𠮷' };
    const [page] = await print('acceptance', subjectOf('acceptance', {}, { applicant }));
    expect(page?.text).toContain('字库外用字：U+20BB7');
    expect((await print('acceptance'))[0]?.text).not.toContain('字库外用字');
  });

  it('comes out whatever was typed', async () => {
    const typed = fc.string({ unit: 'binary', maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(typed, typed, async (name, reason) => {
        const applicant = { ...felling.applicant, name };
        const subject = subjectOf('rejection', { reason }, { applicant });
        const pages = await print('rejection', subject);
        expect(pages.at(-1)?.text).toContain('提起行政诉讼');
        expect(pages.map(({ outside }) => outside)).toEqual(pages.map(() => 0));
      }),
      { numRuns: 15 },
    );
  });

  it('of ten thousand characters flows on, each page with title, number and its own number', async () => {
    const reason = `${'理由'.repeat(5000)}\n${'x'.repeat(2000)}`;
    const pages = await print('rejection', subjectOf('rejection', { reason }));
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.map(({ outside }) => outside)).toEqual(pages.map(() => 0));
    for (const [index, { text }] of pages.entries()) {
      expect(text).toContain('不予行政许可决定书');
      expect(text).toContain('(渌)许不准字〔2026〕第0001号');
      expect(text).toContain(`—${index + 1}—`);
    }
    const all = pages.map(({ text }) => text).join('');
    expect(all.match(/理由/g)?.length).toBeGreaterThanOrEqual(5000);
    expect(pages.at(-1)?.text).toContain('提起行政诉讼');
  });

  it('of many materials repeats the head of the table', async () => {
    const one = details.receipt.materials[0];
    const materials = Array.from({ length: 90 }, (_, at) => ({ ...one!, name: `材料${at + 1}` }));
    const pages = await print('receipt', subjectOf('receipt', { materials }));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[1]?.text).toContain('序号材料名称原件复印件状态');
    expect(pages.map(({ text }) => text).join('')).toContain('材料90');
  });

  it('is sealed with the seal of the house, by whom and for what it asks', async () => {
    const asked: unknown[] = [];
    const seal: Seal = {
      picture: (request) => {
        asked.push(request);
        return { svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>', alt: '印章' };
      },
      note: null,
      finish: async (pdf) => new Uint8Array([...pdf, 10]),
    };
    const pdf = await makePaper(subjectOf('acceptance'), 'acceptance', issued, seal);
    expect(pdf.at(-1)).toBe(10);
    await makePaper(subjectOf('grant'), 'grant', issued, seal);
    expect(asked).toEqual([
      { organ: '渌口区林业局', use: 'special', words: '行政许可专用章' },
      { organ: '渌口区林业局', use: 'organ', words: '' },
    ]);
    const [page] = await print('acceptance', subjectOf('acceptance'), { preview: true });
    expect(page?.text).not.toContain('无法律效力');
  });
});
