import { describe, expect, it } from 'vitest';
import { isSeen, nameFault, nameFaultWords, plainName, plainNumber, withoutHidden } from './typed-text.ts';

describe('what cannot be seen', () => {
  it('is taken out of numbers, as they are pasted from address books and chats', () => {
    expect(plainNumber('\u202d138 0000 0000\u202c')).toBe('13800000000');
    expect(plainNumber('4302121950\u200b01010016\ufeff')).toBe('430212195001010016');
    expect(plainNumber('１２３４\u00a0５６7x\u0000')).toBe('1234567X');
  });

  it('is taken out of text, but the mark that chooses the shape of a Han character stays', () => {
    expect(withoutHidden('张\u200b三\u00ad')).toBe('张三');
    expect(withoutHidden('葛\u{e0100}')).toBe('葛\u{e0100}');
    expect(withoutHidden('𠮷\ufe00 a\ufe0f')).toBe('𠮷\ufe00 a');
  });

  it('leaves an empty text', () => {
    for (const text of ['', '  ', '\u200b', '\u3000\u2060', '\u3164', '\u2800', '\u0000', '\u202e\u202c'])
      expect(isSeen(text), JSON.stringify(text)).toBe(false);
    for (const text of ['张', '。', '0']) expect(isSeen(text)).toBe(true);
  });
});

describe('a name', () => {
  it.each(['张三', '李𠮷𰻝', '买买提·艾力', 'Mary Ann O’Neil', '360公司', '演示（区）店', '葛\u{e0100}'])(
    'may be %s',
    (name) => {
      expect(nameFault(name)).toBeNull();
    },
  );

  it.each([
    ['', 'empty'],
    ['\u200b', 'empty'],
    ['\u3164 ', 'empty'],
    ['张三\n李四', 'lines'],
    ['张三\u2028李四', 'lines'],
    ['\u202e三张', 'direction'],
    ['张\ue001', 'own-letter'],
    ['\ue001', 'own-letter'],
    ['张\u0007三', 'control'],
    ['张\ufffd', 'control'],
    ['。', 'no-letter'],
    ['——', 'no-letter'],
    ['长'.repeat(201), 'long'],
  ] as const)('is not %j: %s', (name, fault) => {
    expect(nameFault(name)).toBe(fault);
    expect(nameFaultWords[fault].do).toMatch(/。$/);
  });

  it('is kept as it is seen', () => {
    expect(plainName(' 张\u200b三 ')).toBe('张三');
    expect(plainName('Mary\u3000 Ann\u200e')).toBe('Mary Ann');
  });
});
