import { Link } from '@tanstack/react-router';
import { State } from '../frame/index.ts';
import type { CasesSearch } from '../view/addresses.ts';
import type { Tone } from '../view/tone.ts';

interface WorkProps {
  readonly name: string;
  /** undefined: not known yet */
  readonly count: number | undefined;
  /** the words where there is something, and where there is nothing */
  readonly words: readonly [some: string, none: string];
  /** the tone where there is something; where there is nothing it is good */
  readonly tone: Tone;
  /** says that all is well where the number itself does not */
  readonly isNone?: boolean;
  readonly to:
    | '/review'
    | '/closing'
    | '/account'
    | '/account/release'
    | '/vouchers'
    | '/cases'
    | '/cases/hand-over'
    | '/counts';
  readonly search?: CasesSearch;
}

/** One thing that may wait, with its true count and how it stands. */
export function Work({
  name,
  count,
  words: [some, none],
  tone,
  isNone = count === 0,
  to,
  search = {},
}: WorkProps) {
  return (
    <tr>
      <td>
        <Link to={to} search={search}>
          {name}
        </Link>
      </td>
      <td className="amount count">{count}</td>
      <td>
        {count === undefined ? (
          <State tone="quiet">正在读取</State>
        ) : (
          <State tone={isNone ? 'good' : tone}>{isNone ? none : some}</State>
        )}
      </td>
    </tr>
  );
}
