export { type Paged, typeset, typesetToFit } from './typeset.ts';
