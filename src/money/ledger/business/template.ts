import type { Result } from '#base/kernel/index.ts';
import type { Chart } from '../chart.ts';
import type { VoucherDraft } from '../types.ts';
import type { BusinessEvent, BusinessKind } from './types.ts';

export type EventOf<K extends BusinessKind> = Extract<BusinessEvent, { readonly kind: K }>;

/** A posting template: one business event → one voucher in both systems. It derives; the checks judge the outcome. */
export type Template<K extends BusinessKind> = (event: EventOf<K>, chart: Chart) => Result<VoucherDraft>;
