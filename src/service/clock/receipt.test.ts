import { describe, expect, it } from 'vitest';
import { ask } from './testing.ts';

describe('receipt and supplement', () => {
  it('starts the five days anew with a supplement', () => {
    const events = ['2020-09-21 receive', '2020-09-23 notify', '2020-10-12 supplement'];
    // 13 14 15 16 19 October
    expect(ask('20/10', events, '2020-10-12')).toMatchObject({
      noticeDue: '2020-10-19',
      acceptedOn: null,
      problems: [],
    });
  });

  it('is waited for as long as it takes once the notice was in time', () => {
    const answer = ask('20/10', ['2020-09-21 receive', '2020-09-23 notify'], '2021-03-01');
    expect(answer).toMatchObject({ noticeDue: null, acceptedOn: null, deemed: false, light: 'green' });
  });

  it('accepts as of the supplement when that is met with silence', () => {
    const events = ['2020-09-21 receive', '2020-09-23 notify', '2020-10-12 supplement'];
    expect(ask('20/10', events, '2020-10-20')).toMatchObject({
      acceptedOn: '2020-10-12',
      deemed: true,
      light: 'red',
    });
  });

  it('may be asked for again after a supplement', () => {
    const events = ['2020-09-21 receive', '2020-09-23 notify', '2020-10-12 supplement', '2020-10-14 notify'];
    expect(ask('20/10', events, '2020-12-01')).toMatchObject({
      noticeDue: null,
      deemed: false,
      problems: [],
    });
  });

  it('is a new receipt also when nobody asked for it', () => {
    // 24 25 27 (Sunday, worked) 28 29 September
    expect(ask('20/10', ['2020-09-21 receive', '2020-09-23 supplement'], '2020-09-23').noticeDue).toBe(
      '2020-09-29',
    );
  });

  it('does not undo an acceptance by silence that went before', () => {
    const events = ['2020-09-21 receive', '2020-10-12 supplement'];
    expect(ask('20/10', events, '2020-10-12')).toMatchObject({
      acceptedOn: '2020-09-21',
      deemed: true,
      problems: [],
    });
  });

  it('moves nothing after an acceptance', () => {
    const events = ['2020-09-25 receive', '2020-09-28 accept', '2020-10-12 supplement'];
    expect(ask('20/10', events)).toMatchObject({
      acceptedOn: '2020-09-28',
      noticeDue: null,
      promisedDue: '2020-10-19',
      problems: [],
    });
  });

  it('is refused without a receipt, and a second receipt too', () => {
    expect(ask('20/10', ['2020-09-25 supplement']).problems).toEqual(['no-receipt']);
    const twice = ask('20/10', ['2020-09-25 receive', '2020-09-28 receive']);
    expect(twice).toMatchObject({ noticeDue: '2020-10-09', problems: ['received-twice'] });
  });
});
