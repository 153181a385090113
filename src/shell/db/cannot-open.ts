import type { Problem } from '#base/kernel/index.ts';

/** A database that this program must leave alone, with what to say about it. */
export class CannotOpen extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}
