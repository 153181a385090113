import { describe, expect, it } from 'vitest';
import { maskApplicant, ownApplicant } from './mask-applicant.ts';
import { testApplicant } from './testing.ts';

describe('an applicant as everybody sees them', () => {
  it('has name, number and telephone covered, also of who acts for them', () => {
    const agent = { ...testApplicant(2, { name: '王小明' }), as: 'guardian' as const };
    const masked = maskApplicant(testApplicant(1, { name: '王明', agent: agent as never }));
    expect(masked).toEqual({
      of: 'person',
      name: '王*',
      identityKind: '111',
      identityName: '居民身份证',
      number: expect.stringMatching(/^4302\*{10}001.$/),
      phone: '138****0001',
      agent: {
        as: 'guardian',
        name: '王*明',
        number: expect.stringMatching(/^4302\*{10}002.$/),
        phone: '138****0002',
      },
    });
  });

  it('without a telephone says how they are told instead', () => {
    const silent = { ...testApplicant(1), phone: '', reach: 'village' as const };
    expect(maskApplicant(silent).phone).toBe('没有电话，由村（社区）转告');
  });

  it('is known by name and code when it is an organisation, but not by telephone', () => {
    const identity = { kind: '001', number: '11511301008778183N', birth: null };
    const shop = testApplicant(1, { of: 'organisation', name: '测试商店', identity });
    expect(maskApplicant(shop)).toMatchObject({
      name: '测试商店',
      number: '11511301008778183N',
      phone: '138****0001',
      agent: null,
    });
  });

  it('shows names in their own draft, where they check them, and still covers numbers and telephones', () => {
    const agent = { ...testApplicant(2, { name: '王小明' }), as: 'guardian' as const };
    const shown = ownApplicant(testApplicant(1, { name: '王明', agent: agent as never }));
    expect([shown.name, shown.agent?.name]).toEqual(['王明', '王小明']);
    expect([shown.phone, shown.agent?.phone]).toEqual(['138****0001', '138****0002']);
    expect(shown.number).toMatch(/^4302\*{10}/);
  });
});
