import { escapeHtml } from '#base/kernel/index.ts';
import { plain } from './plain.ts';
import type { Seal, SealRequest } from './seal.ts';

const RED = '#c8102e';
const SIZE = 420;
const CENTRE = SIZE / 2;

/** The demo's seal looks like a seal and says 样章, so that nobody takes it for a real one. It signs nothing. */
export const demoSeal: Seal = {
  picture: (request) => ({ svg: sealSvg(request), alt: `${request.organ}${request.words}（样章）` }),
  note: '演示文书：印章为样章，无法律效力。',
  finish: async (pdf) => pdf,
};

function sealSvg({ organ, words }: SealRequest): string {
  const name = [...plain(organ)].slice(0, 32);
  // a long name takes a wider arc, but stays clear of the words along the lower edge; its letters get narrower
  const span = Math.min(words ? 236 : 280, 26 * (name.length - 1));
  const step = name.length > 1 ? span / (name.length - 1) : 26;
  const letters = onArc(name, { radius: 162, step, size: Math.min(46, step * (Math.PI / 180) * 162 * 0.94) });
  const lower = words ? level(words, 362, 28) : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}"><g fill="${RED}" font-family="Noto Serif SC" font-weight="700" text-anchor="middle"><circle cx="${CENTRE}" cy="${CENTRE}" r="203" fill="none" stroke="${RED}" stroke-width="10"/>${letters}<path d="${star(CENTRE, 168, 50)}"/>${level('样 章', 318, 58)}${lower}</g></svg>`;
}

function level(words: string, y: number, size: number): string {
  return `<text x="${CENTRE}" y="${y}" font-size="${size}">${escapeHtml(words)}</text>`;
}

/** Letters along the upper rim, `step` degrees apart, each upright to the centre. */
function onArc(
  letters: readonly string[],
  { radius, step, size }: { radius: number; step: number; size: number },
): string {
  return letters
    .map((letter, index) => {
      const turn = ((index - (letters.length - 1) / 2) * step).toFixed(2);
      const y = (CENTRE - radius + size * 0.38).toFixed(1);
      return `<text x="${CENTRE}" y="${y}" font-size="${size.toFixed(1)}" transform="rotate(${turn} ${CENTRE} ${CENTRE})">${escapeHtml(letter)}</text>`;
    })
    .join('');
}

function star(x: number, y: number, radius: number): string {
  const points = Array.from({ length: 10 }, (_, index) => {
    const r = index % 2 === 0 ? radius : radius * 0.382;
    const turn = (index * Math.PI) / 5;
    return `${(x + r * Math.sin(turn)).toFixed(1)} ${(y - r * Math.cos(turn)).toFixed(1)}`;
  });
  return `M${points.join('L')}Z`;
}
