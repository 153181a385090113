import { type IntakeDraft, isTouched } from '../view/intake.ts';

/**
 * What a clerk types about an applicant. It lives in memory while the desk is loaded: names and numbers never get into a
 * browser's store (个人信息保护法第五十一条). It survives a visit to another page; the desk asks before somebody leaves.
 */
let kept: { readonly staff: string; readonly draft: IntakeDraft } | null = null;

export function keptIntake(staff: string): IntakeDraft | null {
  return kept?.staff === staff ? kept.draft : null;
}

export function keepIntake(staff: string, draft: IntakeDraft): void {
  kept = { staff, draft };
}

export function forgetIntake(): void {
  kept = null;
}

globalThis.addEventListener('beforeunload', (event) => {
  if (kept && isTouched(kept.draft)) event.preventDefault();
});
