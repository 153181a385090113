import { describe, expect, it } from 'vitest';
import { needsConversion, photoName } from './photo-kind.ts';

const head = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('a photograph at the desk', () => {
  it.each(['\0\0\0\x24ftypheic', '\0\0\0\x18ftypmif1', 'GIF89a', 'BM123456'])('%j becomes a JPEG', (text) => {
    expect(needsConversion(head(text))).toBe(true);
  });

  it.each(['\xff\xd8\xff\xe0', '\x89PNG\r\n', '%PDF-1.7', '\0\0\0\x18ftypmp42', ''])(
    '%j goes as it is',
    (text) => {
      expect(needsConversion(head(text))).toBe(false);
    },
  );

  it('keeps its name', () => {
    expect(['IMG_1.HEIC', '身份证.heif', 'a.b', '.heic'].map(photoName)).toEqual([
      'IMG_1.jpg',
      '身份证.jpg',
      'a.b.jpg',
      '照片.jpg',
    ]);
  });
});
