import {
  type CompileInput,
  codeNames,
  compileAccount,
  composeNarrative,
  type Narrative,
  type NarrativeInput,
  templateFor,
} from '#account/compile/index.ts';
import pack from '#packs/lukou/account-2020.json' with { type: 'json' };
import { type Drafted, draftOf } from './draft.ts';

export const LUKOU_TEXTS: ReadonlyMap<string, string> = new Map(Object.entries(pack.texts));

type Books = Pick<CompileInput, 'rows' | 'signatures' | 'budgetRows'> & Pick<NarrativeInput, 'registers'>;

/** The demo district's account of 2020 without a database; `texts` are the texts of staff. */
export function lukouDraft(
  books: Books,
  texts = LUKOU_TEXTS,
): Drafted & { input: NarrativeInput; narrative: Narrative } {
  const { registers, ...rest } = books;
  const account = (year: number) =>
    compileAccount({
      template: templateFor(year),
      year,
      unit: '株洲市渌口区行政审批服务局',
      names: codeNames(year),
      ...rest,
    });
  const { rows } = books;
  const input = { account: account(2020), lastYear: account(2019), registers, reasons: texts, books: rows };
  const narrative = composeNarrative(input);
  return { ...draftOf(narrative, input, { yearClosed: true }), input, narrative };
}
