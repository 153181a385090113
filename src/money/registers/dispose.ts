import type { NewFact } from '#base/journal/index.ts';
import { type Day, ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { checkText, type Known } from './checks.ts';
import { registerFacts, registerStream } from './facts.ts';
import { findEntry } from './find-entry.ts';
import { problems } from './problems.ts';

export interface Disposal {
  readonly id: string;
  /** at the end of this day the thing is no longer there */
  readonly day: Day;
  /** 处置方式和原因: 报废、调出、拍卖…… */
  readonly reason: string;
}

/** 处置 of a vehicle or a piece of equipment (行政事业性国有资产管理条例). */
export function decideDispose(known: Known, { id, day, reason }: Disposal): Result<readonly NewFact[]> {
  const entry = findEntry(known, id);
  if (!entry.ok) return entry;
  const row = entry.value;
  const found: Problem[] = checkText(reason, 'reason', '处置原因');
  if (row.register !== 'vehicle' && row.register !== 'asset')
    found.push(problems.of('register/not-disposable', 'id', { id }));
  if (row.until !== null) found.push(problems.of('register/disposed', 'id', { id, day: row.until }));
  if (day < row.day) found.push(problems.of('register/disposed-before', 'day', { day, acquired: row.day }));
  if (day > known.today) found.push(problems.of('register/future-day', 'day', { day, today: known.today }));
  if (found.length > 0) return refused(...found);
  return ok([registerFacts.make(registerStream(id), 'register-disposed', { id, day, reason })]);
}
