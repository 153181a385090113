import type { MarkedToken, Token, Tokens } from 'marked';
import { createElement, Fragment, type ReactNode } from 'react';
import { addressOf, headingId } from './documents.ts';

/** A newline between Chinese letters is none of the text. */
const BROKEN_LINE = /(?<=[\u2e80-\uffff])\n|\n(?=[\u2e80-\uffff])/g;

function all<T>(of: readonly T[], draw: (one: T) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...of.map(draw));
}

/** The blocks of a document as elements. HTML in a document is shown as the text that it is. */
export function drawBlocks(blocks: readonly Token[]): ReactNode {
  return all(blocks as readonly MarkedToken[], drawBlock);
}

function drawBlock(block: MarkedToken): ReactNode {
  switch (block.type) {
    case 'heading':
      return createElement(`h${block.depth}`, { id: headingId(block.text) }, drawWords(block.tokens));
    case 'paragraph':
      return <p>{drawWords(block.tokens)}</p>;
    case 'list':
      return createElement(
        block.ordered ? 'ol' : 'ul',
        null,
        all(block.items, ({ tokens }) => <li>{drawBlocks(tokens)}</li>),
      );
    case 'table':
      return <Sheet of={block} />;
    case 'code':
      return <pre>{block.text}</pre>;
    case 'text':
      return drawWords(block.tokens ?? [block]);
    case 'space':
      return null;
    default:
      return <p>{block.raw}</p>;
  }
}

/** The words of a paragraph: bold, code, links. */
function drawWords(words: readonly Token[]): ReactNode {
  return all(words as readonly MarkedToken[], drawWord);
}

function drawWord(word: MarkedToken): ReactNode {
  switch (word.type) {
    case 'strong':
      return <b>{drawWords(word.tokens)}</b>;
    case 'codespan':
      return <code>{word.text}</code>;
    case 'link':
      return <Linked of={word} />;
    case 'image':
      return <span className="soft">（图：{word.text}）</span>;
    case 'text':
    case 'escape':
      return word.text.replace(BROKEN_LINE, '');
    default:
      return word.raw;
  }
}

function Linked({ of }: { readonly of: Tokens.Link }) {
  const href = addressOf(of.href);
  return href === null ? (
    drawWords(of.tokens)
  ) : (
    <a className="intext" href={href}>
      {drawWords(of.tokens)}
    </a>
  );
}

function Sheet({ of: { header, rows } }: { readonly of: Tokens.Table }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard
    <section className="scroll" tabIndex={0} aria-label={`表：${header.map(({ text }) => text).join('、')}`}>
      <table className="form">
        <thead>
          <tr>
            {all(header, ({ tokens }) => (
              <th scope="col">{drawWords(tokens)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all(rows, (row) => (
            <tr>
              {all(row, ({ tokens }) => (
                <td>{drawWords(tokens)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
