import { describe, expect, it } from 'vitest';
import { demoSeal } from './demo-seal.ts';

const request = { organ: '渌口区林业局', use: 'special', words: '行政许可专用章' } as const;

describe('the demo seal', () => {
  it('says 样章, whose it is and what for', () => {
    const { svg, alt } = demoSeal.picture(request);
    expect(svg).toContain('样 章');
    expect(svg).toContain('行政许可专用章');
    for (const letter of '渌口区林业局') expect(svg).toContain(`>${letter}</text>`);
    expect(alt).toBe('渌口区林业局行政许可专用章（样章）');
    expect(demoSeal.note).toContain('无法律效力');
  });

  it('has no markup from a name', () => {
    const { svg } = demoSeal.picture({ ...request, organ: '<b>&"\u0000局' });
    expect(svg).toContain('&lt;');
    expect(svg).not.toContain('<b>');
    expect(svg).not.toContain('\u0000');
  });

  it('signs nothing', async () => {
    const file = new Uint8Array([1, 2, 3]);
    expect(await demoSeal.finish(file, request)).toEqual(file);
  });

  it('finds room for the longest name between the words', () => {
    const turns = (organ: string) =>
      [...demoSeal.picture({ ...request, organ }).svg.matchAll(/rotate\((-?[\d.]+) /g)].map((m) =>
        Number(m[1]),
      );
    expect(Math.max(...turns('局'.repeat(30)))).toBeLessThanOrEqual(118);
    expect(turns('局')).toEqual([0]);
  });
});
