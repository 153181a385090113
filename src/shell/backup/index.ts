export { checkBackup } from './check.ts';
export type { Manifest } from './format.ts';
export { outdated } from './names.ts';
export { askAtTerminal, findPassphrase } from './passphrase.ts';
export { checkTarget, openEmptyPlace } from './place.ts';
export { problemOf } from './refusal.ts';
export { openForRestore, restoreInto } from './restore.ts';
export { writeBackup } from './write.ts';
