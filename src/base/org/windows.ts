import type { Span } from './dated.ts';

/** general: takes in any item (综合窗口); department: one department's own */
export const windowKinds = ['general', 'department'] as const;
export type WindowKind = (typeof windowKinds)[number];

/** A counter of the district's hall. Town centres and village stations are one general counter each. */
export interface ServiceWindow extends Span {
  readonly number: number;
  readonly unit: string;
  readonly kind: WindowKind;
  readonly label: string;
}
