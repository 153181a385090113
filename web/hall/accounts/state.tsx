import type { Judgement } from '../app/client.ts';

type State = Judgement['state'];

interface Said {
  readonly word: string;
  readonly className: string;
  /** a shape of its own, so that readers need no colour */
  readonly shape: string;
}

export const STATES: Record<State, Said> = {
  broken: { word: '不成立', className: 'broken', shape: 'M3 3l10 10M13 3L3 13' },
  'not-enough-data': {
    word: '数据不足',
    className: 'unsure',
    shape: 'M5 5.5a3 3 0 1 1 4.2 2.7c-.8.4-1.2 1-1.2 2M8 13.2v.1',
  },
  'could-not-be-read': { word: '没有读出', className: 'unsure', shape: 'M8 2v8M8 13v.1' },
  holds: { word: '成立', className: 'holds', shape: 'M2 8.5l4 4 8-9' },
  'not-applicable': { word: '不适用', className: 'idle', shape: 'M3 8h10' },
};

/** The order of states: those that need a look come first. */
export const STATE_ORDER = Object.keys(STATES) as State[];

/** A state in a word and a shape. */
export function StateMark({ state, count }: { readonly state: State; readonly count?: number }) {
  const { word, className, shape } = STATES[state];
  return (
    <span className={`state ${className}`}>
      <svg
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d={shape} />
      </svg>
      {word}
      {count === undefined ? '' : ` ${count} 处`}
    </span>
  );
}

export function countStates(judgements: readonly Judgement[]): { state: State; count: number }[] {
  return STATE_ORDER.map((state) => ({
    state,
    count: judgements.filter((judgement) => judgement.state === state).length,
  })).filter(({ count }) => count > 0);
}
