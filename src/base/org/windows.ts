import type { Span } from './dated.ts';

/** A counter of the district's hall. Town centres and village stations are one general counter each. */
export interface ServiceWindow extends Span {
  readonly number: number;
  readonly unit: string;
  /** general: takes in any item (综合窗口); department: one department's own */
  readonly kind: 'general' | 'department';
  readonly label: string;
}
