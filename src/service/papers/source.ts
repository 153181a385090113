import { showDay, typstString } from '#base/kernel/index.ts';
import type { Block, FormRow, PaperContent, Run } from './content.ts';
import { plain } from './plain.ts';
import { SETTINGS } from './settings.ts';

/** What is printed around a content: the seal's picture, or 预览 across the page. */
export interface Dress {
  /** size of the text in points: 16 is 三号 (GB/T 9704), smaller ones are tried so that a paper stays on one page */
  readonly size: number;
  readonly preview: boolean;
  /** null: not sealed */
  readonly seal: { readonly svg: string; readonly alt: string; readonly note: string | null } | null;
}

const say = (text: string) => typstString(plain(text));

/** One letter or form as Typst source. Pure: a given content and dress always give the same source. */
export function paperSource(content: PaperContent, { size, preview, seal }: Dress): string {
  const { organ, title, number, addressee, blocks, signs, copies, foot, on } = content;
  const [year, month, day] = on.split('-').map(Number);
  const shown = preview ? '待编号' : (number ?? '待编号');
  return `#set document(title: ${say(title)}, author: ${say(organ)}, date: datetime(year: ${year}, month: ${month}, day: ${day}))
#let size = ${size}pt
#let preview = ${preview}
#let title = ${say(title)}
#let number = ${say(shown)}
${SETTINGS}
#head(${say(organ)})
${addressee === null ? '' : `#addressee(${say(addressee)})`}
${blocks.map(block).join('\n')}
#sign-off(${say(organ)}, ${say(showDay(on))}, ${sealSource(seal)})
#below((${signs.map((sign) => `${say(sign)}, `).join('')}), ${say(copies)}, (${foot.map(({ label, value }) => `(${say(label)}, ${say(value)}), `).join('')}), ${seal?.note ? say(seal.note) : 'none'})
`;
}

function sealSource(seal: Dress['seal']): string {
  return seal
    ? `image(bytes(${typstString(seal.svg)}), format: "svg", alt: ${say(seal.alt)}, width: 4.2cm, height: 4.2cm)`
    : 'none';
}

function run(given: Run): string {
  return typeof given === 'string' ? `text(${say(given)})` : `strong(text(${say(given.strong)}))`;
}

function block(given: Block): string {
  if (given.kind === 'paragraph') return `#par(${['[]', ...given.runs.map(run)].join(' + ')})`;
  if (given.kind === 'list') return `#items((${given.items.map((item) => `${say(item)}, `).join('')}))`;
  if (given.kind === 'form') return `#form((${given.rows.map(formRow).join('')}))`;
  const { columns, rows } = given;
  const widths = columns.map(({ width }) => `${width}fr, `).join('');
  const aligns = columns.map(({ align }) => `${align} + horizon, `).join('');
  const heads = columns.map(({ head }) => `${say(head)}, `).join('');
  const cells = rows.flat().map((cell) => `text(${say(cell)}), `);
  return `#list-table((${widths}), (${aligns}), (${heads}), (${cells.join('')}))`;
}

function formRow({ label, value, tall }: FormRow): string {
  return `(${say(label)}, ${value === null ? '""' : say(value)}, ${tall ?? 1}), `;
}
