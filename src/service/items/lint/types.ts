import type { Problem } from '#base/kernel/index.ts';
import type { LintSeverity } from '../keeping-words.ts';
import type { ServiceItem } from '../types.ts';

export interface LintRule {
  readonly severity: LintSeverity;
  readonly find: (item: ServiceItem) => readonly Problem[];
}

export interface Finding extends Problem {
  readonly severity: LintRule['severity'];
}
