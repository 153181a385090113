import type { Run, Said } from './types.ts';

export type Piece = string | Said | Run | readonly Run[];

/** Makes runs of text and numbers, in order. */
export function runs(...pieces: readonly Piece[]): Run[] {
  return pieces.flatMap((piece): Run[] => {
    if (typeof piece === 'string') return piece === '' ? [] : [{ text: piece }];
    if ('run' in piece) return [piece.run];
    return 'text' in piece ? [piece] : [...piece];
  });
}
