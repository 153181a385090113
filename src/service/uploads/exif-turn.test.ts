import { describe, expect, it } from 'vitest';
import { exifTurn } from './exif-turn.ts';

/** A JPEG's head with an Exif part that has one entry, byte by byte (Exif 2.3). */
function photo(orientation: number, little: boolean, before: readonly number[] = []): Uint8Array {
  const two = (value: number) => (little ? [value & 255, value >> 8] : [value >> 8, value & 255]);
  const four = (value: number) => (little ? [...two(value), 0, 0] : [0, 0, ...two(value)]);
  const tiff = [
    ...(little ? [0x49, 0x49] : [0x4d, 0x4d]),
    ...[...two(42), ...four(8), ...two(1)],
    ...[...two(0x0112), ...two(3), ...four(1), ...two(orientation), 0, 0],
    ...four(0),
  ];
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  const size = exif.length + 2;
  return Uint8Array.from([0xff, 0xd8, ...before, 0xff, 0xe1, size >> 8, size & 255, ...exif, 0xff, 0xda]);
}

describe('how a photograph is turned', () => {
  it('is what the camera noted, in both orders of bytes', () => {
    for (const little of [true, false])
      expect([1, 3, 6, 8, 9].map((orientation) => exifTurn(photo(orientation, little)))).toEqual([
        0, 180, 90, 270, 0,
      ]);
  });

  it('is found behind other parts of the head', () => {
    expect(exifTurn(photo(6, true, [0xff, 0xe0, 0, 4, 0, 0]))).toBe(90);
  });

  it('is nothing where nothing can be read, wherever the file ends', () => {
    const whole = photo(6, false);
    expect(exifTurn(Uint8Array.from([0xff, 0xd8, 0xff, 0xda]))).toBe(0);
    for (let end = 0; end < whole.length - 6; end += 1)
      expect([0, 90]).toContain(exifTurn(whole.subarray(0, end)));
    expect(exifTurn(whole.subarray(0, 20))).toBe(0);
  });
});
