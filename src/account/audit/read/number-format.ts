/** What a spreadsheet shows for a number: that is what is published, not the digits behind it. */

/** The formats that a workbook uses by their number alone. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '#,##0;-#,##0',
  6: '#,##0;-#,##0',
  7: '#,##0.00;-#,##0.00',
  8: '#,##0.00;-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0;"-"',
  42: '#,##0;-#,##0;"-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '#,##0.00;-#,##0.00;"-"',
  48: '##0.0E+0',
};

export function formatCode(id: number, own: ReadonlyMap<number, string>): string | undefined {
  return own.get(id) ?? BUILT_IN[id];
}

interface Section {
  readonly test: ((n: number) => boolean) | undefined;
  readonly tokens: readonly Token[];
}

/** A placeholder of a digit, the point, a separator of thousands, a percent sign, or a letter that is shown as it is. */
type Token = { readonly kind: 'digit' | 'point' | 'comma' | 'percent' | 'text'; readonly text: string };

const PARSED = new Map<string, readonly Section[] | undefined>();

/** 0.00 and #,##0.00: nearly every amount is shown so. */
const SIMPLE = /^(#,##)?0(?:\.(0+))?$/;

function shownSimply(number: number, grouped: boolean, places: number): string | undefined {
  const scaled = exactly(Math.abs(number), 0, places);
  if (!scaled) return undefined;
  const whole = grouped ? scaled.whole.replace(/\B(?=(\d{3})+$)/g, ',') : scaled.whole;
  const text = places > 0 ? `${whole}.${scaled.fraction}` : whole;
  return number < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** The number as it is shown; undefined where the format says it in a way that we do not know. */
export function shownNumber(number: number, code: string): string | undefined {
  const simple = SIMPLE.exec(code);
  if (simple) return shownSimply(number, simple[1] !== undefined, simple[2]?.length ?? 0);
  if (!PARSED.has(code)) PARSED.set(code, parse(code));
  const sections = PARSED.get(code);
  if (!sections) return undefined;
  const chosen = choose(sections, number);
  if (!chosen) return undefined;
  const { section, signed } = chosen;
  const text = lay(Math.abs(number), section.tokens);
  if (text === undefined) return undefined;
  return number < 0 && signed && /[1-9]/.test(text) ? `-${text}` : text;
}

/** The section that the number falls under, and whether a minus still has to be put before it. */
function choose(
  sections: readonly Section[],
  number: number,
): { section: Section; signed: boolean } | undefined {
  const [first, second, third] = sections;
  if (!first) return undefined;
  if (sections.some(({ test }) => test)) {
    const section = sections.find(({ test }) => !test || test(number));
    return section && { section, signed: true };
  }
  if (number < 0 && second) return { section: second, signed: false };
  if (number === 0 && third) return { section: third, signed: false };
  return { section: first, signed: true };
}

function parse(code: string): Section[] | undefined {
  const out: Section[] = [];
  // the fourth says how text is shown
  for (const part of split(code).slice(0, 3)) {
    const section = parseSection(part);
    if (!section) return undefined;
    out.push(section);
  }
  return out;
}

/** at ; outside of quotes */
function split(code: string): string[] {
  const out = [''];
  for (const [piece] of code.matchAll(/"[^"]*"|[\\!_*].|./gs)) {
    if (piece === ';') out.push('');
    else out[out.length - 1] += piece;
  }
  return out;
}

const PIECE = /"([^"]*)"|[\\!](.)|[_*].|\[([^\]]*)\]|([0#?])|(\.)|(,)|(%)|(General|G\/通用格式|@)|(.)/gis;
/** years, days, hours, exponents, fractions: no amount is shown so */
const OTHERS = /[ymdhseEYMDHS/]/;

function parseSection(code: string): Section | undefined {
  const tokens: Token[] = [];
  let test: Section['test'];
  for (const [, quoted, escaped, bracket, digit, point, comma, percent, general, other] of code.matchAll(
    PIECE,
  )) {
    if (quoted !== undefined || escaped !== undefined) {
      tokens.push(...[...(quoted ?? escaped ?? '')].map((text) => ({ kind: 'text', text }) as const));
    } else if (bracket !== undefined) {
      if (/^DBNum/i.test(bracket)) return undefined;
      test = conditionOf(bracket) ?? test;
    } else if (digit) tokens.push({ kind: 'digit', text: digit });
    else if (point) tokens.push({ kind: 'point', text: point });
    else if (comma) tokens.push({ kind: 'comma', text: comma });
    else if (percent) tokens.push({ kind: 'percent', text: percent });
    else if (general || (other && OTHERS.test(other))) return undefined;
    else if (other && !/[¥￥$ ]/.test(other)) tokens.push({ kind: 'text', text: other });
  }
  return { test, tokens };
}

