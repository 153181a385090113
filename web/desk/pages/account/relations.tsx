import { useState } from 'react';
import { type Column, DataTable, Panel, State, TextButton } from '../../frame/index.ts';
import { type JudgementLike, STATES } from '../../view/relations.ts';

interface Props {
  readonly judgements: readonly JudgementLike[];
  readonly values: ReadonlyMap<string, string>;
  readonly onFigure: (id: string) => void;
}

/** The relations that need a look, on top, as a list that shrinks. */
export function OpenList({ judgements, values, onFigure }: Props) {
  if (judgements.length === 0) return null;
  return (
    <section className="panel open-list">
      <h2>
        {judgements.length} 项勾稽关系要看 <span className="soft">逐项改正后，这个清单会变短</span>
      </h2>
      <ol>
        {judgements.map((judgement) => (
          <li key={judgement.relation + judgement.object}>
            <State tone={judgement.severity === 'warning' ? 'warn' : 'bad'}>
              {judgement.severity === 'warning' ? '提醒' : '不符'}
            </State>
            <div>
              <b>{judgement.title}</b>　{judgement.object}
              <p>{judgement.message}</p>
              <p className="problem-hint">{judgement.hint}</p>
              <Compared figures={judgement.figures} values={values} onFigure={onFigure} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The figures that a relation compares, each a way to its origin. */
function Compared({
  figures,
  values,
  onFigure,
}: Omit<Props, 'judgements'> & { readonly figures: readonly string[] }) {
  const MOST = 8;
  return (
    <span className="compared">
      {figures.slice(0, MOST).map((id) => (
        <TextButton key={id} onClick={() => onFigure(id)}>
          {id}
          <b>{values.get(id) ?? ''}</b>
        </TextButton>
      ))}
      {figures.length > MOST ? <span className="faint">等 {figures.length} 个数</span> : null}
    </span>
  );
}

/** Every relation that touches the table, with its state and the values compared. */
export function RelationsTable({ judgements, values, title, onFigure }: Props & { readonly title: string }) {
  const [whole, setWhole] = useState(false);
  const told = judgements.filter(({ state }) => state !== 'not-applicable');
  const idle = judgements.length - told.length;
  const columns: readonly Column<JudgementLike>[] = [
    {
      head: '状态',
      kind: 'short',
      cell: ({ state }) => <State of={STATES[state]} />,
    },
    {
      head: '关系',
      cell: (judgement) => (
        <>
          {judgement.title}
          {judgement.message ? <p className="red-ink">{judgement.message}</p> : null}
        </>
      ),
    },
    { head: '对象', cell: ({ object }) => object },
    {
      head: '比较的数',
      unit: '万元',
      cell: ({ figures }) => <Compared figures={figures} values={values} onFigure={onFigure} />,
    },
    { head: '依据', tone: 'soft small', cell: ({ basis }) => basis },
  ];
  return (
    <Panel
      title="勾稽关系"
      soft={`${title}涉及 ${told.length} 项`}
      className="relations"
      beside={
        idle > 0 ? (
          <TextButton onClick={() => setWhole(!whole)}>
            {whole ? '收起不适用的' : `另有 ${idle} 项不适用`}
          </TextButton>
        ) : null
      }
    >
      <DataTable
        bare
        columns={columns}
        rows={whole ? judgements : told}
        keyOf={({ relation, object }) => relation + object}
        empty="没有涉及本表的勾稽关系。"
      />
    </Panel>
  );
}
