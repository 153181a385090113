import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '#base/kernel/index.ts';
import { idCardCheck, readIdCard, readResidenceCard } from './id-card.ts';

const today = day('2020-12-31');
const codes = (text: string) => {
  const card = readIdCard(text, today);
  return card.ok ? [] : card.problems.map((problem) => problem.code);
};

describe('a citizen number (GB 11643)', () => {
  it("takes the standard's own sample apart", () => {
    expect(readIdCard('11010519491231002X', today)).toEqual({
      ok: true,
      value: { number: '11010519491231002X', birth: '1949-12-31', sex: 'female', region: '110105' },
    });
  });

  it('reads it as people type it', () => {
    expect(codes('11010519491231002x')).toEqual([]);
    expect(codes(' 110105 19491231 002X')).toEqual([]);
    expect(codes('１１０１０５１９４９１２３１００２Ｘ')).toEqual([]);
  });

  it.each([
    ['', 'persons/id-card-form'],
    ['110105491231002', 'persons/id-card-form'],
    ['11010519491231002Y', 'persons/id-card-form'],
    ['110105194912310021', 'persons/id-card-check'],
  ])('refuses %j as %s', (text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it('refuses a province, a birthday and a check character that cannot be, all at once', () => {
    expect(codes('000105194913310020')).toEqual([
      'persons/id-card-region',
      'persons/id-card-birth',
      'persons/id-card-check',
    ]);
  });

  it('refuses who is not born yet and who is too old', () => {
    for (const birth of ['20210101', '18491231']) {
      const first = `430212${birth}001`;
      expect(codes(`${first}${idCardCheck(first)}`)).toEqual(['persons/id-card-birth']);
    }
  });

  it('keeps Hong Kong, Macao and Taiwan for the residence card', () => {
    const number = `81000019900101001${idCardCheck('81000019900101001')}`;
    expect(codes(number)).toEqual(['persons/id-card-region']);
    expect(readResidenceCard(number, today).ok).toBe(true);
    // a citizen's number is no residence card's (国办发〔2018〕81号)
    expect(readResidenceCard('11010519491231002X', today)).toMatchObject({
      problems: [{ code: 'persons/card-beginning' }],
    });
    const month13 = `81000019901301001${idCardCheck('81000019901301001')}`;
    expect(readResidenceCard(month13, today)).toMatchObject({
      problems: [{ code: 'persons/id-card-birth' }],
    });
  });

  it('sees every single wrong digit and every swap of two neighbours', () => {
    const numbers = fc
      .tuple(fc.integer({ min: 0, max: 40000 }), fc.integer({ min: 0, max: 999 }))
      .map(([age, order]) => {
        const birth = addDays(today, -age).replaceAll('-', '');
        const first = `430212${birth}${String(order).padStart(3, '0')}`;
        return `${first}${idCardCheck(first)}`;
      });
    fc.assert(
      fc.property(
        numbers,
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (number, place, shift) => {
          expect(codes(number)).toEqual([]);
          const wrong = (Number(number[place]) + shift) % 10;
          expect(codes(number.slice(0, place) + wrong + number.slice(place + 1))).toContain(
            'persons/id-card-check',
          );
          const [a = '', b = ''] = [number[place], number[place + 1]];
          if (a !== b && b !== 'X') {
            const swapped = number.slice(0, place) + b + a + number.slice(place + 2);
            expect(codes(swapped)).toContain('persons/id-card-check');
          }
        },
      ),
    );
  });
});
