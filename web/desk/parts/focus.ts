/** Leads to the control of a place on the page; places are ids. */
export function focusOn(place: string): void {
  document.getElementById(place)?.focus();
}
