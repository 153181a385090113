export { type Answer, ask, findItems, type Searched } from './ask.ts';
export { type Elsewhere, elsewhereById } from './sayings.ts';
