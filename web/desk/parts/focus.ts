/** Puts the focus on the control of a place; places are ids. */
export function focusOn(place: string): void {
  document.getElementById(place)?.focus();
}
