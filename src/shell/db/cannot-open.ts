import type { Problem } from '#base/kernel/index.ts';

/** A database that this program must not touch, and the problem that says why. */
export class CannotOpen extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}
