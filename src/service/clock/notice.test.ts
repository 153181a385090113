import { describe, expect, it } from 'vitest';
import { ask } from './testing.ts';

const due = (events: readonly string[], asOf: string) => ask('20/10', events, asOf).noticeDue;

describe('the notice within five days (第三十二条)', () => {
  it('is due on the fifth working day, over the National Day of 2020 and its worked Sunday', () => {
    // 27 (Sunday, worked) 28 29 30 September, 9 October
    expect(due(['2020-09-25 receive'], '2020-09-25')).toBe('2020-10-09');
  });

  it('is due on 4 February 2020 after the longer Spring Festival', () => {
    // 21 22 23 January, 3 4 February
    expect(due(['2020-01-20 receive'], '2020-01-20')).toBe('2020-02-04');
  });

  it('counts a worked Saturday', () => {
    // 20 (Saturday, worked) 22 23 24 25 February 2021
    expect(due(['2021-02-19 receive'], '2021-02-19')).toBe('2021-02-25');
  });

  it.each(['notify', 'accept', 'refuse', 'decide'])('is no longer due once answered by %s', (answer) => {
    expect(due(['2020-09-25 receive', `2020-09-25 ${answer}`], '2020-09-28')).toBeNull();
  });

  it('counts as answered on the last day', () => {
    const answer = ask('20/10', ['2020-09-25 receive', '2020-10-09 notify'], '2020-12-01');
    expect(answer).toMatchObject({ acceptedOn: null, deemed: false, light: 'green', problems: [] });
  });

  it('stays while nothing is answered, also after silence', () => {
    expect(due(['2020-09-25 receive'], '2020-11-02')).toBe('2020-10-09');
  });

  it('is without effect after silence, and said to be late', () => {
    const answer = ask('20/10', ['2020-09-25 receive', '2020-10-10 notify'], '2020-10-12');
    expect(answer).toMatchObject({
      acceptedOn: '2020-09-25',
      deemed: true,
      noticeDue: '2020-10-09',
      light: 'red',
      problems: ['notice-late'],
    });
  });

  it('is late after an acceptance too', () => {
    const answer = ask(
      '20/10',
      ['2020-09-25 receive', '2020-09-27 accept', '2020-09-28 notify'],
      '2020-09-29',
    );
    expect(answer).toMatchObject({ acceptedOn: '2020-09-27', deemed: false, problems: ['notice-late'] });
  });

  it('is given once for a receipt: the second is told so', () => {
    const events = ['2020-09-25 receive', '2020-09-27 notify', '2020-09-28 notify'];
    expect(ask('20/10', events, '2020-10-30')).toMatchObject({
      noticeDue: null,
      deemed: false,
      problems: ['notice-twice'],
    });
  });

  it('needs a receipt', () => {
    expect(ask('20/10', ['2020-09-25 notify']).problems).toEqual(['no-receipt']);
  });
});
