import { describe, expect, it } from 'vitest';
import { compileAccount } from '../compile.ts';
import { templateFor } from '../templates.ts';
import { bookOf, noNames, payment } from '../testing.ts';
import type { CompiledAccount } from '../types.ts';
import { takeNotes } from './notes.ts';
import { compared, completed, runs, share } from './phrases.ts';
import type { Run, Said } from './types.ts';

const account = (year: number): CompiledAccount =>
  compileAccount({
    template: templateFor(year),
    year,
    unit: '测试局',
    ...bookOf([
      payment('2019-06-01', 3_000_000, { functional: '2010399', economic: '30201' }),
      payment('2020-06-01', 1_000_000, { functional: '2010399', economic: '30201' }),
      payment('2020-06-01', 3_000_000, { functional: '2010399', economic: '30101' }),
    ]),
    budgetRows: [],
    names: noNames,
  });

function take(reasons: Record<string, string> = {}, writtenFor: Record<string, number> = {}) {
  const input = {
    account: account(2020),
    lastYear: account(2019),
    registers: [],
    reasons: new Map(Object.entries(reasons)),
    writtenFor: new Map(Object.entries(writtenFor)),
  };
  return takeNotes('一', input);
}
const text = (of: readonly Run[]) => of.map((run) => run.text).join('');
const spent = (notes: ReturnType<typeof take>, code: string) =>
  notes.cell(`支出${code}`, 'basic', code, 'amount');
const before = (notes: ReturnType<typeof take>, code: string) =>
  notes.lastCell(`上年${code}`, 'basic', code, 'amount') as Said;
const compare = (notes: ReturnType<typeof take>, code: string, reason = 'r') =>
  text(
    compared(notes, {
      name: code,
      now: spent(notes, code),
      before: before(notes, code),
      than: '上年',
      reason,
    }),
  );

describe('a comparison', () => {
  it('says 减少 and 下降 with positive numbers, 持平 without a number', () => {
    expect(compare(take(), '30201')).toBe('与上年相比，减少2.00万元，下降66.67%');
    expect(compare(take(), '30205')).toBe('与上年持平');
  });

  it('gives no rate on a zero base', () => {
    const notes = take();
    expect(compare(notes, '30101')).toBe('与上年相比，增加3.00万元');
    expect(notes.figures().map((figure) => figure.column)).not.toContain('percent');
  });

  it('keeps the sign in the figures', () => {
    const notes = take();
    compare(notes, '30201');
    const printed = notes.figures().map(({ name, printed: said }) => [name, said]);
    expect(printed).toContainEqual(['30201比上年增减额', '-2.00']);
    expect(printed).toContainEqual(['30201比上年增减率', '-66.67']);
  });
});

describe('a reason', () => {
  it('is demanded where figures differ, and leaves no empty clause while nobody wrote it', () => {
    const notes = take();
    expect(compare(notes, '30201', 'change.x')).not.toContain('原因');
    expect(notes.reasons()).toEqual([
      {
        key: 'change.x',
        section: '一',
        about: '30201比上年减少的原因',
        given: false,
        difference: -2_000_000,
      },
    ]);
  });

  it('is told without doubled stops once it is written', () => {
    const notes = take({ 'change.x': ' 压减办公支出。' });
    expect(compare(notes, '30201', 'change.x')).toBe(
      '与上年相比，减少2.00万元，下降66.67%，主要是因为压减办公支出',
    );
    expect(notes.reasons()[0]?.given).toBe(true);
  });

  it('stands for the direction that it was written for, whatever the amount, and for no other', () => {
    const reasons = { 'change.x': '压减办公支出' };
    expect(compare(take(reasons, { 'change.x': -1 }), '30201', 'change.x')).toContain('压减办公支出');
    const turned = take(reasons, { 'change.x': 1 });
    expect(compare(turned, '30201', 'change.x')).not.toContain('压减办公支出');
    expect(turned.reasons()[0]?.given).toBe(false);
  });

  it('is not demanded where nothing changed', () => {
    const notes = take();
    compare(notes, '30205');
    expect(notes.reasons()).toEqual([]);
  });
});

describe('shares and completion', () => {
  it('are said of what there is, and not at all on a zero base', () => {
    const notes = take();
    const [part, whole, nothing] = [
      spent(notes, '30201'),
      notes.cell('全部', 'basic', 'public-total', 'amount'),
      spent(notes, '30205'),
    ];
    expect(text(share(notes, '甲', part, whole))).toBe('，占100.00%');
    expect(text(share(notes, '乙', part, nothing))).toBe('');
    expect(text(completed(notes, '丙', '预算', part, nothing))).toBe('');
  });
});

it('every run with a number names its figure', () => {
  const notes = take();
  const said = runs('甲', spent(notes, '30201'), '乙');
  expect(said).toEqual([
    { text: '甲' },
    { text: '1.00万元', figure: 'N/一 支出30201/amount' },
    { text: '乙' },
  ]);
});
