import type { Published } from '../app/client.ts';
import { documentAddress, figureAddress, tableAddress } from './addresses.ts';
import { Downloads, VersionNote, Versions } from './release.tsx';

type Part = Published['document']['parts'][number];
type Block = Part['blocks'][number];

/** the version for addresses; undefined for the latest */
function versionAsked(published: Published): number | undefined {
  return published.supersededBy === null ? undefined : published.version;
}

function headingsOf(part: Part): string[] {
  return part.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));
}

function PartLinks({ published, here }: { readonly published: Published; readonly here?: number }) {
  const { document } = published;
  const version = versionAsked(published);
  return (
    <ul className="rows">
      {document.parts.map((part, index) => {
        const address = documentAddress(document.year, index + 1, version);
        return (
          <li key={part.number}>
            <a className="tap" href={address} aria-current={here === index + 1 ? 'page' : undefined}>
              <span>
                <span className="code">{part.number}</span>
                {part.title}
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** The cover of the published account: its title, parts, files and versions. */
export function DocumentPage({ published }: { readonly published: Published }) {
  const { document } = published;
  return (
    <>
      <h1>{document.title}</h1>
      <VersionNote year={document.year} version={published} />
      <PartLinks published={published} />
      <Downloads year={document.year} version={published.version} />
      <Versions year={document.year} published={published} />
    </>
  );
}

interface BlockProps {
  readonly block: Block;
  readonly year: number;
  readonly version: number | undefined;
  /** the number of a heading among those of its part */
  readonly heading: number;
}

function BlockView({ block, year, version, heading }: BlockProps) {
  if (block.kind === 'heading')
    return block.level === 1 ? <h2 id={`h${heading}`}>{block.text}</h2> : <h3>{block.text}</h3>;
  if (block.kind === 'table')
    return (
      <p>
        <a className="tap" href={tableAddress(year, block.grid.id, version)}>
          <span>
            <span className="code">{block.grid.number}</span>
            {block.grid.title}
          </span>
        </a>
      </p>
    );
  return (
    <p>
      {block.runs.map((run, index) =>
        run.figure ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a frozen text never change their order
          <a key={index} href={figureAddress(year, run.figure, version)}>
            {run.text}
          </a>
        ) : (
          run.text
        ),
      )}
    </p>
  );
}

interface PartProps {
  readonly published: Published;
  /** from 1 */
  readonly number: number;
  readonly part: Part;
}

/** One part of the document, with its contents at the side; the tables have pages of their own. */
export function PartPage({ published, number, part }: PartProps) {
  const { document } = published;
  const headings = headingsOf(part);
  const numberOf = (block: Block) => (block.kind === 'heading' ? headings.indexOf(block.text) + 1 : 0);
  return (
    <>
      <h1>
        {part.number} {part.title}
      </h1>
      {published.supersededBy !== null && <VersionNote year={document.year} version={published} />}
      <div className="aside">
        <div className="text prose">
          {headings.length > 1 && (
            <p className="phone-only noprint">
              <a className="tap" href="#contents">
                到目录
              </a>
            </p>
          )}
          {part.blocks.map((block, index) => (
            <BlockView
              // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a frozen text never change their order
              key={index}
              block={block}
              year={document.year}
              version={versionAsked(published)}
              heading={numberOf(block)}
            />
          ))}
        </div>
        <nav aria-labelledby="contents">
          <h2 id="contents">目录</h2>
          {headings.length > 0 && (
            <ul className="rows">
              {headings.map((heading, index) => (
                <li key={heading}>
                  <a className="tap" href={`#h${index + 1}`}>
                    {heading}
                  </a>
                </li>
              ))}
            </ul>
          )}
          <PartLinks published={published} here={number} />
        </nav>
      </div>
    </>
  );
}
