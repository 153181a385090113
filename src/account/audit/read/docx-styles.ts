import { walk } from './xml.ts';

/** Which level of which list a paragraph is numbered in. */
export interface NumberRef {
  readonly list: string;
  readonly level: number;
}

/** What a style says that a reader of the document sees or does not see. */
export interface Styles {
  readonly hidden: ReadonlySet<string>;
  readonly numbered: ReadonlyMap<string, NumberRef>;
}

interface Style {
  base: string | undefined;
  hidden: boolean | undefined;
  list: string | undefined;
  level: number | undefined;
}

/** w:val of a switch: there without a value is on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(0|false|off|none)$/i.test(value);
}

/** The styles whose text is hidden or numbered, by their own words or by those of the style that they are based on. */
export function stylesOf(xml: string): Styles {
  // most documents hide and number nothing by a style: their styles need no reading
  if (!/vanish|numPr/.test(xml)) return { hidden: new Set(), numbered: new Map() };
  const all = new Map<string, Style>();
  let style: Style | undefined;
  walk(
    xml,
    {
      open: (tag, a) => {
        if (tag === 'w:style') {
          style = { base: undefined, hidden: undefined, list: undefined, level: undefined };
          all.set(a['w:styleId'] ?? '', style);
        } else if (!style) return;
        else if (tag === 'w:basedOn') style.base = a['w:val'];
        else if (tag === 'w:vanish') style.hidden = isOn(a['w:val']);
        else if (tag === 'w:numId') style.list = a['w:val'];
        else if (tag === 'w:ilvl') style.level = Number(a['w:val']);
      },
      text: () => {},
      close: (tag) => {
        if (tag === 'w:style') style = undefined;
      },
    },
    true,
  );
  const hidden = new Set<string>();
  const numbered = new Map<string, NumberRef>();
  for (const id of all.keys()) {
    const chain = chainOf(id, all);
    if (chain.find((one) => one.hidden !== undefined)?.hidden) hidden.add(id);
    const list = chain.find((one) => one.list !== undefined)?.list;
    const level = chain.find((one) => one.level !== undefined)?.level ?? 0;
    if (list !== undefined && list !== '0') numbered.set(id, { list, level });
  }
  return { hidden, numbered };
}

/** A style and what it is based on, nearest first; a circle ends it. */
function chainOf(id: string, all: ReadonlyMap<string, Style>): Style[] {
  const out: Style[] = [];
  let at: string | undefined = id;
  while (at !== undefined && out.length < 20) {
    const style: Style | undefined = all.get(at);
    if (!style) break;
    out.push(style);
    at = style.base;
  }
  return out;
}
