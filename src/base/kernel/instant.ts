/** A moment in milliseconds since 1970-01-01T00:00Z. Pure code gets it as an argument, never from a clock. */
export type Instant = number & { readonly __unit: 'ms' };

export function instant(milliseconds: number): Instant {
  if (!Number.isSafeInteger(milliseconds)) throw new RangeError(`not an instant: ${milliseconds}`);
  return milliseconds as Instant;
}

/** A clock, which callers pass in. */
export type Clock = () => Instant;
