import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/index.ts';
import { Loaded, Panel, TextButton } from '../../frame/index.ts';
import { GridTable } from '../../parts/grid-table.tsx';

type Draft = Awaited<ReturnType<typeof api.publish.draft.call>>['document'];
type Block = Draft['parts'][number]['blocks'][number];

interface Props {
  readonly year: number;
  /** of the content as the state knows it: another content is read again */
  readonly digest: string;
  readonly current: string | undefined;
  readonly onFigure: (id: string) => void;
}

const NONE: ReadonlySet<string> = new Set();

/** The account as it will be read; every figure opens to where it comes from. */
export function Narrative({ year, digest, current, onFigure }: Props) {
  const draft = useQuery({
    ...api.publish.draft.queryOptions({ input: { year } }),
    placeholderData: (before) => before,
  });
  const stale = draft.data !== undefined && draft.data.digest !== digest;
  return (
    <Panel
      title="决算正文"
      label="决算正文"
      soft="带点线的数可以点开，看从哪里来"
      beside={stale ? <TextButton onClick={() => void draft.refetch()}>内容有变化，重新读</TextButton> : null}
    >
      <Loaded query={draft} rows={16}>
        {({ document }) => (
          <div className="narrative">
            {document.parts.map((part) => (
              <section key={part.number}>
                <h3 className="part-title">
                  {part.number}　{part.title}
                </h3>
                {part.blocks.map((block, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: blocks are composed anew as a whole
                  <BlockOf key={at} block={block} {...{ year, current, onFigure }} />
                ))}
              </section>
            ))}
          </div>
        )}
      </Loaded>
    </Panel>
  );
}

function BlockOf({ block, year, current, onFigure }: Omit<Props, 'digest'> & { readonly block: Block }) {
  if (block.kind === 'heading') return block.level === 1 ? <h4>{block.text}</h4> : <h5>{block.text}</h5>;
  if (block.kind === 'table')
    return (
      <details>
        <summary>
          {block.grid.number} {block.grid.title}
        </summary>
        <GridTable grid={block.grid} year={year} current={current} marked={NONE} onFigure={onFigure} />
      </details>
    );
  return (
    <p>
      {block.runs.map(({ text, figure }, at) =>
        figure ? (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: runs are composed anew as a whole
            key={at}
            type="button"
            className="run"
            aria-pressed={figure === current}
            onClick={() => onFigure(figure)}
          >
            {text}
          </button>
        ) : (
          text
        ),
      )}
    </p>
  );
}
