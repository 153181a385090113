/** A small generator of its own (mulberry32), so that the packs are the same on every machine and Node. */
export interface Random {
  /** a whole number from `low` to `high`, both included */
  between(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
}

export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return { between, pick: (from) => from[between(0, from.length - 1)]! };
}

/**
 * Splits `total` into as many parts as there are weights, each near its weight's share (± `spread` percent) and a multiple of
 * `step`; the heaviest part takes the rest. All in fen; the parts sum to the total exactly.
 */
export function splitByWeights(
  random: Random,
  total: number,
  weights: readonly number[],
  { step = 1, spread = 0 } = {},
): number[] {
  const blurred = weights.map((weight) => weight * (100 + random.between(-spread, spread)));
  const sum = blurred.reduce((a, b) => a + b, 0);
  const parts = blurred.map((weight) => Math.floor((total * weight) / sum / step) * step);
  const rest = total - parts.reduce((a, b) => a + b, 0);
  parts[weights.indexOf(Math.max(...weights))]! += rest;
  if (parts.some((part) => part <= 0))
    throw new RangeError(`${total} fen do not make ${weights.length} parts`);
  return parts;
}

/** Splits `total` into `count` parts of very different sizes, as bills have. */
export function splitInto(random: Random, total: number, count: number, step = 10): number[] {
  return splitByWeights(
    random,
    total,
    Array.from({ length: count }, () => random.between(20, 180)),
    { step },
  );
}
