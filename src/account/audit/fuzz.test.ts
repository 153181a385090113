import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeAccount } from '#testing/accounts/account.ts';
import { printedOf } from '#testing/accounts/document.ts';
import { toWord, toWorkbook } from '#testing/accounts/print-office.ts';
import { toHtmlPage, toPlainText } from '#testing/accounts/print-text.ts';
import { zipOf } from '#testing/zip.ts';
import { audit } from './audit.ts';
import { utf8 } from './read/samples.ts';
import { shared } from './testing.ts';

/** Expects an answer for any bytes: an account or refusals in words, in time. */
async function answers(bytes: Uint8Array): Promise<void> {
  const started = performance.now();
  const result = await audit([{ name: 'x', bytes }], { now: () => performance.now() });
  expect(performance.now() - started).toBeLessThan(25_000);
  if (!result.ok) for (const problem of result.problems) expect(problem.message).toMatch(/[\u4e00-\u9fff]/);
}

function mutated(
  bytes: Uint8Array,
  changes: readonly (readonly [number, number])[],
  cut: number,
): Uint8Array {
  const out = bytes.slice(0, Math.max(1, Math.floor(bytes.length * cut)));
  for (const [at, value] of changes) out[Math.floor(at * out.length) % out.length] = value;
  return out;
}

const CHANGES = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })),
  { maxLength: 40 },
);
const CUT = fc.double({ min: 0.02, max: 1, noNaN: true });
const PRINTED = printedOf(makeAccount(3, 'hunan-2020'), true);
const PDF = shared('documents/finals/shanghai-2024-blank-template.pdf');

describe('hostile input', () => {
  it('answers for any bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), answers), { numRuns: 150 });
  });

  it('answers for any text with tabs, pipes and tags', async () => {
    const piece = fc.constantFrom(
      '\t',
      '\n',
      '|',
      '<table>',
      '<td colspan=999>',
      '</tr>',
      '收入决算表',
      '单位：万元',
      '合计',
      '201',
      '693.15万元',
      '占0.0%',
      '（类）',
      '（',
      '。',
      '，',
      '增加',
      '一、',
      '第三部分',
      '目录',
      '9'.repeat(40),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 300 }), (parts) => answers(utf8(parts.join('')))),
      { numRuns: 150 },
    );
  });

  it('answers for broken office files', async () => {
    const files = [await toWorkbook(PRINTED), await toWord(PRINTED)];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), CHANGES, CUT, (file, changes, cut) =>
        answers(mutated(file, changes, cut)),
      ),
      { numRuns: 40 },
    );
  });

  it('answers for broken HTML and text', async () => {
    const files = [utf8(toHtmlPage(PRINTED)), utf8(toPlainText(PRINTED))];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), CHANGES, CUT, (file, changes, cut) =>
        answers(mutated(file, changes, cut)),
      ),
      { numRuns: 30 },
    );
  });

  it.skipIf(!PDF)(
    'answers for a broken real PDF, and reads a good one afterwards',
    async () => {
      await fc.assert(
        fc.asyncProperty(CHANGES, CUT, (changes, cut) => answers(mutated(PDF as Uint8Array, changes, cut))),
        { numRuns: 25 },
      );
      const good = await audit([{ name: 'x', bytes: PDF as Uint8Array }], { now: () => performance.now() });
      expect(good.ok).toBe(true);
    },
    120_000,
  );

  it('answers for deep XML, wide tables and a sentence without end', async () => {
    await answers(zipOf([{ name: 'word/document.xml', bytes: utf8('<w:tbl><w:tr><w:tc>'.repeat(20_000)) }]));
    await answers(
      utf8(`<table>${`<tr>${'<td rowspan=500 colspan=500>1</td>'.repeat(50)}</tr>`.repeat(50)}</table>`),
    );
    await answers(utf8(`收入决算表\n${'1\t'.repeat(20_000)}\n${'2\t'.repeat(20_000)}`));
    await answers(utf8(`一、说明\n${'其中：基本支出1.00万元，占1.00%，'.repeat(20_000)}`));
    await answers(utf8('（'.repeat(100_000)));
    await answers(utf8('主要原因是'.repeat(30_000)));
    // these two once took minutes: endless digits, and elements that are never closed
    await answers(utf8(`某局2022年度部门决算\n${'1'.repeat(200_000)}万元。`));
    await answers(utf8(`<html>${'<div>'.repeat(200_000)}收入决算表`));
  }, 120_000);
});
