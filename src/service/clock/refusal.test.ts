import { describe, expect, it } from 'vitest';
import { ask } from './testing.ts';

describe('turning an application away (第三十二条)', () => {
  it('ends the case', () => {
    expect(ask('20/10', ['2020-09-25 receive', '2020-09-27 refuse'], '2021-01-04')).toMatchObject({
      acceptedOn: null,
      deemed: false,
      noticeDue: null,
      statutoryDue: null,
      promisedDue: null,
      deliverBy: null,
      light: 'done',
      workingDaysLeft: null,
      problems: [],
    });
  });

  it('counts on the fifth day, and is late without effect after it', () => {
    expect(ask('20/10', ['2020-09-25 receive', '2020-10-09 refuse'], '2020-10-30').light).toBe('done');
    expect(ask('20/10', ['2020-09-25 receive', '2020-10-10 refuse'], '2020-10-10')).toMatchObject({
      acceptedOn: '2020-09-25',
      deemed: true,
      light: 'red',
      problems: ['refuse-late'],
    });
  });

  it('is late after an acceptance and after a late one', () => {
    expect(ask('20/10', ['2020-09-25 receive', '2020-09-27 accept', '2020-09-28 refuse']).problems).toEqual([
      'refuse-late',
    ]);
    const deemed = ['2020-09-25 receive', '2020-10-12 accept', '2020-10-13 refuse'];
    expect(ask('20/10', deemed)).toMatchObject({ light: 'red', problems: ['refuse-late'] });
  });

  it('may follow a notice in time, however long after', () => {
    const events = ['2020-09-25 receive', '2020-09-27 notify', '2020-11-30 refuse'];
    expect(ask('20/10', events)).toMatchObject({ light: 'done', deemed: false, problems: [] });
  });

  it('needs a receipt, and nothing comes after it', () => {
    expect(ask('20/10', ['2020-09-25 refuse']).problems).toEqual(['no-receipt']);
    const after = ask('20/10', ['2020-09-25 receive', '2020-09-27 refuse', '2020-09-28 supplement']);
    expect(after).toMatchObject({ light: 'done', noticeDue: null, problems: ['after-closed'] });
  });
});
