import { describe, expect, it } from 'vitest';
import { day, unwrap } from '#base/kernel/index.ts';
import { rowOf } from './modules.ts';
import { decideRecord } from './record.ts';
import { codesOf, counted, held, known, owned, procured, received } from './registers.fixture.ts';

describe('recording', () => {
  it('gives the next number of the register and year, and one fact with the whole entry', () => {
    const { id, facts, warnings } = unwrap(decideRecord(known(), procured()));
    expect(id).toBe('CG-2020-001');
    expect(warnings).toEqual([]);
    expect(facts).toEqual([
      { stream: 'register/CG-2020-001', kind: 'register-recorded', payload: { id, entry: procured() } },
    ]);
  });

  it('never gives the number of a withdrawn entry again, and counts each register and year apart', () => {
    const rows = [rowOf('CG-2020-001', procured()), rowOf('CG-2019-007', procured())];
    const before = known([], { rows, withdrawn: new Set(['CG-2020-009']) });
    const idOf = (entry: Parameters<typeof decideRecord>[1]) => unwrap(decideRecord(before, entry)).id;
    expect(idOf(procured())).toBe('CG-2020-010');
    expect(idOf(procured({ day: day('2019-05-01') }))).toBe('CG-2019-008');
    expect(idOf(received())).toBe('JD-2020-001');
  });

  it('refuses with everything that is wrong and makes no fact', () => {
    const refused = decideRecord(known(), received({ persons: 0, unit: 'nowhere' }));
    expect(refused.ok ? [] : codesOf(refused.problems)).toEqual([
      'register/unit-unknown unit',
      'register/persons persons',
    ]);
  });

  it('warns of what looks like the same spending twice, but takes it in', () => {
    const again = unwrap(decideRecord(known([held()]), held()));
    expect(codesOf(again.warnings)).toEqual(['register/looks-double amount']);
    const others = [held({ kind: 'meeting' }), held({ unit: 'hall' }), held({ day: day('2020-07-03') })];
    for (const other of others) expect(unwrap(decideRecord(known([held()]), other)).warnings).toEqual([]);
    // ten equal machines on one day are ten cards
    expect(unwrap(decideRecord(known([owned()]), owned())).warnings).toEqual([]);
    expect(unwrap(decideRecord(known([counted()]), counted({ unit: 'hall' }))).warnings).toEqual([]);
  });
});
