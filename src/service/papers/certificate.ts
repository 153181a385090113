import { showDay, typstString } from '#base/kernel/index.ts';
import { plain } from './plain.ts';
import { UNDER_SEAL } from './settings.ts';
import type { Dress } from './source.ts';
import { resultTitle } from './title.ts';
import type { PaperSubject } from './types.ts';
import { itemBasis, oneLine } from './words.ts';

const say = (text: string) => typstString(plain(oneLine(text)));

/**
 * 证照 (行政许可法第三十九条): name, number, holder, what it attests, term, organ, day, seal. The sheet is A5 landscape. Real
 * forms belong to the departments; this one says that it is a demo's.
 */
export function certificateSource(
  subject: PaperSubject<'certificate'>,
  { size, preview, seal }: Dress,
): string {
  const { detail, organ, item, applicant, number } = subject;
  const [year, month, day] = detail.issuedOn.split('-').map(Number);
  const name = resultTitle(detail.name, item.name);
  const rows = rowsOf(subject).map(([label, value]) => `(${say(label)}, ${say(value)}), `);
  const picture = seal
    ? `image(bytes(${typstString(seal.svg)}), format: "svg", alt: ${say(seal.alt)}, width: 3.8cm, height: 3.8cm)`
    : 'none';
  return `#set document(title: ${say(`${name} ${applicant.name}`)}, author: ${say(organ.name)}, date: datetime(year: ${year}, month: ${month}, day: ${day}))
#let size = ${size}pt
#let preview = ${preview}
#let name = ${say(name)}
#let number = ${say(preview ? '待编号' : (number ?? '待编号'))}
${SHEET}
#sheet(${say(organ.name)}, ${say(showDay(detail.issuedOn))}, (${rows.join('')}), ${say(`查验：凭编号和办件编号 ${subject.caseNumber} 向发证机关查验${organ.phone ? `（${organ.phone}）` : ''}。`)}, ${picture}, ${seal?.note ? say(seal.note) : 'none'})
`;
}

function rowsOf({ applicant, detail, item, ...common }: PaperSubject<'certificate'>): [string, string][] {
  const { of, name, identityName, identityNumber, legalPerson } = applicant;
  const rows: [string, string][] = [[of === 'person' ? '持证人' : '名称', name]];
  if (identityName && identityNumber) rows.push([identityName, identityNumber]);
  if (of === 'organisation' && legalPerson) rows.push(['法定代表人', legalPerson]);
  rows.push(...detail.facts.map(({ label, value }): [string, string] => [label, value]));
  rows.push([
    '有效期',
    detail.validUntil ? `${showDay(detail.issuedOn)}至${showDay(detail.validUntil)}` : '长期',
  ]);
  const basis = itemBasis({ item, applicant, ...common });
  if (basis) rows.push(['依据', basis]);
  return rows;
}

const SHEET = `
#let red = rgb("#c8102e")
#let gold = rgb("#8a6d1f")
#set text(font: ("Noto Serif SC",), size: size, lang: "zh", region: "CN", cjk-latin-spacing: none)
#set page(width: 21cm, height: 14.8cm, margin: (x: 2cm, top: 1.6cm, bottom: 1.4cm),
  background: {
    place(center + horizon, rect(width: 19.6cm, height: 13.4cm, stroke: 2.4pt + red, radius: 2pt))
    place(center + horizon, rect(width: 19.2cm, height: 13cm, stroke: 0.7pt + gold, radius: 1pt))
  },
  foreground: if preview {
    rotate(-25deg, text(size: 110pt, weight: 700, fill: rgb(0, 0, 0, 26), "预览"))
  })
#set par(leading: 0.6em, spacing: 0.6em, justify: false)
${UNDER_SEAL}
#let sheet(organ, day, rows, check, seal, note) = {
  align(center, {
    let count = name.clusters().len()
    heading(level: 1, outlined: false, text(size: calc.min(26pt, 440pt / calc.max(count, 1)), weight: 700, fill: red, tracking: if count < 12 { 0.15em } else { 0pt }, name))
  })
  v(0.1em)
  align(center, text(size: 10.5pt, "编号：" + number))
  v(1fr)
  grid(columns: (7em, 1fr), row-gutter: 0.85em, column-gutter: 1em, align: (right, left),
    ..rows.map(row => (text(fill: luma(70), row.at(0)), text(row.at(1)))).flatten())
  v(2fr)
  block(breakable: false, width: 100%, {
    align(right, box(inset: (right: 1em), under-seal(stack(spacing: 0.6em, text(organ), text(day)), seal)))
    v(0.2em)
    text(size: 9pt, fill: luma(70), check)
    if note != none { linebreak(); text(size: 9pt, fill: red, note) }
  })
}
`;
