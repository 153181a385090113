import { type IntakeDraft, isTouched } from '../view/intake.ts';

/**
 * What a clerk is typing about somebody, for as long as the page is loaded and nowhere else: names and numbers do not
 * get into a browser's store (个人信息保护法第五十一条). Another page of the desk in between loses nothing; leaving the
 * desk asks first.
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
