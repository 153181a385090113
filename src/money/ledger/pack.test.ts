import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unwrap } from '#base/kernel/index.ts';
import { anyEvent } from './business/arbitrary.ts';
import { toVoucher } from './business/index.ts';
import { mirrored } from './decide/reverse.ts';
import { packVoucher, unpackVoucher } from './pack.ts';
import { smallChart, soundDraft } from './testing.ts';

it('loses nothing, also through JSON', () => {
  fc.assert(
    fc.property(anyEvent(), fc.boolean(), (event, red) => {
      const draft = unwrap(toVoucher(event, smallChart));
      const year = Number(draft.day.slice(0, 4));
      const numbered = {
        ...draft,
        number: `${draft.day.slice(0, 7)}-0012`,
        year,
        month: Number(draft.day.slice(5, 7)),
      };
      const voucher = red
        ? { ...numbered, kind: 'reversal' as const, reverses: '2020-01-0001', lines: mirrored(draft.lines) }
        : numbered;
      expect(unpackVoucher(JSON.parse(JSON.stringify(packVoucher(voucher))))).toEqual(voucher);
    }),
  );
});

it('keeps a line’s own words and leaves out what is usual', () => {
  const draft = soundDraft({ summary: '办公用品' });
  const [first, , spending] = packVoucher({ ...draft, number: '2020-03-0001', year: 2020, month: 3 }).lines;
  expect(first).toEqual({ account: '500102', debit: 10_000, costItem: '30201' });
  expect(spending?.budget).toEqual({
    functional: '2010399',
    economic: '30201',
    govEconomic: '50201',
    fund: 'public-budget',
    quota: 'Z2020',
    payment: 'direct',
  });
});
