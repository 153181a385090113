import { describe, expect, it } from 'vitest';
import { ask } from './testing.ts';

const accepted = ['2020-09-25 receive', '2020-09-28 accept'];
const dues = (events: readonly string[], asOf = '2020-10-28') => {
  const { promisedDue, statutoryDue, light } = ask('20/10', [...accepted, ...events], asOf);
  return [promisedDue, statutoryDue, light];
};

describe('stopping the clock (第四十五条)', () => {
  it('takes the working days after the stop up to and with the resumption out of both limits', () => {
    // without it 19 October and 2 November; 13 and 14 October do not count
    expect(dues(['2020-10-12 stop 鉴定', '2020-10-14 resume'])).toEqual([
      '2020-10-21',
      '2020-11-04',
      'orange',
    ]);
  });

  it('leaves both due days open and the light paused while it lasts', () => {
    expect(ask('20/10', [...accepted, '2020-10-12 stop 鉴定'], '2020-12-31')).toMatchObject({
      promisedDue: null,
      statutoryDue: null,
      workingDaysLeft: null,
      projected: false,
      light: 'paused',
      problems: [],
    });
  });

  it('takes nothing out within one day, or over a weekend', () => {
    const plain = ['2020-10-19', '2020-11-02', 'orange'];
    expect(dues(['2020-10-12 stop 听证', '2020-10-12 resume'])).toEqual(plain);
    expect(dues(['2020-10-16 stop 听证', '2020-10-18 resume'])).toEqual(plain);
  });

  it('takes a worked Saturday out', () => {
    // only 10 October, a Saturday that is worked, lies between
    expect(dues(['2020-10-09 stop 听证', '2020-10-11 resume'])).toEqual([
      '2020-10-20',
      '2020-11-03',
      'orange',
    ]);
  });

  it('may happen twice', () => {
    // 13, 14 and 20 October do not count
    const twice = [
      '2020-10-12 stop 检验',
      '2020-10-14 resume',
      '2020-10-19 stop 专家评审',
      '2020-10-20 resume',
    ];
    expect(dues(twice)).toEqual(['2020-10-22', '2020-11-05', 'orange']);
  });

  it('may follow a resumption on the same day, in the order given', () => {
    const answer = ask('20/10', [
      ...accepted,
      '2020-10-12 stop 检验',
      '2020-10-14 resume',
      '2020-10-14 stop 鉴定',
    ]);
    expect(answer).toMatchObject({ light: 'paused', problems: [] });
  });

  it('does not move a due day that had passed before it', () => {
    // promised 19 October has passed; of the statutory count 21 and 22 October fall out
    expect(dues(['2020-10-20 stop 鉴定', '2020-10-22 resume'])).toEqual([
      '2020-10-19',
      '2020-11-04',
      'orange',
    ]);
  });

  it('does not move a due day on which it begins', () => {
    expect(dues(['2020-10-19 stop 鉴定', '2020-10-21 resume'])).toEqual([
      '2020-10-19',
      '2020-11-04',
      'orange',
    ]);
  });

  it('leaves the due days open even where they had passed before it', () => {
    const open = ask('20/10', [...accepted, '2020-11-04 stop 鉴定'], '2020-11-05');
    expect(open).toMatchObject({ promisedDue: null, statutoryDue: null, light: 'paused' });
  });

  it('works on a case accepted by silence, which stays red afterwards', () => {
    // from 25 September ten end on 15 October; 13 and 14 fall out
    const events = ['2020-09-25 receive', '2020-10-12 stop 鉴定', '2020-10-14 resume'];
    expect(ask('20/10', events, '2020-10-14')).toMatchObject({
      promisedDue: '2020-10-19',
      deemed: true,
      light: 'red',
    });
  });

  it('says whether the ground is one of the article', () => {
    expect(ask('20/10', [...accepted, '2020-10-12 stop 专家评审']).basis).toContain('行政许可法第四十五条');
    const other = ask('20/10', [...accepted, '2020-10-12 stop 公示']);
    expect(other.light).toBe('paused');
    expect(other.basis).not.toContain('行政许可法第四十五条');
  });

  it('is refused before acceptance, twice at once, without a ground; a resumption without a stop too', () => {
    expect(ask('20/10', ['2020-09-25 receive', '2020-09-27 stop 鉴定']).problems).toEqual([
      'stop-before-accept',
    ]);
    const twice = ask('20/10', [
      ...accepted,
      '2020-10-12 stop 鉴定',
      '2020-10-13 stop 听证',
      '2020-10-14 resume',
    ]);
    expect(twice).toMatchObject({ promisedDue: '2020-10-21', problems: ['stopped-already'] });
    const groundless = ask('20/10', [...accepted, '2020-10-12 stop']);
    expect(groundless).toMatchObject({ promisedDue: '2020-10-19', problems: ['stop-without-ground'] });
    expect(ask('20/10', [...accepted, '2020-10-12 resume']).problems).toEqual(['resume-without-stop']);
  });
});
