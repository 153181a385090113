import { type Narrative, type NarrativeInput, toldOf } from '#account/compile/index.ts';
import {
  accountChecks,
  doubts,
  type Judgement,
  type OwnCheck,
  type Relation,
  relations,
} from '#account/disclosure/index.ts';
import { registerNames } from '#money/registers/index.ts';
import { canonicalJson, digestOf } from './canonical.ts';
import { composeDocument } from './compose.ts';
import type { AccountDocument } from './document.ts';
import { termsFor } from './glossary.ts';
import type { Overview } from './overview.ts';
import { type AccountData, accountData } from './package.ts';
import type { Asked, Draft, Finding } from './release/types.ts';
import { repeatedTexts } from './repeats.ts';

/** Texts of 第一部分, which staff write; nobody can compute them. */
const OVERVIEW: readonly Asked[] = [
  { key: 'text.duties', about: '第一部分　部门职责（每行一段）', difference: 0 },
  { key: 'text.organisation', about: '第一部分　机构设置及决算单位构成（每行一段）', difference: 0 },
];

const OPTIONAL: readonly Asked[] = [
  { key: 'text.other', about: '第三部分十五　其他需要说明的情况（每行一段）', difference: 0 },
];

/** An account in the form in which it is frozen. */
export interface AccountText {
  readonly document: AccountDocument;
  readonly data: AccountData;
}

/** The present account: what decisions need, and its text. */
export interface Drafted extends AccountText {
  readonly draft: Draft;
  /** the canonical text of document and data, of which `draft.digest` is the SHA-256 */
  readonly text: string;
  readonly judged: readonly Judged[];
}

export interface Judged {
  /** the 勾稽关系, doubt or check */
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

/** Judges the account by every relation, every doubt and every check of the text. */
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

/** The statements that a register has to be kept for. What lies before the registers begin is left out with its reason. */
function unknownOf({ unknown, uncompared }: Narrative, input: NarrativeInput): Draft['unknown'] {
  const registers = unknown
    .filter(({ why }) => why === 'empty')
    .map(({ section, register, about }) => ({
      key: `register.${register}.${about}`,
      of: 'register' as const,
      title: `第三部分${section}　${about}`,
      message: `登记簿“${registerNames[register]}”还没有登记，也没有说明本年没有`,
    }));
  if (input.lastYear || input.noLastYear || uncompared.length === 0) return registers;
  const before = input.account.year - 1;
  const title = `${before}年度决算数`;
  const message = `没有上年的数，${uncompared.join('、')}都没有与上年相比`;
  return [...registers, { of: 'last-year', key: 'last-year', title, message }];
}

export interface DraftOptions {
  readonly yearClosed: boolean;
  /** last year's published figures, by id; undefined when there are none */
  readonly publishedLastYear?: ReadonlyMap<string, number> | undefined;
}

/**
 * Composes and judges the account: its document, its data, their digest, and its findings. Pure; the same books and texts
 * always give the same digest.
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
    terms: termsFor(account.templateId),
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
    unknown: unknownOf(narrative, input),
    warnings: [...findings(judged, false), ...repeatedTexts(reasons, [...OVERVIEW, ...asked])],
    reasons: [...OVERVIEW, ...asked],
    optional: OPTIONAL,
  };
  return { draft, document, data, text, judged };
}

/** Reads a frozen account. */
export function parseAccountText(text: string): AccountText {
  return JSON.parse(text) as AccountText;
}
