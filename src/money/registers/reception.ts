import { formatYuan, type Problem } from '#base/kernel/index.ts';
import {
  checkAmount,
  checkGroups,
  checkLength,
  checkPersons,
  checkText,
  type RegisterModule,
} from './checks.ts';
import { accompanyingOn, letterNeededOn } from './law.ts';
import { warnPerPerson } from './per-person.ts';
import { problems } from './problems.ts';
import type { ReceptionEntry } from './types.ts';

function checkMeals({ meals, amount }: ReceptionEntry): Problem[] {
  if (meals === null || (meals >= 0 && meals <= amount)) return [];
  return [
    problems.of('register/meals-beyond-amount', 'meals', {
      meals: formatYuan(meals),
      amount: formatYuan(amount),
    }),
  ];
}

function checkAccompanying({ accompanying }: ReceptionEntry): Problem[] {
  if (accompanying === null || (Number.isSafeInteger(accompanying) && accompanying >= 0)) return [];
  return [problems.of('register/headcount', 'accompanying', { persons: accompanying })];
}

function warnAccompanying({ day, accompanying, persons }: ReceptionEntry): Problem[] {
  const limit = accompanyingOn(day, persons);
  if (accompanying === null || limit === null || accompanying <= limit) return [];
  return [problems.of('register/accompanying', 'accompanying', { accompanying, guests: persons, limit })];
}

/** Warns about the limit of a working meal, if the amount of the meals is known. */
function warnMeals({ day, meals, accompanying, persons }: ReceptionEntry): Problem[] {
  if (meals === null) return [];
  const shares = persons + (accompanying ?? 0);
  return warnPerPerson({ limit: 'reception-meal', what: '人均餐费', amount: meals, shares, day });
}

/** 公务接待: 批次 and 人次 of domestic and foreign guests (党政机关国内公务接待管理规定). */
export const reception: RegisterModule<ReceptionEntry> = {
  check: (entry) => [
    ...checkAmount(entry.amount),
    ...checkText(entry.guests, 'guests', '来访单位'),
    ...checkLength(entry.letter, 'letter', '公函文号'),
    ...checkPersons(entry.persons),
    ...checkGroups(entry.groups, entry.persons),
    ...checkAccompanying(entry),
    ...checkMeals(entry),
  ],
  // these rules are for domestic guests; foreign guests have rules of their own
  warn: (entry) =>
    entry.foreign
      ? []
      : [
          ...(entry.letter.trim() === '' && letterNeededOn(entry.day)
            ? [problems.of('register/no-letter', 'letter')]
            : []),
          ...warnAccompanying(entry),
          ...warnMeals(entry),
        ],
  row: ({ foreign, groups, persons }) => ({ groups, persons, marks: foreign ? ['foreign'] : [] }),
};
