import type { Problem } from '#base/kernel/index.ts';
import type { LintSeverity } from '#service/items/keeping-words.ts';
import type { api } from '../../app/client.ts';

/** The catalogue as its keeper sees it, a page of it. */
export type Kept = Awaited<ReturnType<typeof api.items.kept.call>>;

/** One item with its draft, its versions and its history. */
export type KeptItem = Awaited<ReturnType<typeof api.items.keptItem.call>>;

/** What the lint finds at a field. */
export interface Finding extends Problem {
  readonly severity: LintSeverity;
}
