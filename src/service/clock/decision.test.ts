import { describe, expect, it } from 'vitest';
import { ask } from './testing.ts';

const accepted = ['2020-09-25 receive', '2020-09-28 accept'];

describe('decision and delivery (第四十四条)', () => {
  it('is to be delivered within ten working days', () => {
    // 13–16 19–23 26 October
    const answer = ask('20/10', [...accepted, '2020-10-12 decide'], '2020-10-12');
    expect(answer).toMatchObject({
      deliverBy: '2020-10-26',
      light: 'done',
      workingDaysLeft: null,
      promisedDue: '2020-10-19',
      statutoryDue: '2020-11-02',
      problems: [],
    });
  });

  it('is done, also when late or after silence', () => {
    expect(ask('20/10', [...accepted, '2021-03-01 decide']).light).toBe('done');
    expect(ask('20/10', ['2020-09-25 receive', '2020-10-12 decide'])).toMatchObject({
      acceptedOn: '2020-09-25',
      deemed: true,
      noticeDue: null,
      light: 'done',
      problems: [],
    });
  });

  it('may be made on the spot without an acceptance before it', () => {
    const answer = ask('0/0', ['2020-09-25 receive', '2020-09-25 decide']);
    expect(answer).toMatchObject({
      acceptedOn: '2020-09-25',
      deemed: false,
      statutoryDue: '2020-09-25',
      light: 'done',
      problems: [],
    });
    expect(answer.basis).toContain('行政许可法第三十四条第二款');
  });

  it('accepts what was not accepted, also on a later day and after a notice', () => {
    // 28–30 September, 9, 10, 12–16 October
    const decided = { light: 'done', noticeDue: null, deliverBy: '2020-10-16', problems: [] };
    for (const before of [[], ['2020-09-26 notify']]) {
      const answer = ask('20/10', ['2020-09-25 receive', ...before, '2020-09-27 decide']);
      expect(answer).toMatchObject({ acceptedOn: '2020-09-27', deemed: false, ...decided });
      expect(answer.basis).not.toContain('行政许可法第三十四条第二款');
    }
    expect(ask('20/10', ['2020-09-25 decide']).problems).toEqual(['no-receipt']);
  });

  it('made during a stop is a decision; the due days stay open', () => {
    const answer = ask('20/10', [...accepted, '2020-10-12 stop 鉴定', '2020-10-14 decide']);
    expect(answer).toMatchObject({
      light: 'done',
      deliverBy: '2020-10-28',
      promisedDue: null,
      statutoryDue: null,
      problems: [],
    });
  });

  it('closes the case', () => {
    const answer = ask('20/10', [
      ...accepted,
      '2020-10-12 decide',
      '2020-10-13 decide',
      '2020-10-13 extend 5',
    ]);
    expect(answer).toMatchObject({ deliverBy: '2020-10-26', problems: ['after-closed', 'after-closed'] });
  });
});
