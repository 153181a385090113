import { describe, expect, it } from 'vitest';
import {
  creditCodeCheck,
  organisationCodeCheck,
  readCreditCode,
  readOrganisationCode,
} from './credit-code.ts';

const codes = (text: string) => {
  const code = readCreditCode(text);
  return code.ok ? [] : code.problems.map((problem) => problem.code);
};

describe('a unified social credit code (GB 32100)', () => {
  // two codes of public bodies, from public data
  it.each(['11511301008778183N', '115113010833722043'])('reads %s', (code) => {
    expect(readCreditCode(code)).toEqual({ ok: true, value: code });
    expect(readCreditCode(` ${code.toLowerCase()} `)).toEqual({ ok: true, value: code });
  });

  it.each([
    ['1151130100877818', 'persons/credit-code-form'],
    ['11511301008778183I', 'persons/credit-code-form'],
    ['11511301008778183M', 'persons/credit-code-check'],
  ])('refuses %s as %s', (text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it('checks the organisation code inside it', () => {
    const first = '11511301008778184';
    expect(codes(`${first}${creditCodeCheck(first)}`)).toEqual(['persons/organisation-code-check']);
  });
});

describe('an organisation code (GB 11714)', () => {
  it('is the middle of the credit code, with or without a dash', () => {
    expect(readOrganisationCode('00877818-3')).toEqual({ ok: true, value: '008778183' });
    expect(readOrganisationCode('083372204').ok).toBe(true);
  });

  it("computes the standard's sample D2143569-X", () => {
    expect(organisationCodeCheck('D2143569')).toBe('X');
  });

  it('is refused with a wrong form or check character', () => {
    const code = (text: string) => {
      const read = readOrganisationCode(text);
      return read.ok ? '' : read.problems[0]?.code;
    };
    expect(code('00877818')).toBe('persons/organisation-code-form');
    expect(code('00877818-4')).toBe('persons/organisation-code-check');
  });
});
