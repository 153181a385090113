import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import type { CommandInput } from './index.ts';
import { accepted, drafted, play, received } from './testing.ts';

const half = [
  ...drafted,
  ['2020-09-25', 'clerk', { do: 'receive', materials: [{ name: '申请书', digest: 'd1' }] }],
] as const;
const accept = (input: Partial<CommandInput<'accept'>>, onPromise = false) =>
  play([...half, ['2020-09-28', 'clerk', { do: 'accept', tolerate: [], onPromise: false, ...input }]], {
    onPromise,
  });

describe('accept', () => {
  it('starts both limits and gives a voucher', () => {
    expect(play(accepted)).toMatchObject({
      state: { status: 'accepted', documents: [{ kind: 'receipt' }, { kind: 'acceptance' }] },
      clock: { acceptedOn: '2020-09-28', promisedDue: '2020-10-19', statutoryDue: '2020-11-02' },
    });
  });

  it('needs the required papers', () => {
    expect(accept({}).refused).toEqual(['cases/materials-missing']);
  });

  it('tolerates what the item lets follow, until a day', () => {
    const { state } = accept({ tolerate: [{ name: '说明', until: day('2020-10-12') }] });
    expect(state).toMatchObject({ status: 'accepted', tolerated: { 说明: '2020-10-12' } });
  });

  it('tolerates nothing else, and not until yesterday', () => {
    const until = day('2020-10-12');
    expect(accept({ tolerate: [{ name: '说明', until: day('2020-09-27') }] }).refused).toEqual([
      'cases/not-tolerable',
    ]);
    expect(
      accept({
        tolerate: [
          { name: '说明', until },
          { name: '照片', until },
          { name: '房产证', until },
        ],
      }).refused,
    ).toEqual(['cases/not-tolerable', 'cases/not-tolerable']);
  });

  it('on a promise only where the item allows it', () => {
    const tolerate = [{ name: '说明', until: day('2020-10-12') }];
    expect(accept({ tolerate, onPromise: true }).refused).toEqual(['cases/no-promise-item']);
    expect(accept({ tolerate, onPromise: true }, true).state?.promised).toBe(true);
  });

  it('after silence is only the voucher, whatever is missing', () => {
    const late = play([...half, ['2020-10-12', 'clerk', { do: 'accept', tolerate: [], onPromise: false }]]);
    expect(late).toMatchObject({
      state: { status: 'accepted' },
      clock: { acceptedOn: '2020-09-25', deemed: true },
    });
  });

  it('may follow a notice that turned out needless', () => {
    const after = [
      ...received,
      ['2020-09-27', 'clerk', { do: 'notify', missing: ['照片'] }],
      ['2020-09-28', 'clerk', { do: 'accept', tolerate: [], onPromise: false }],
    ] as const;
    expect(play(after).state?.status).toBe('accepted');
  });
});
