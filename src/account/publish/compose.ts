import { type CompiledAccount, gridOf } from '#account/compile/index.ts';
import type { Narrative } from '#account/compile/narrative/index.ts';
import type { AccountDocument, Block, Part } from './document.ts';
import { glossaryPart, type Overview, overviewPart, type Term } from './overview.ts';

export interface Composition {
  readonly account: CompiledAccount;
  readonly narrative: Narrative;
  readonly overview: Overview;
  readonly terms: readonly Term[];
  /** lines on the cover: the day of publication, a correction note */
  readonly cover: readonly string[];
}

function tablesPart({ account }: Composition): Part {
  const blocks = account.tables.map((table): Block => ({ kind: 'table', grid: gridOf(account, table) }));
  return { number: '第二部分', title: `${account.year}年度部门决算表`, blocks };
}

function narrativePart({ account, narrative }: Composition): Part {
  const blocks = narrative.sections.flatMap((section): Block[] => [
    { kind: 'heading', level: 1, text: `${section.number}、${section.title}` },
    ...section.paragraphs.flatMap(({ heading, runs }): Block[] => [
      ...(heading ? [{ kind: 'heading', level: 2, text: heading } as const] : []),
      { kind: 'paragraph', runs },
    ]),
  ]);
  return { number: '第三部分', title: `${account.year}年度部门决算情况说明`, blocks };
}

/** Composes the account in the prescribed order (财预〔2016〕143号): overview, tables, narrative, terms. */
export function composeDocument(composition: Composition): AccountDocument {
  const { account, cover } = composition;
  return {
    year: account.year,
    unit: account.unit,
    title: `${account.year}年度${account.unit}部门决算`,
    cover,
    parts: [
      overviewPart(composition.overview),
      tablesPart(composition),
      narrativePart(composition),
      glossaryPart(composition.terms),
    ],
  };
}
