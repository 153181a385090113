import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, fen, yearOf } from '#base/kernel/index.ts';
import { headcountFigures, registerFigures } from './figures.ts';
import { rowOf } from './modules.ts';
import { eventKinds, procurementKinds, vehicleKinds } from './names.ts';
import { drillRegister, evaluateRegister, measureOf, type RegisterQuery } from './query.ts';
import { counted, drove, held, owned, procured, received, travelled } from './registers.fixture.ts';
import type { RegisterEntry, RegisterRow } from './types.ts';

const days = fc.integer({ min: 0, max: 1_460 }).map((offset) => addDays(day('2019-01-01'), offset));
const amounts = fc.integer({ min: 1, max: 2_000_000_00 }).map(fen);
const persons = fc.integer({ min: 1, max: 50 });
const oneOf = <K extends string>(names: Record<K, string>) => fc.constantFrom(...(Object.keys(names) as K[]));

const entries: fc.Arbitrary<RegisterEntry> = fc
  .record({
    day: days,
    amount: amounts,
    persons,
    unit: fc.constantFrom('bureau', 'hall'),
    yes: fc.boolean(),
    also: fc.boolean(),
    goods: oneOf(procurementKinds),
    meeting: oneOf(eventKinds),
    car: oneOf(vehicleKinds),
    which: fc.nat({ max: 6 }),
  })
  .map(({ yes, also, goods, meeting, car, which, ...common }): RegisterEntry => {
    const made: RegisterEntry[] = [
      procured({ ...common, kind: goods, sme: yes || also, micro: also }),
      received({ ...common, foreign: yes }),
      travelled(common),
      held({ ...common, kind: meeting }),
      drove({ ...common, kind: car, origin: yes ? 'new' : 'renewed', grant: also }),
      owned({ ...common, kind: yes ? 'general' : 'special' }),
      counted({ ...common, kind: yes ? 'in-post' : 'contract' }),
    ];
    return made[which] as RegisterEntry;
  });

/** Rows of any registers; some things are disposed of, some events are within the event before them. */
const registers: fc.Arbitrary<RegisterRow[]> = fc
  .array(fc.tuple(entries, fc.option(fc.nat({ max: 700 })), fc.boolean()), { maxLength: 40 })
  .map((made) => {
    let event = '';
    return made.map(([entry, kept, inside], index): RegisterRow => {
      const row = rowOf(`X-${index}`, entry);
      if (row.register === 'event') {
        if (event !== '' && inside) return { ...row, within: event };
        event = row.id;
      }
      const stays = kept === null || !['vehicle', 'asset'].includes(row.register);
      return stays ? row : { ...row, until: addDays(row.day, kept) };
    });
  });

const figures = [2019, 2020, 2023].flatMap((year) => [
  ...registerFigures(year),
  ...headcountFigures(year, 'hall'),
]);
const value = (key: string, rows: readonly RegisterRow[], year = 2020) => {
  const figure = registerFigures(year).find((each) => each.key === key);
  if (!figure) throw new Error(`no figure ${key}`);
  return evaluateRegister(figure.query, rows);
};