function conditionOf(bracket: string): Section['test'] {
  const match = /^(<=|>=|<>|<|>|=)(-?[\d.]+)$/.exec(bracket);
  if (!match) return undefined;
  const [, sign = '', digits = ''] = match;
  const bound = Number(digits);
  return (n) =>
    ({
      '<': n < bound,
      '<=': n <= bound,
      '>': n > bound,
      '>=': n >= bound,
      '=': n === bound,
      '<>': n !== bound,
    })[sign] ?? false;
}

/** Lays the digits of a number without its sign on the places of a section. */
function lay(number: number, tokens: readonly Token[]): string | undefined {
  const digits = tokens.flatMap(({ kind }, i) => (kind === 'digit' ? [i] : []));
  const [first, last] = [digits[0], digits.at(-1)];
  // words only: 「-」 for zero, or nothing at all
  if (first === undefined || last === undefined) return tokens.map(({ text }) => text).join('');
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const isComma = (i: number) => tokens[i]?.kind === 'comma';
  const lastWhole = point < 0 ? last : (digits.findLast((i) => i < point) ?? -1);
  // a comma behind the last place leaves three digits out, one between places separates thousands
  let thousands = 0;
  for (const end of point < 0 ? [last] : [lastWhole, last]) {
    for (let i = end + 1; isComma(i); i++) thousands += 1;
  }
  const grouped = tokens.some((_, i) => isComma(i) && i > first && i < lastWhole);
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const places = point < 0 ? 0 : digits.filter((i) => i > point).length;
  const scaled = exactly(number, 2 * percents - 3 * thousands, places);
  if (scaled === undefined) return undefined;
  return laid(tokens, scaled, { point, lastWhole, grouped });
}

/** Whole and fraction, rounded half up on the shortest decimal that means the number, moved by powers of ten. */
function exactly(
  number: number,
  power: number,
  places: number,
): { whole: string; fraction: string } | undefined {
  const text = String(Number(number.toPrecision(15)));
  if (/e/i.test(text)) return undefined;
  const [whole = '0', fraction = ''] = text.split('.');
  const all = whole + fraction;
  const at = whole.length + power;
  const padded = at < 0 ? '0'.repeat(-at) + all : all;
  const cut = Math.max(at, 0) + places;
  const kept = padded.slice(0, cut).padEnd(cut, '0');
  const units = BigInt(kept === '' ? '0' : kept) + (Number(padded[cut] ?? 0) >= 5 ? 1n : 0n);
  const digits = String(units).padStart(places + 1, '0');
  return { whole: digits.slice(0, digits.length - places), fraction: digits.slice(digits.length - places) };
}

interface Layout {
  readonly point: number;
  readonly lastWhole: number;
  readonly grouped: boolean;
}

function laid(
  tokens: readonly Token[],
  { whole, fraction }: { whole: string; fraction: string },
  { point, lastWhole, grouped }: Layout,
): string {
  const places = tokens.flatMap(({ kind }, i) =>
    kind === 'digit' && i <= lastWhole && (point < 0 || i < point) ? [i] : [],
  );
  const out: string[] = tokens.map(({ kind, text }) => (kind === 'text' || kind === 'percent' ? text : ''));
  let left = whole === '0' ? '' : whole;
  places.toReversed().forEach((place, n) => {
    const isFirst = n === places.length - 1;
    const own = isFirst ? left : left.slice(-1);
    left = isFirst ? '' : left.slice(0, -1);
    out[place] = own === '' && tokens[place]?.text === '0' ? '0' : own;
  });
  if (grouped) {
    // no letters stand between the digits of a grouped number
    const text = places.map((place) => out[place]).join('');
    for (const place of places) out[place] = '';
    const [start] = places;
    if (start !== undefined) out[start] = text.replace(/\B(?=(\d{3})+$)/g, ',');
  }
  if (point >= 0) {
    const rest = tokens.flatMap(({ kind }, i) => (kind === 'digit' && i > point ? [i] : []));
    let shown = fraction;
    // # and ? leave zeros at the end out
    for (let n = rest.length - 1; n >= 0 && tokens[rest[n] ?? -1]?.text !== '0' && shown.endsWith('0'); n--)
      shown = shown.slice(0, -1);
    out[point] = '.';
    rest.forEach((place, n) => {
      out[place] = shown[n] ?? '';
    });
  }
  return out.join('').trim();
}
