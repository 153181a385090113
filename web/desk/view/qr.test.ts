import { expect, it } from 'vitest';
import { qrPath } from './qr.ts';

it('draws the three corners of a QR code inside its quiet zone', () => {
  const { side, path } = qrPath('https://hall.example/cases?number=43021220200925000000999990');
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
  const corner = (left: number, top: number) =>
    Array.from({ length: 7 }, (_, i) => [`${left + i} ${top}`, `${left} ${top + i}`]).flat();
  for (const [left, top] of [
    [4, 4],
    [side - 11, 4],
    [4, side - 11],
  ] as const)
    for (const at of corner(left, top)) expect(dark.has(at), at).toBe(true);
  expect([...dark].some((at) => at.startsWith('3 '))).toBe(false);
  expect(qrPath('another').path).not.toBe(path);
});
