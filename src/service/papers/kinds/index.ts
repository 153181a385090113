import type { PaperContent } from '../content.ts';
import type { PaperKind, PaperSubject } from '../types.ts';
import { acceptance } from './acceptance.ts';
import { continuation } from './continuation.ts';
import { correction } from './correction.ts';
import { delivery } from './delivery.ts';
import { extension } from './extension.ts';
import { grant } from './grant.ts';
import { nonacceptance } from './nonacceptance.ts';
import { notice } from './notice.ts';
import { receipt } from './receipt.ts';
import { rejection } from './rejection.ts';
import type { PaperRule } from './rule.ts';
import { special } from './special.ts';
import { suspension } from './suspension.ts';

export type NumberedKind = Exclude<PaperKind, 'certificate'>;

/** Every kind of paper that cases issue; the type holds that none is missing. */
export const paperRules: { readonly [K in NumberedKind]: PaperRule<K> } = {
  receipt,
  notice,
  acceptance,
  nonacceptance,
  special,
  extension,
  suspension,
  continuation,
  grant,
  rejection,
  delivery,
  correction,
};

/** What a paper says of its subject. Pure; certificates have a form of their own (certificate.ts). */
export function paperContent<K extends NumberedKind>(kind: K, subject: PaperSubject<K>): PaperContent {
  return paperRules[kind].content(subject);
}
