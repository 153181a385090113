import type { Problem } from '#base/kernel/index.ts';
import type { Known, RegisterModule } from './checks.ts';
import { postGroups, postKinds } from './names.ts';
import { problems } from './problems.ts';
import { standing } from './standing.ts';
import type { PostEntry, PostGroup, PostKind } from './types.ts';

const groupsOf: Record<PostKind, readonly PostGroup[]> = {
  establishment: ['', 'civil-servant', 'participating', 'non-participating'],
  'in-post': ['', 'civil-servant', 'participating', 'non-participating'],
  separated: [''],
  retired: [''],
  contract: ['', 'government-employee', 'collection', 'guard', 'cleaner'],
  seconded: [''],
};

const seriesOf = ({ unit, kind, group }: PostEntry) => `${unit}/${kind}/${group}`;

function checkTwice(entry: PostEntry, { rows }: Known): Problem[] {
  const same = rows.find(
    (row) => row.register === 'post' && row.series === seriesOf(entry) && row.day === entry.day,
  );
  return same ? [problems.of('register/headcount-twice', 'day', { day: entry.day, id: same.id })] : [];
}

function warnOver(entry: PostEntry, { rows }: Known): Problem[] {
  if (entry.kind !== 'in-post') return [];
  const others = standing(rows, entry.day).filter(
    (row) => row.register === 'post' && row.unit === entry.unit && row.series !== seriesOf(entry),
  );
  const sum = (kind: PostKind) =>
    others.reduce((total, row) => total + (row.kind === kind ? row.persons : 0), 0);
  const establishment = sum('establishment');
  const persons = sum('in-post') + entry.persons;
  if (establishment === 0 || persons <= establishment) return [];
  return [problems.of('register/over-establishment', 'persons', { persons, establishment })];
}

/** 编制和人员 by unit, kind and group from a day on: all texts use this one number. */
export const post: RegisterModule<PostEntry> = {
  check: (entry, known) => {
    const { kind, group, persons } = entry;
    const found: Problem[] = [];
    if (!Number.isSafeInteger(persons) || persons < 0)
      found.push(problems.of('register/headcount', 'persons', { persons }));
    if (!groupsOf[kind].includes(group))
      found.push(
        problems.of('register/group-unfit', 'group', { kind: postKinds[kind], group: postGroups[group] }),
      );
    return [...found, ...checkTwice(entry, known)];
  },
  warn: warnOver,
  row: (entry) => ({
    kind: entry.kind,
    title: [postKinds[entry.kind], ...(entry.group ? [postGroups[entry.group]] : [])].join('：'),
    persons: entry.persons,
    marks: entry.group ? [entry.group] : [],
    series: seriesOf(entry),
  }),
};
