import type { EconomicList, ListedName, ToldFund } from '#account/disclosure/index.ts';
import type { Narrative, SectionNumber } from './narrative/types.ts';
import type { CompiledAccount } from './types.ts';

/** The text of a section, without its headings. */
function textOf({ sections }: Narrative, number: SectionNumber): string {
  const section = sections.find((one) => one.number === number);
  return (section?.paragraphs ?? []).map(({ runs }) => runs.map((run) => run.text).join('')).join('');
}

/** The purposes of basic expenditure: the names between 主要包括 and the end of the clause. */
export function economicOf(narrative: Narrative, account: CompiledAccount): EconomicList | undefined {
  const text = textOf(narrative, '六');
  if (text === '') return undefined;
  const names = [...text.matchAll(/主要包括([^；。]+)/g)].flatMap((match) => (match[1] ?? '').split('、'));
  const codes = account.rows('basic').filter((row) => /^\d{5}$/.test(row));
  const rowsOf = (name: string) => codes.filter((code) => account.names.economic(code) === name);
  return {
    names: names.map(
      (name): ListedName => ({
        name,
        rows: rowsOf(name),
        sure: true,
        shown: { label: '情况说明所列', value: name, unit: '' },
      }),
    ),
    covered: new Set(names.flatMap(rowsOf)),
    whole: true,
  };
}

const FUNDS = [
  { table: 'gov-fund', number: '八', name: '政府性基金预算', word: '政府性基金' },
  { table: 'state-capital', number: '九', name: '国有资本经营预算', word: '国有资本经营' },
] as const;

/** What sections 八 and 九 tell of the two funds: that there is nothing, or amounts. */
export function fundsOf(narrative: Narrative): ToldFund[] {
  return FUNDS.map(({ table, number, name, word }) => {
    const text = textOf(narrative, number);
    const said = !text.includes(word) ? 'nothing' : text.includes('没有') ? 'none' : 'amount';
    const shown = [{ label: `情况说明${number}`, value: text.slice(0, 40), unit: '' }];
    return { table, name, tableName: `${name}表`, said, shown };
  });
}
