import { z } from 'zod';
import provincial from '#packs/disclosure/hunan-2020/words.json' with { type: 'json' };
import national from '#packs/disclosure/national-2022/words.json' with { type: 'json' };
import { type Piece, runs } from './runs.ts';
import type { Run } from './types.ts';

const KEYS = [
  'overall',
  'grant',
  'compared',
  'same',
  'because',
  'publicBudgetHead',
  'publicBudget',
  'shareOfAll',
  'usesHead',
  'uses',
  'itemsHead',
  'items',
  'item',
  'basic',
  'shareOfBasic',
  'publicsHead',
  'publics',
  'publicsItem',
  'publicsMoreHead',
  'publicsShares',
] as const;

/** The set words of a form's 情况说明; `{name}` stands for a figure or a part of the sentence. */
export type FormWords = Readonly<Record<(typeof KEYS)[number], string>>;

const schema = z.strictObject({
  basis: z.string().min(1),
  form: z.string(),
  sentences: z.record(z.enum(KEYS), z.string().min(1)),
});

const FORMS = [provincial, national].map((pack) => schema.parse(pack));

/** The words of a form by its id; of a form without own words those of the nation. */
export function wordsOf(templateId: string): FormWords {
  const found = FORMS.find(({ form }) => form === templateId) ?? FORMS.at(-1);
  if (!found) throw new RangeError('no words of any form');
  return found.sentences;
}

/** Fills a sentence of a form. Throws where the sentence names a part that nobody gives: then the pack is wrong. */
export function filled(sentence: string, parts: Readonly<Record<string, Piece>>): Run[] {
  return runs(
    ...sentence.split(/(\{\w+\})/).map((part): Piece => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      if (name === undefined) return part;
      const given = parts[name];
      if (given === undefined) throw new RangeError(`no part ${name} for ${sentence}`);
      return given;
    }),
  );
}
