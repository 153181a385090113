import { type Narrative, type NarrativeInput, toldOf } from '#account/compile/index.ts';
import {
  accountChecks,
  doubts,
  type Judgement,
  type OwnCheck,
  type Relation,
  relations,
} from '#account/disclosure/index.ts';
import { canonicalJson, digestOf } from './canonical.ts';
import { composeDocument } from './compose.ts';
import type { AccountDocument } from './document.ts';
import { termsFor } from './glossary.ts';
import type { Overview } from './overview.ts';
import { type AccountData, accountData } from './package.ts';
import type { Asked, Draft, Finding } from './release/types.ts';

/** 第一部分 is written by staff; nobody can compute it. */
const OVERVIEW: readonly Asked[] = [
  { key: 'text.duties', about: '第一部分　部门职责（每行一段）', difference: 0 },
  { key: 'text.organisation', about: '第一部分　机构设置及决算单位构成（每行一段）', difference: 0 },
];

const OPTIONAL: readonly Asked[] = [
  { key: 'text.other', about: '第三部分十五　其他需要说明的情况（每行一段）', difference: 0 },
];

/** An account as it is kept when it is frozen. */
export interface AccountText {
  readonly document: AccountDocument;
  readonly data: AccountData;
}

/** The account as it is now: what decides about it, and its text. */
export interface Drafted extends AccountText {
  readonly draft: Draft;
  /** the canonical text of document and data, of which `draft.digest` is the SHA-256 */
  readonly text: string;
  readonly judged: readonly Judged[];
}

export interface Judged {
  /** the 勾稽关系, or the check of what is said beside the tables */
  readonly relation: Relation | OwnCheck;
  readonly judgement: Judgement;
}

function overviewOf(reasons: ReadonlyMap<string, string>): Overview {
  const lines = (key: string) =>
    (reasons.get(key) ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  return { duties: lines('text.duties'), organisation: lines('text.organisation') };
}

function findings(judged: readonly Judged[], error: boolean): Finding[] {
  return judged
    .filter(({ judgement }) => judgement.state === 'broken')
    .filter(({ judgement: { severity = 'error' } }) =>
      error ? severity === 'error' : severity === 'warning',
    )
    .map(({ relation, judgement }) => ({
      key: `${relation.id}|${judgement.object}`,
      title: relation.title,
      message: `${judgement.object}：${judgement.message ?? ''}`,
    }));
}

/** Every relation between the tables, every doubt that they give, and every check on what is said beside them. */
function judge(
  narrative: Narrative,
  input: NarrativeInput,
  publishedLastYear: ReadonlyMap<string, number> | undefined,
): Judged[] {
  const { account, lastYear } = input;
  const told = toldOf(narrative, input, publishedLastYear);
  return [
    ...[...relations, ...doubts].flatMap((relation) =>
      relation.judge(account, lastYear).map((judgement) => ({ relation, judgement })),
    ),
    ...accountChecks.flatMap((relation) =>
      relation.judge(told).map((judgement) => ({ relation, judgement })),
    ),
  ];
}

export interface DraftOptions {
  readonly yearClosed: boolean;
  /** last year's figures as they were published, by id; undefined when none were */
  readonly publishedLastYear?: ReadonlyMap<string, number> | undefined;
}

/**
 * The account put together and judged: its document, its data, their digest, and what stands against it. Pure; the same
 * books and texts give the same digest, whenever they are compiled.
 */
export function draftOf(
  narrative: Narrative,
  input: NarrativeInput,
  { yearClosed, publishedLastYear }: DraftOptions,
): Drafted {
  const { account, reasons } = input;
  const judged = judge(narrative, input, publishedLastYear);
  const document = composeDocument({
    account,
    narrative,
    overview: overviewOf(reasons),
    terms: termsFor(account.year),
    cover: [],
  });
  const equalities = new Set(relations.map(({ id }) => id));
  const data = accountData(
    narrative,
    input,
    judged.flatMap(({ judgement }) => (equalities.has(judgement.relation) ? [judgement] : [])),
  );
  const text = canonicalJson({ document, data });
  const asked = narrative.reasons.map(({ key, about, section, difference }) => ({
    key,
    about: `第三部分${section}　${about}`,
    difference,
  }));
  const draft: Draft = {
    year: account.year,
    digest: digestOf(text),
    yearClosed,
    errors: findings(judged, true),
    warnings: findings(judged, false),
    reasons: [...OVERVIEW, ...asked],
    optional: OPTIONAL,
  };
  return { draft, document, data, text, judged };
}

/** Reads back what was frozen. */
export function parseAccountText(text: string): AccountText {
  return JSON.parse(text) as AccountText;
}
