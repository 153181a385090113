import type { Result } from '#base/kernel/index.ts';
import type { Chart } from '../chart.ts';
import type { VoucherDraft } from '../types.ts';
import type { BusinessEvent, BusinessKind } from './types.ts';

export type EventOf<K extends BusinessKind> = Extract<BusinessEvent, { readonly kind: K }>;

/** A posting template makes one voucher in both systems of one business event. It derives; the checks judge the result. */
export type Template<K extends BusinessKind> = (event: EventOf<K>, chart: Chart) => Result<VoucherDraft>;
