import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvent } from './arbitrary.ts';
import { businessNames } from './index.ts';
import { businessEventSchema } from './schema.ts';

describe('the schema of business events', () => {
  it('knows every business (that it says what the types say, the compiler holds)', () => {
    const kinds = businessEventSchema.options.map(({ shape }) => shape.kind.value);
    expect(kinds.toSorted()).toEqual(Object.keys(businessNames).toSorted());
  });

  it('takes any sound event from JSON as it is', () => {
    fc.assert(
      fc.property(anyEvent(), (event) => {
        expect(businessEventSchema.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
      }),
    );
  });

  it.each([
    ['a misspelt field', { amount: 5 }],
    ['a day that does not exist', { day: '2020-02-30' }],
    ['a fraction of a fen', { amountFen: 0.5 }],
    ['a negative amount', { amountFen: -5 }],
    ['a business that nobody knows', { kind: 'gift' }],
  ])('refuses %s', (_, part) => {
    const sound = {
      kind: 'non-tax-collected',
      day: '2020-05-01',
      summary: '工本费',
      payee: '',
      maker: 'm',
      reviewer: 'r',
      attachments: 1,
      amountFen: 500,
    };
    expect(businessEventSchema.safeParse(sound).success).toBe(true);
    expect(businessEventSchema.safeParse({ ...sound, ...part }).success).toBe(false);
  });
});
