import type { CaseFact } from '../commands/index.ts';

/**
 * Names of the materials that came as files only (电子签名法第四条: a data message is a written form, no original on paper).
 * What the applicant hands in from home is electronic; what a window takes is not, and with 收件 of a case from home the
 * window has seen the originals of all.
 */
export function electronicMaterials(
  facts: readonly CaseFact[],
  isStaff: (id: string) => boolean,
): ReadonlySet<string> {
  const electronic = new Set<string>();
  for (const { kind, payload } of facts) {
    if (kind === 'case/receive' && payload.event !== null) electronic.clear();
    if (!('materials' in payload)) continue;
    const fromHome = kind === 'case/draft' ? payload.channel === 'online' : !isStaff(payload.by);
    for (const { name } of payload.materials) {
      if (fromHome) electronic.add(name);
      else electronic.delete(name);
    }
  }
  return electronic;
}