describe('every figure', () => {
  it('is the sum of the rows that it is drilled into, each once and of its register', () => {
    fc.assert(
      fc.property(registers, fc.constantFrom(...figures), (rows, { query }) => {
        const drilled = drillRegister(query, rows);
        const sum = drilled.reduce((total, row) => total + measureOf(query.measure, row), 0);
        expect(sum).toBe(evaluateRegister(query, rows));
        expect(new Set(drilled).size).toBe(drilled.length);
        for (const row of drilled) {
          expect(rows).toContain(row);
          expect(row.register).toBe(query.register);
          if (query.span === 'year') expect(yearOf(row.day)).toBe(query.year);
        }
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(registers, fc.constantFrom(...figures), (rows, { query }) => {
        expect(evaluateRegister(query, rows.toReversed())).toBe(evaluateRegister(query, rows));
      }),
    );
  });

  it('keeps what the checks ask of procurement, of vehicles, and of groups and persons', () => {
    fc.assert(
      fc.property(registers, (rows) => {
        const of = (key: string) => value(key, rows);
        expect(of('procurement.goods') + of('procurement.works') + of('procurement.services')).toBe(
          of('procurement.total'),
        );
        expect(of('procurement.sme')).toBeLessThanOrEqual(of('procurement.total'));
        expect(of('procurement.micro')).toBeLessThanOrEqual(of('procurement.sme'));
        const kinds = Object.keys(vehicleKinds).map((kind) => of(`vehicle.${kind}`));
        expect(kinds.reduce((sum, each) => sum + each, 0)).toBe(of('vehicle.total'));
        expect(of('vehicle.kept')).toBeLessThanOrEqual(of('vehicle.total'));
        expect(of('vehicle.bought.new') + of('vehicle.bought.renewed')).toBe(of('vehicle.bought.count'));
        for (const register of ['reception', 'trip']) {
          expect(of(`${register}.amount`) > 0).toBe(of(`${register}.groups`) > 0);
          expect(of(`${register}.groups`)).toBeLessThanOrEqual(of(`${register}.persons`));
        }
      }),
    );
  });
});

describe('a query', () => {
  const query = { kind: 'register', year: 2020, span: 'year' } as const;

  it('takes everything that is given together', () => {
    const rows = [
      rowOf('a', received({ foreign: true })),
      rowOf('b', received({ persons: 8 })),
      rowOf('c', received({ persons: 4, unit: 'hall' })),
      rowOf('d', received({ persons: 2, day: day('2019-12-31') })),
    ];
    const guests = { ...query, register: 'reception', measure: 'persons' } as const;
    expect(evaluateRegister(guests, rows)).toBe(18);
    expect(evaluateRegister({ ...guests, without: ['foreign'] }, rows)).toBe(12);
    expect(evaluateRegister({ ...guests, without: ['foreign'], units: ['hall'] }, rows)).toBe(4);
    expect(evaluateRegister({ ...guests, marks: ['foreign'], units: ['hall'] }, rows)).toBe(0);
    expect(evaluateRegister({ ...guests, year: 2019 }, rows)).toBe(2);
  });

  it('takes equipment of at least its value, to the fen', () => {
    const rows = [
      rowOf('a', owned({ amount: fen(50_000_000) })),
      rowOf('b', owned({ amount: fen(49_999_999) })),
    ];
    expect(
      drillRegister({ ...query, register: 'asset', atLeast: fen(50_000_000), measure: 'count' }, rows),
    ).toEqual([rows[0]]);
  });

  it('tells one amount as training and as activity, and once when asked for both', () => {
    const rows = [
      rowOf('whole', held()),
      rowOf('part', held({ kind: 'activity', amount: fen(300_000), within: 'whole' })),
    ];
    const spent = (kinds?: ('training' | 'activity')[]): RegisterQuery => ({
      ...query,
      register: 'event',
      ...(kinds ? { kinds } : {}),
      measure: 'amount',
    });
    expect(evaluateRegister(spent(['training']), rows)).toBe(800_000);
    expect(evaluateRegister(spent(['activity']), rows)).toBe(300_000);
    expect(evaluateRegister(spent(['training', 'activity']), rows)).toBe(800_000);
    expect(evaluateRegister(spent(), rows)).toBe(800_000);
  });

  it('counts what was bought and sold within the year as bought, not as kept', () => {
    const rows = [
      { ...rowOf('a', drove()), until: day('2020-11-02') },
      rowOf('b', drove({ origin: 'renewed' })),
    ];
    expect(value('vehicle.bought.count', rows)).toBe(2);
    expect(value('vehicle.bought.renewed', rows)).toBe(1);
    expect(value('vehicle.bought.amount', rows)).toBe(32_000_000);
    expect(value('vehicle.kept', rows)).toBe(1);
    expect(value('vehicle.kept', rows, 2019)).toBe(0);
    expect(value('vehicle.bought.count', rows, 2021)).toBe(0);
    expect(value('vehicle.kept', rows, 2021)).toBe(1);
  });
});
