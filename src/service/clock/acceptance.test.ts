import { describe, expect, it } from 'vitest';
import { ask } from './testing.ts';

describe('acceptance, by word or by silence (第三十二条)', () => {
  it('starts both limits on the day after', () => {
    // ten: 29 30 September, 9 10 12–16 19 October; twenty: 20–23 26–30 October, 2 November
    const answer = ask('20/10', ['2020-09-25 receive', '2020-09-28 accept'], '2020-09-28');
    expect(answer).toMatchObject({
      acceptedOn: '2020-09-28',
      deemed: false,
      promisedDue: '2020-10-19',
      statutoryDue: '2020-11-02',
      problems: [],
    });
  });

  it('is not yet deemed on the fifth day, and is on the day after, as of the receipt', () => {
    expect(ask('20/10', ['2020-09-25 receive'], '2020-10-09')).toMatchObject({
      acceptedOn: null,
      deemed: false,
      light: 'green',
    });
    expect(ask('20/10', ['2020-09-25 receive'], '2020-10-10')).toMatchObject({
      acceptedOn: '2020-09-25',
      deemed: true,
      light: 'red',
      // ten from 25 September: 27–30 September, 9 10 12–15 October
      promisedDue: '2020-10-15',
      statutoryDue: '2020-10-29',
    });
  });

  it('is deemed on the next calendar day, though nobody works on it', () => {
    // 7–11 September; the 12th is a Saturday
    expect(ask('20/10', ['2020-09-04 receive'], '2020-09-11').deemed).toBe(false);
    expect(ask('20/10', ['2020-09-04 receive'], '2020-09-12').deemed).toBe(true);
  });

  it('is not moved by a later word, which is no mistake', () => {
    const answer = ask('20/10', ['2020-09-25 receive', '2020-10-12 accept'], '2020-10-12');
    expect(answer).toMatchObject({
      acceptedOn: '2020-09-25',
      deemed: true,
      noticeDue: null,
      promisedDue: '2020-10-15',
      light: 'red',
      problems: [],
    });
  });

  it('counts on the fifth day itself', () => {
    const answer = ask('20/10', ['2020-09-25 receive', '2020-10-09 accept'], '2020-10-09');
    expect(answer).toMatchObject({ acceptedOn: '2020-10-09', deemed: false, light: 'green' });
  });

  it('is said once', () => {
    const twice = ask('20/10', ['2020-09-25 receive', '2020-09-28 accept', '2020-09-29 accept']);
    expect(twice).toMatchObject({ acceptedOn: '2020-09-28', problems: ['accepted-twice'] });
  });

  it('may follow a notice without a supplement: what was corrected on the spot', () => {
    const answer = ask('20/10', ['2020-09-25 receive', '2020-09-25 notify', '2020-09-25 accept']);
    expect(answer).toMatchObject({ acceptedOn: '2020-09-25', deemed: false, problems: [] });
  });

  it('needs a receipt', () => {
    expect(ask('20/10', ['2020-09-25 accept'])).toMatchObject({ acceptedOn: null, problems: ['no-receipt'] });
  });
});
