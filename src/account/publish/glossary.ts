import provincial from '#packs/disclosure/hunan-2020/glossary.json' with { type: 'json' };
import national from '#packs/disclosure/national-2022/glossary.json' with { type: 'json' };
import type { Term } from './overview.ts';

/** 名词解释 of each form; `form` is the id of its folder. */
const GLOSSARIES = [provincial, national];

/** The terms of a form, in its own words (财政部 部门决算公开 名词解释). */
export function termsFor(templateId: string): readonly Term[] {
  return (GLOSSARIES.find(({ form }) => form === templateId) ?? national).terms;
}
