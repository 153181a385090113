import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from './plain.ts';

describe('plain text', () => {
  it('is left alone', () => {
    const text = '第一行 #set $x$ [a] @b \\ "c"\n第二行，〔2026〕—…𠮷';
    expect(plain(text)).toBe(text);
  });

  it('loses what turns letters round or cannot be seen', () => {
    expect(plain('李\u202e山青\u202c')).toBe('李山青');
    expect(plain('a\u200bb\ufeffc\u00ad')).toBe('abc');
    expect(plain('a\u0000b\tc')).toBe('a b c');
    expect(plain('\ud800x')).toBe('\ufffdx');
  });

  it('lets a long word end a line every twenty letters', () => {
    expect(plain('a'.repeat(45))).toBe(`${'a'.repeat(20)}\u200b${'a'.repeat(20)}\u200b${'a'.repeat(5)}`);
    expect(plain('字'.repeat(200))).toBe('字'.repeat(200));
  });

  it('has no run that cannot be broken, whatever came in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const run of plain(text).match(/[\x21-\x7e]+/g) ?? [])
          expect(run.length).toBeLessThanOrEqual(30);
      }),
    );
  });
});
