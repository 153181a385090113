import provincial from '#packs/disclosure/hunan-2020/glossary.json' with { type: 'json' };
import national from '#packs/disclosure/national-2022/glossary.json' with { type: 'json' };
import type { Term } from './overview.ts';

/** 名词解释 of each form, oldest first. */
const GLOSSARIES = [provincial, national];

/** The terms of a year's form: the newest form that had begun. Earlier years use the oldest. */
export function termsFor(year: number): readonly Term[] {
  return (GLOSSARIES.findLast(({ from }) => from <= year) ?? provincial).terms;
}
