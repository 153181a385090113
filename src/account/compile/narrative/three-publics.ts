import { filled } from './form-words.ts';
import type { Notes } from './notes.ts';
import { againstBudget, compared, completed, runs, share } from './phrases.ts';
import type { Paragraph } from './types.ts';

const ITEMS = [
  ['abroad', '因公出国（境）费'],
  ['reception', '公务接待费'],
  ['vehicles', '公务用车购置及运行维护费'],
] as const;

const at = (notes: Notes, name: string, column: string) => notes.cell(name, 'three-publics', 'total', column);

/** 七、“三公”经费支出决算情况: each item against its budget and last year, then its purposes */
export function threePublics(notes: Notes): Paragraph[] {
  const { words } = notes;
  const planned = at(notes, '“三公”经费预算', 'budget.total');
  const done = at(notes, '“三公”经费决算', 'final.total');
  return [
    {
      heading: words.publicsHead,
      runs: filled(words.publics, {
        year: String(notes.year),
        planned,
        done,
        completed: completed(notes, '“三公”经费', '预算', done, planned),
      }),
    },
    ...ITEMS.map(([item, name]) => ofItem(notes, item, name)),
    { heading: words.publicsMoreHead, runs: shares(notes) },
    { runs: trips(notes) },
    { runs: receptions(notes) },
    { runs: vehicles(notes) },
  ];
}

function ofItem(notes: Notes, item: string, name: string): Paragraph {
  const planned = at(notes, `${name}预算`, `budget.${item}`);
  const done = at(notes, `${name}决算`, `final.${item}`);
  const before = notes.lastCell(`上年${name}决算`, 'three-publics', 'total', `final.${item}`);
  const nothing = planned.value === 0 && done.value === 0;
  const change = before
    ? runs(
        '；',
        compared(notes, { name, now: done, before, than: '上年', reason: `three-publics.${item}.change` }),
      )
    : afterSemicolon(notes.uncompared(name));
  const against = nothing
    ? '，没有安排预算，也没有支出'
    : runs(
        completed(notes, name, '预算', done, planned),
        againstBudget(notes, name, done, planned, '预算', `three-publics.${item}.budget`),
      );
  return { runs: filled(notes.words.publicsItem, { name, planned, done, against, change }) };
}

const afterSemicolon = (said: string) => (said === '' ? '' : `；${said}`);

function shares(notes: Notes) {
  const total = at(notes, '“三公”经费决算', 'final.total');
  if (total.value === 0) return runs(`${notes.year}年度没有“三公”经费支出。`);
  const parts = ITEMS.map(([item, name], index) => {
    const part = at(notes, `${name}决算`, `final.${item}`);
    return runs(index === 0 ? '' : '；', name, part, share(notes, name, part, total));
  });
  return filled(notes.words.publicsShares, { year: String(notes.year), parts: parts.flat() });
}

function trips(notes: Notes) {
  const unknown = notes.unknown('trip.groups', '因公出国（境）团组数和人次');
  if (unknown) return runs('1. ', unknown, '。');
  return runs(
    '1. 因公出国（境）团组',
    notes.register('trip.groups'),
    '个，累计',
    notes.register('trip.persons'),
    '人次。',
  );
}

function receptions(notes: Notes) {
  const unknown = notes.unknown('reception.groups', '公务接待批次和人次');
  if (unknown) return runs('2. ', unknown, '。');
  const foreign = notes.register('reception.foreign.groups');
  return runs(
    '2. 公务接待',
    notes.register('reception.groups'),
    '批次，来宾',
    notes.register('reception.persons'),
    '人次；其中外宾接待',
    foreign,
    '批次，',
    notes.register('reception.foreign.persons'),
    '人次。',
  );
}

function vehicles(notes: Notes) {
  const boughtUnknown = notes.unknown('vehicle.bought.count', '公务用车购置数');
  const keptUnknown = notes.unknown('vehicle.kept', '公务用车保有量');
  return runs(
    '3. 公务用车购置费',
    at(notes, '公务用车购置费决算', 'final.vehicle-purchase'),
    ...(boughtUnknown ? ['，', boughtUnknown] : ['，购置', notes.register('vehicle.bought.count'), '辆']),
    '；运行维护费',
    at(notes, '公务用车运行维护费决算', 'final.vehicle-running'),
    ...(keptUnknown
      ? ['；', keptUnknown]
      : [
          `；截至${notes.year}年12月31日，开支财政拨款的公务用车保有量`,
          notes.register('vehicle.kept'),
          '辆',
        ]),
    '。',
  );
}
