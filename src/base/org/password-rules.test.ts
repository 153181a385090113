import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { passwordProblems } from './password-rules.ts';
import { signInPolicyOn } from './sign-in-policy.ts';

const { password: policy } = signInPolicyOn(day('2020-07-04'));
const owner = { id: 'chuangkou1', name: '白晓棠' };
const wrong = (password: string) => passwordProblems(policy, password, owner).map((problem) => problem.code);

describe('a new password', () => {
  it.each([
    'Tea4-kettle!!',
    '雨后青山两行Two雀鸟3',
    'four wild geese over the lake',
    'Seven-herons-4',
    'Yellow7*Kettle9-dock',
    '春江花月夜里看潮水涨到桥下的石阶'.repeat(2),
  ])('may be %s', (password) => {
    expect(wrong(password)).toEqual([]);
  });

  it('has twelve characters and three kinds, or is a whole sentence', () => {
    expect(wrong('Ab3-xyz')).toEqual(['org/password-too-short']);
    expect(wrong('teakettlemoon')).toEqual(['org/password-too-simple']);
    expect(wrong('mfkwpzqt')).toEqual(['org/password-too-short', 'org/password-too-simple']);
  });

  it('is no common, published, repeated or running one', () => {
    for (const common of [
      'Password-20201',
      'Admin@@@@2020',
      'Woaini1314!!520',
      'yimen-demo-2020',
      'YIMEN-demo-2020',
      'Aa1!Aa1!Aa1!',
      'X-abcdefghij-9',
      'Z!98765432101',
      'P@ssw0rd2026',
      'p@$$w0rd!!2026',
      'Summer!!2026##',
      '2026-Dr@g0n-2026',
      'Football1Football1',
      'Iloveyou#20261201',
    ])
      expect(wrong(common), common).toContain('org/password-common');
  });

  it('does not hold the owner’s name', () => {
    expect(wrong('Moon-Chuangkou1-7')).toEqual(['org/password-personal']);
    expect(wrong('Moon-白晓棠-Lake-7')).toEqual(['org/password-personal']);
  });

  it('has an end: 10 MB are refused by their length alone', () => {
    expect(wrong('长'.repeat(10_000_000))).toEqual(['org/password-too-long']);
    expect(wrong(`Ab3-${'q7Wk'.repeat(40)}`)).toEqual(['org/password-too-long']);
  });
});
