/** A request id: kept with what was typed, so that sending twice books once. */
export function newRequestId(): string {
  return `desk-${crypto.randomUUID()}`;
}
