import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { codeNames } from '#service/items/field-names.ts';
import { caseNumber, isCaseNumber } from './case-number.ts';
import { checkDigit } from './check-digit.ts';
import { documentKinds, documentNumber, natureOf, seriesOf } from './document-number.ts';

describe('a check digit', () => {
  it('is the one of Damm’s own example', () => {
    expect(checkDigit('572')).toBe('4');
  });

  it('sees every wrong digit and every swap of two neighbours', () => {
    const digits = fc.stringMatching(/^\d{25}$/);
    fc.assert(
      fc.property(
        digits,
        fc.integer({ min: 0, max: 24 }),
        fc.integer({ min: 1, max: 9 }),
        (text, place, shift) => {
          const number = text + checkDigit(text);
          expect(isCaseNumber(number)).toBe(true);
          const wrong = (Number(number[place]) + shift) % 10;
          expect(isCaseNumber(number.slice(0, place) + wrong + number.slice(place + 1))).toBe(false);
          const [a = '', b = ''] = [number[place], number[place + 1]];
          if (a !== b)
            expect(isCaseNumber(number.slice(0, place) + b + a + number.slice(place + 2))).toBe(false);
        },
      ),
    );
  });
});

describe('a case number', () => {
  it('tells district, day, site and sequence', () => {
    const number = caseNumber('430212106201', day('2020-10-09'), 7);
    expect(number.slice(0, 25)).toBe('4302122020100910620100007');
    expect(isCaseNumber(number)).toBe(true);
    expect(isCaseNumber(number.slice(1))).toBe(false);
  });

  it('is not made of what is none', () => {
    expect(() => caseNumber('430212', day('2020-10-09'), 7)).toThrow(RangeError);
    expect(() => caseNumber('430212106201', day('2020-10-09'), 0)).toThrow(RangeError);
    expect(() => caseNumber('430212106201', day('2020-10-09'), 100_000)).toThrow(RangeError);
  });
});

describe('a document number', () => {
  it('reads as the organ writes it', () => {
    expect(documentNumber('渌', 'acceptance', 2026, 1)).toBe('(渌)许受字〔2026〕第0001号');
    expect(documentNumber('渌', 'rejection', 2020, 12345)).toBe('(渌)许不准字〔2020〕第12345号');
    expect(() => documentNumber('渌', 'notice', 2020, 0)).toThrow(RangeError);
  });

  it('calls a permit only what is one', () => {
    expect(documentNumber('渌', 'acceptance', 2026, 1, '01')).toBe('(渌)许受字〔2026〕第0001号');
    expect(documentNumber('渌', 'acceptance', 2026, 1, '20')).toBe('(渌)服受字〔2026〕第0001号');
    expect(documentNumber('渌', 'grant', 2026, 7, '05')).toBe('(渌)给准字〔2026〕第0007号');
    expect(documentNumber('渌', 'rejection', 2026, 7, '07')).toBe('(渌)确不准字〔2026〕第0007号');
    const types = Object.keys(codeNames.type);
    expect(types.filter((type) => natureOf(type) === '许')).toEqual(['01']);
    // each type has a nature of its own, so that two numbers are never the same
    expect(new Set(types.map(natureOf)).size).toBe(types.length);
  });

  it('of a permit goes on in the series in which all were counted before', () => {
    expect(seriesOf('receipt', undefined)).toBe('receipt');
    expect(seriesOf('receipt', '01')).toBe('receipt');
    expect(seriesOf('receipt', '20')).toBe('服/receipt');
  });

  it('has a mark of its own for every kind', () => {
    const marks = Object.values(documentKinds).map((kind) => kind.mark);
    expect(new Set(marks).size).toBe(marks.length);
  });
});
