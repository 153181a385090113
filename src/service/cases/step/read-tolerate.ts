import { all, ok, parseDay, type Result } from '#base/kernel/index.ts';
import type { CaseCommand } from '../commands/types.ts';

export type Tolerate = Extract<CaseCommand, { do: 'accept' }>['tolerate'];

/** Days that look like days may still not exist (2021-02-29). */
export function readTolerate(tolerate: readonly { name: string; until: string }[]): Result<Tolerate> {
  return all(
    tolerate.map(({ name, until }, index) => {
      const read = parseDay(until, `tolerate[${index}].until`);
      return read.ok ? ok({ name, until: read.value }) : read;
    }),
  );
}
