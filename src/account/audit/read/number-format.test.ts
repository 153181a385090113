import { describe, expect, it } from 'vitest';
import { formatCode, shownNumber } from './number-format.ts';

describe('a number as a spreadsheet shows it', () => {
  it.each([
    [693.145, '#,##0.00', '693.15'],
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [-12.5, '0.00', '-12.50'],
    [-0.001, '0.00', '0.00'],
    [0, '#,##0.00;-#,##0.00;"-"', '-'],
    [0, '0.00;-0.00;', ''],
    // 元 shown as 万元: the last four digits stand behind a letter that looks like a point
    [6931500, '0!.0000', '693.1500'],
    [6931500, '0"."0000', '693.1500'],
    [6931500, '0\\.0,', '693.2'],
    [50, '0!.0000', '0.0050'],
    // thousands
    [6931500, '#,##0.00,', '6,931.50'],
    [6931500, '#,##0,', '6,932'],
    [0.1234, '0.00%', '12.34%'],
    [12345, '[>=10000]0!.0,"万";0', '1.2万'],
    [123, '[>=10000]0!.0,"万";0', '123'],
    [12.5, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '12.50'],
    [12.5, '"¥"#,##0.00', '¥12.50'],
    [12.5, '0.0#', '12.5'],
    [12.3, '[Red]0.00', '12.30'],
  ])('%d in %s is %s', (number, code, text) => {
    expect(shownNumber(number, code)).toBe(text);
  });

  it('says what it does not know', () => {
    for (const code of ['yyyy-mm-dd', '[DBNum1]0.00', '0.00E+00', '# ?/?'])
      expect(shownNumber(12, code)).toBeUndefined();
  });

  it('knows the formats that are used by their number alone', () => {
    const own = new Map([[176, '0.000']]);
    expect([41, 43, 44, 10].map((id) => shownNumber(1234.5, formatCode(id, own) ?? ''))).toEqual([
      '1,235',
      '1,234.50',
      '1,234.50',
      '123450.00%',
    ]);
    expect(formatCode(176, own)).toBe('0.000');
    expect(formatCode(0, own)).toBeUndefined();
  });
});
