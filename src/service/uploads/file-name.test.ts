import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName } from './file-name.ts';
import { limits } from './types.ts';

const PDF = { extension: 'pdf', also: [] };

describe('the name of a file', () => {
  it.each([
    ['身份证.pdf', '身份证.pdf'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\王\\扫描.PDF', '扫描.pdf'],
    ['a\u0000b\r\nc.pdf', 'abc.pdf'],
    // right-to-left override: shown as "申请exe.pdf" it would hide what it ends with
    ['申请\u202efdp.pdf', '申请fdp.pdf'],
    ['a<b>"c".pdf', 'a_b__c_.pdf'],
    ['.htaccess.pdf', 'htaccess.pdf'],
    ['  两  个  .pdf', '两 个.pdf'],
    ['', '材料.pdf'],
    ['...', '材料.pdf'],
    ['image', 'image.pdf'],
    ['v1.2最终版', 'v1.2最终版.pdf'],
    ['营业执照2026.12.1', '营业执照2026.12.1.pdf'],
    ['身份证.png', '身份证.pdf'],
    ['a.pdf.exe', 'a.pdf'],
  ])('%j is shown as %j', (name, clean) => {
    expect(cleanName(name, PDF)).toBe(clean);
  });

  it('never leaves its folder, hides nothing, and is short', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const clean = cleanName(name, PDF);
        expect(clean.length).toBeLessThanOrEqual(limits.nameLength);
        expect(clean).toMatch(/^[^.\s].*\.pdf$/u);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}<>:"|?*\\/]/u);
        expect(cleanName(clean, PDF)).toBe(clean);
        expect(clean.isWellFormed()).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps an ending that files of this kind also have', () => {
    const jpg = { extension: 'jpg', also: ['jpeg'] };
    expect(['a.JPEG', 'a.jpg', 'a.png', 'a'].map((name) => cleanName(name, jpg))).toEqual([
      'a.jpeg',
      'a.jpg',
      'a.jpg',
      'a.jpg',
    ]);
  });
});
