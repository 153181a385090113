export { ask, findItems } from './ask.ts';
export { elsewhereById } from './sayings.ts';
