import type { Problem } from '#base/kernel/index.ts';

/** Where a command writes: results to `out`, progress and refusals to `say`. */
export interface Io {
  out(text: string): void;
  say(text: string): void;
}

export const terminal: Io = {
  out: (text) => void process.stdout.write(`${text}\n`),
  say: (text) => void process.stderr.write(`${text}\n`),
};

/** Prints a refusal: what is wrong, where, why, and what to do. */
export function sayProblems(io: Io, problems: readonly Problem[]): void {
  for (const problem of problems) {
    io.say(`✗ ${problem.message}`);
    if (problem.at) io.say(`  位置：${problem.at}`);
    io.say(`  依据：${problem.basis}`);
    io.say(`  怎么办：${problem.hint}（${problem.code}）`);
  }
}
