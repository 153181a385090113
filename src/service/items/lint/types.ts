import type { Problem } from '#base/kernel/index.ts';
import type { ServiceItem } from '../types.ts';

/** An error keeps an item from being released; a warning is shown and counted. */
export interface LintRule {
  readonly severity: 'error' | 'warning';
  readonly find: (item: ServiceItem) => readonly Problem[];
}

export interface Finding extends Problem {
  readonly severity: LintRule['severity'];
}
