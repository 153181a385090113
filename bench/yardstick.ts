import { hash } from 'node:crypto';

/**
 * Milliseconds for a fixed piece of work (JSON and SHA-256) on one core, which tell the present speed of the machine. A shared
 * host changes from hour to hour, and rates can be compared only where this number is the same.
 */
export function yardstick(): number {
  const start = performance.now();
  const texts: string[] = [];
  for (let round = 0; round < 200_000; round += 1) {
    const text = JSON.stringify({ round, name: `演示${round}`, parts: [round, round + 1] });
    texts[round % 1_000] = JSON.stringify(JSON.parse(text));
  }
  for (let round = 0; round < 300; round += 1) hash('sha256', texts.join(''));
  return performance.now() - start;
}
