import { describe, expect, it } from 'vitest';
import { ask } from './testing.ts';

const accepted = ['2020-09-25 receive', '2020-09-28 accept'];
const plain = { promisedDue: '2020-10-19', statutoryDue: '2020-11-02' };

describe('extension (第四十二条)', () => {
  it('moves both due days', () => {
    // twenty: 2 November; thirty: 3–6 9–13 16 November
    const answer = ask('20/10', [...accepted, '2020-10-30 extend 10']);
    expect(answer).toMatchObject({ promisedDue: '2020-11-02', statutoryDue: '2020-11-16', problems: [] });
  });

  it('is possible on the statutory day and late after it', () => {
    expect(ask('20/10', [...accepted, '2020-11-02 extend 1'])).toMatchObject({
      statutoryDue: '2020-11-03',
      problems: [],
    });
    expect(ask('20/10', [...accepted, '2020-11-03 extend 1'])).toMatchObject({
      ...plain,
      light: 'red',
      problems: ['extend-late'],
    });
  });

  it('happens once', () => {
    const answer = ask('20/10', [...accepted, '2020-10-12 extend 1', '2020-10-13 extend 1']);
    expect(answer).toMatchObject({
      promisedDue: '2020-10-20',
      statutoryDue: '2020-11-03',
      problems: ['extend-twice'],
    });
  });

  it('is at most ten, for joint handling fifteen', () => {
    expect(ask('20/10', [...accepted, '2020-10-12 extend 11'])).toMatchObject({
      ...plain,
      problems: ['extend-too-long'],
    });
    expect(ask('45/10 joint', [...accepted, '2020-10-12 extend 15']).problems).toEqual([]);
    expect(ask('45/10 joint', [...accepted, '2020-10-12 extend 16']).problems).toEqual(['extend-too-long']);
  });

  it('looks at twice, then at too long, then at late', () => {
    const first = [...accepted, '2020-10-12 extend 1'];
    expect(ask('20/10', [...first, '2020-12-01 extend 99']).problems).toEqual(['extend-twice']);
    expect(ask('20/10', [...accepted, '2020-12-01 extend 99']).problems).toEqual(['extend-too-long']);
    expect(ask('20/10', [...accepted, '2020-12-01 extend 9']).problems).toEqual(['extend-late']);
  });

  it('that was refused has not been used up', () => {
    const answer = ask('20/10', [...accepted, '2020-10-12 extend 99', '2020-10-13 extend 10']);
    expect(answer).toMatchObject({ statutoryDue: '2020-11-16', problems: ['extend-too-long'] });
  });

  it('looks at the statutory day with the stops in it', () => {
    // 13 and 14 October out: the statutory day is 4 November
    const stopped = [...accepted, '2020-10-12 stop 鉴定', '2020-10-14 resume'];
    expect(ask('20/10', [...stopped, '2020-11-04 extend 1']).problems).toEqual([]);
    expect(ask('20/10', [...stopped, '2020-11-05 extend 1']).problems).toEqual(['extend-late']);
  });

  it('is in time during a stop that began in time, late during one that did not', () => {
    const inTime = ask('20/10', [
      ...accepted,
      '2020-10-12 stop 鉴定',
      '2021-03-01 extend 10',
      '2021-03-02 resume',
    ]);
    expect(inTime.problems).toEqual([]);
    const late = ask('20/10', [...accepted, '2020-11-03 stop 鉴定', '2020-11-04 extend 10']);
    expect(late.problems).toEqual(['extend-late']);
  });

  it('brings an overdue promise back, not a silence', () => {
    expect(ask('20/10', [...accepted, '2020-10-21 extend 10'], '2020-10-22').light).toBe('green');
    expect(ask('20/10', ['2020-09-25 receive', '2020-10-12 extend 10'], '2020-10-12')).toMatchObject({
      deemed: true,
      light: 'red',
    });
  });

  it('is refused before acceptance and without days', () => {
    expect(ask('20/10', ['2020-09-25 receive', '2020-09-27 extend 5']).problems).toEqual([
      'extend-before-accept',
    ]);
    for (const days of ['0', '-1', '1.5', 'x']) {
      expect(ask('20/10', [...accepted, `2020-10-12 extend ${days}`]).problems).toEqual(['extend-bad-days']);
    }
  });
});
