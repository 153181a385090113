import type { JudgementState, Severity } from '#base/kernel/index.ts';
import type { Tone } from './tone.ts';

/** What the workbench needs of judged relations: counts, what is open, the values compared. */

export interface JudgementLike {
  readonly relation: string;
  readonly title: string;
  readonly object: string;
  readonly state: JudgementState;
  readonly severity?: Severity | undefined;
  readonly message?: string | undefined;
  readonly basis: string;
  readonly hint: string;
  readonly figures: readonly string[];
}

export const STATES: Readonly<
  Record<JudgementLike['state'], { readonly word: string; readonly tone: Tone }>
> = {
  holds: { word: '相符', tone: 'good' },
  broken: { word: '不符', tone: 'bad' },
  'not-applicable': { word: '不适用', tone: 'quiet' },
  'not-enough-data': { word: '数据不足', tone: 'warn' },
  'could-not-be-read': { word: '读不出', tone: 'warn' },
};

const ORDER: readonly JudgementLike['state'][] = [
  'broken',
  'could-not-be-read',
  'not-enough-data',
  'holds',
  'not-applicable',
];

export function countStates(judgements: readonly Pick<JudgementLike, 'state'>[]) {
  const count = (state: JudgementLike['state']) => judgements.filter((one) => one.state === state).length;
  return {
    holds: count('holds'),
    broken: count('broken'),
    open: count('not-enough-data') + count('could-not-be-read'),
  };
}

/** The judgements that need a look, the worst first. */
export function openOf<J extends JudgementLike>(judgements: readonly J[]): J[] {
  const rank = { error: 0, warning: 1, information: 2 } as const;
  return judgements
    .filter(({ state }) => state === 'broken' || state === 'could-not-be-read')
    .toSorted((a, b) => rank[a.severity ?? 'error'] - rank[b.severity ?? 'error']);
}

/** The table of a figure's id: `02/2010399/1` stands in 02. */
export function tableOfFigure(id: string): string {
  return id.split('/')[0] ?? '';
}

/** The judgements that touch a table, the broken first and what does not apply last. */
export function judgementsOf<J extends JudgementLike>(judgements: readonly J[], table: string): J[] {
  return judgements
    .filter(({ figures }) => figures.some((id) => tableOfFigure(id) === table))
    .toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
}

interface GridLike {
  readonly body: readonly (readonly { readonly text: string; readonly figure?: string | undefined }[])[];
}

/** The printed value of every figure that the tables show. */
export function valuesOf(tables: readonly GridLike[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { body } of tables)
    for (const row of body)
      for (const { text, figure } of row) if (figure) values.set(figure, text || '0.00');
  return values;
}
