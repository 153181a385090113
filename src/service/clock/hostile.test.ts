import { describe, expect, it } from 'vitest';
import { ask } from './testing.ts';

/**
 * Scenarios made to go wrong, each worked out by hand from the conventions and the calendar of 2020 and 2021. Worked
 * weekends: 19 January, 26 April, 9 May, 28 June, 27 September, 10 October 2020; 7 and 20 February 2021. Days off: 1 to 5
 * May, 25 to 27 June, 1 to 8 October 2020; 1 to 3 January, 11 to 17 February 2021.
 */
describe('the clock where it is easily wrong', () => {
  const spring = ['2021-02-05 receive', '2021-02-06 accept'];

  it('counts from a Saturday over a worked Sunday and the Spring Festival', () => {
    // 7 8 9 | 10 18 19 20 22 … 10 March
    expect(ask('20/3', spring, '2021-02-20')).toMatchObject({
      ...{ promisedDue: '2021-02-09', statutoryDue: '2021-03-10' },
      ...{ light: 'orange', workingDaysLeft: null },
    });
    expect(ask('20/3', spring, '2021-02-06')).toMatchObject({ light: 'green', workingDaysLeft: 3 });
    expect(ask('20/3', spring, '2021-02-08')).toMatchObject({ light: 'yellow', workingDaysLeft: 1 });
    expect(ask('20/3', spring, '2021-02-09')).toMatchObject({ light: 'yellow', workingDaysLeft: 0 });
  });

  it('lets silence speak only after the fifth day, which a worked Saturday brings nearer', () => {
    // after 30 April: 6 7 8 9 11 May
    const waits = { acceptedOn: null, deemed: false, noticeDue: '2020-05-11', light: 'green' };
    expect(ask('20/10', ['2020-04-30 receive'], '2020-05-11')).toMatchObject(waits);
    expect(ask('20/10', ['2020-04-30 receive'], '2020-05-12')).toMatchObject({
      ...{ acceptedOn: '2020-04-30', deemed: true, light: 'red' },
      // 6 7 8 9 11–15 18; then 19–22 25–29 1 June
      ...{ promisedDue: '2020-05-18', statutoryDue: '2020-06-01', workingDaysLeft: 4 },
    });
  });

  it('hears silence after a supplement handed in on a Saturday, and does not let a late accept move it', () => {
    const life = ['2020-04-30 receive', '2020-05-11 notify', '2020-05-16 supplement'];
    // 18–22 May
    expect(ask('20/10', life, '2020-05-22')).toMatchObject({ acceptedOn: null, noticeDue: '2020-05-22' });
    expect(ask('20/10', [...life, '2020-05-25 accept'])).toMatchObject({
      ...{ acceptedOn: '2020-05-16', deemed: true, noticeDue: null, light: 'red', problems: [] },
      ...{ promisedDue: '2020-05-29', statutoryDue: '2020-06-12' },
    });
  });

  it('says of a late notice and a late refusal that they are late, in their order, and hears neither', () => {
    // after 25 September: 27 28 29 30, 9 October
    const life = ['2020-09-25 receive', '2020-10-10 notify', '2020-10-11 refuse'];
    expect(ask('20/10', life, '2020-10-13')).toMatchObject({
      ...{ acceptedOn: '2020-09-25', deemed: true, noticeDue: '2020-10-09', light: 'red' },
      ...{ promisedDue: '2020-10-15', workingDaysLeft: 2, problems: ['notice-late', 'refuse-late'] },
    });
  });

  const accepted = ['2020-09-25 receive', '2020-09-25 accept'];

  it('leaves the working days of a stop out, and those alone, over a week of holidays', () => {
    // 27 28 | stopped: 29 30, 9 10 October | 12 13 14, 15 16 19 20 21
    const life = [...accepted, '2020-09-28 stop 听证', '2020-10-10 resume'];
    expect(ask('10/5', life, '2020-10-13')).toMatchObject({
      ...{ promisedDue: '2020-10-14', statutoryDue: '2020-10-21', light: 'yellow', workingDaysLeft: 1 },
    });
  });

  it('does not let a stop bring back a promise that fell due on the day it began', () => {
    const life = [...accepted, '2020-09-28 stop 听证', '2020-10-12 resume'];
    // 13–16 19–22 October
    expect(ask('10/2', life, '2020-10-13')).toMatchObject({
      ...{ promisedDue: '2020-09-28', statutoryDue: '2020-10-22', light: 'orange', workingDaysLeft: null },
    });
    expect(ask('10/2', life, '2020-10-11')).toMatchObject({
      ...{ promisedDue: null, statutoryDue: null, light: 'paused', workingDaysLeft: null },
    });
  });

  it('joins two stops that touch, and takes no day out of one that ends on its own day', () => {
    const two = ['2020-09-28 stop 听证', '2020-09-29 resume', '2020-09-29 stop 鉴定', '2020-10-09 resume'];
    // 27 28 | 29 | 30, 9 October | 10 12 13, 14 15 16 19 20
    expect(ask('10/5', [...accepted, ...two], '2020-10-12')).toMatchObject({
      ...{ promisedDue: '2020-10-13', statutoryDue: '2020-10-20' },
    });
    const none = ['2020-09-28 stop 听证', '2020-09-28 resume'];
    expect(ask('10/5', [...accepted, ...none], '2020-10-12')).toMatchObject({ promisedDue: '2020-10-09' });
  });

  it('stops what silence accepted: paused before red', () => {
    const life = ['2020-09-25 receive', '2020-10-12 stop 鉴定', '2020-10-20 resume'];
    expect(ask('20/10', life, '2020-10-19')).toMatchObject({
      ...{ deemed: true, light: 'paused', statutoryDue: null, promisedDue: null, problems: [] },
    });
    expect(ask('20/10', life, '2020-10-20').light).toBe('red');
  });

  const dragonBoat = ['2020-06-19 receive', '2020-06-19 accept'];

  it('extends on the last statutory day, and not on the next', () => {
    // 22 23 24 28 29 June; then 30, 1–3 6–10 13 July
    expect(ask('5/5', [...dragonBoat, '2020-06-29 extend 10'])).toMatchObject({
      ...{ statutoryDue: '2020-07-13', promisedDue: '2020-07-13', workingDaysLeft: 10, problems: [] },
    });
    expect(ask('5/5', [...dragonBoat, '2020-06-30 extend 10'])).toMatchObject({
      ...{ statutoryDue: '2020-06-29', light: 'red', problems: ['extend-late'] },
    });
  });

  it('looks at twice before too long, at too long before late; what was refused has not been used up', () => {
    const life = ['2020-06-22 extend 11', '2020-06-23 extend 10', '2020-06-24 extend 11'];
    expect(ask('20/10', [...dragonBoat, ...life])).toMatchObject({
      ...{ promisedDue: '2020-07-20', statutoryDue: '2020-08-03' },
      problems: ['extend-too-long', 'extend-twice'],
    });
    expect(ask('5/5', [...dragonBoat, '2020-06-30 extend 11']).problems).toEqual(['extend-too-long']);
  });

  it('gives a joint case fifteen days and not sixteen', () => {
    const life = ['2020-09-28 receive', '2020-09-28 accept', '2020-10-09 extend 16', '2020-10-10 extend 15'];
    expect(ask('45/20 joint', life)).toMatchObject({
      ...{ promisedDue: '2020-11-23', statutoryDue: '2020-12-28', problems: ['extend-too-long'] },
    });
  });

  it('delivers over New Year, and refuses on the fifth day', () => {
    const life = ['2020-12-18 receive', '2020-12-18 accept', '2020-12-25 decide'];
    // 28–31 December, 4–8 11 January
    expect(ask('20/10', life)).toMatchObject({
      deliverBy: '2021-01-11',
      light: 'done',
      workingDaysLeft: null,
    });
    expect(ask('20/10', ['2020-09-25 receive', '2020-10-09 refuse'])).toMatchObject({
      ...{ light: 'done', noticeDue: null, acceptedOn: null, problems: [] },
    });
  });

  it('counts a promise of nothing from a holiday to that day, and marks what no notice covers', () => {
    expect(ask('20/0', ['2020-10-03 receive', '2020-10-03 accept'])).toMatchObject({
      ...{ promisedDue: '2020-10-03', statutoryDue: '2020-11-04', light: 'yellow', projected: false },
    });
    expect(ask('20/1', ['2026-12-28 receive', '2026-12-28 accept'])).toMatchObject({
      ...{ promisedDue: '2026-12-29', projected: true },
    });
  });
});
