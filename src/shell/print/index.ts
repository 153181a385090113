export { typeset, typesetToFit } from './printer.ts';
export { lettersLacking } from './typefaces.ts';
