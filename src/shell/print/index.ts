export { lettersLacking } from './typefaces.ts';
export { type Paged, typeset, typesetToFit } from './typeset.ts';
