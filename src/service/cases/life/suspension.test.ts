import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { permitLaw } from '#service/clock/index.ts';
import { suspensionGrounds, suspensionLaw } from './suspension.ts';

const basisOn = (on: string, id: string) =>
  suspensionGrounds(day(on)).find((ground) => ground.id === id)?.basis ?? '';

describe('the grounds of a suspension', () => {
  it('cite the ordinance until the day before the revised law, the law from its first day', () => {
    expect(basisOn('2023-12-31', 'force-majeure')).toContain('实施条例》第四十一条第一款第五项');
    expect(basisOn('2024-01-01', 'force-majeure')).toContain('复议法》第三十九条第一款第五项');
    expect(basisOn('2023-12-31', 'other-case')).toContain('第四十一条第一款第七项');
    expect(basisOn('2024-01-01', 'other-case')).toContain('第三十九条第一款第八项');
    // no day is asked of before the first version but by old cases that are read in
    expect(basisOn('2007-07-31', 'force-majeure')).toBe(basisOn('2007-08-01', 'force-majeure'));
  });

  it('stop the days for the applicant’s own wish alone, which has to be in writing', () => {
    for (const { grounds } of suspensionLaw.versions) {
      const [own, ...others] = grounds;
      expect(own).toMatchObject({ id: 'request', stopsClock: true, needsRequest: true });
      expect(others).toHaveLength(3);
      expect(others.filter(({ stopsClock, needsRequest }) => stopsClock || needsRequest)).toEqual([]);
    }
  });

  it('change with the pack', () => {
    const ground = { id: 'x', name: '某事', basis: '某条例第一条', stopsClock: true, needsRequest: false };
    const law = { versions: [...suspensionLaw.versions, { from: '2030-01-01', grounds: [ground] }] };
    expect(suspensionGrounds(day('2029-12-31'), law)).toHaveLength(4);
    expect(suspensionGrounds(day('2030-01-01'), law)).toEqual([ground]);
  });

  it('say nothing of a permit, for papers of all items cite them, and are not the clock’s own eight', () => {
    const all = suspensionLaw.versions.flatMap(({ grounds }) => grounds);
    expect(all.filter(({ basis, name }) => /行政许可/.test(basis + name) || basis.trim() === '')).toEqual([]);
    const eight = permitLaw.versions.flatMap(({ stop }) => stop.grounds);
    expect(all.filter(({ name }) => eight.some((one) => name.includes(one)))).toEqual([]);
  });
});
