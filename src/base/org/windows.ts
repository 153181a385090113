import type { Span } from './dated.ts';

/** general: takes in any item (综合窗口); department: takes in the items of one department */
export const windowKinds = ['general', 'department'] as const;
export type WindowKind = (typeof windowKinds)[number];

/** A window of the district's hall. Each town centre and village station is one general window. */
export interface ServiceWindow extends Span {
  readonly number: number;
  readonly unit: string;
  readonly kind: WindowKind;
  readonly label: string;
}
