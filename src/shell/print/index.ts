export { typeset, typesetToFit } from './printer.ts';
export { lettersLacking } from './typefaces.ts';
export type { Paged } from './typeset.ts';
