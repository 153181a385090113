import { describe, expect, it } from 'vitest';
import { isKeepable } from './keepable.ts';

describe('a text that a database can keep', () => {
  it('has every letter whole, whichever they are', () => {
    for (const text of ['', '渌口', '𠮷野家', 'a\nb\tc', '👨‍👩‍👧']) expect(isKeepable(text)).toBe(true);
  });

  it('has no NUL and no half letter', () => {
    for (const text of ['\0', '甲\0乙', '\ud842', '\udfb7甲', '👨'.slice(0, 1)])
      expect(isKeepable(text)).toBe(false);
  });
});
