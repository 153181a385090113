import {
  type ApplicantSort,
  type Day,
  isSeen,
  ok,
  type Problem,
  plainNumber,
  type Result,
  refused,
} from '#base/kernel/index.ts';
import pack from '#packs/persons/identity-kinds.json' with { type: 'json' };
import { readCreditCode, readOrganisationCode } from './credit-code.ts';
import { readIdCard, readResidenceCard } from './id-card.ts';
import { readPermanentResidence } from './permanent-residence.ts';
import { problems } from './problems.ts';

export interface IdentityKind {
  /** GA/T 2000.156 */
  readonly code: string;
  readonly name: string;
  readonly of: ApplicantSort;
  readonly check?: string;
  readonly number?: string;
  readonly note?: string;
}

export interface IdentityInput {
  readonly kind: string;
  readonly number: string;
  /** who has seen the document confirms a number whose form is doubtful, and says why */
  readonly sure?: string | undefined;
}

export interface Identity {
  readonly kind: string;
  readonly number: string;
  /** the reason for which a number of doubtful form was confirmed */
  readonly sure?: string;
  /** null where the number does not tell it */
  readonly birth: Day | null;
}

export const identityKinds: readonly IdentityKind[] = pack.kinds as IdentityKind[];

export function findIdentityKind(code: string): IdentityKind | undefined {
  return identityKinds.find((kind) => kind.code === code);
}

type Check = (number: string, today: Day, at: string) => Result<Identity['birth']>;

const checks: Readonly<Record<string, Check>> = {
  'id-card': (number, today, at) => birthOf(readIdCard(number, today, at)),
  'permanent-residence': (number, today, at) => readPermanentResidence(number, today, at),
  'residence-card': (number, today, at) => birthOf(readResidenceCard(number, today, at)),
  'credit-code': (number, _today, at) => noBirth(readCreditCode(number, at)),
  'organisation-code': (number, _today, at) => noBirth(readOrganisationCode(number, at)),
};

/** A check of form is no gate on a right: real documents have such numbers, so who has seen one may confirm it. */
const DOUBTS: ReadonlySet<string> = new Set([
  'persons/credit-code-check',
  'persons/organisation-code-check',
  'persons/id-card-check',
  'persons/identity-number-form',
]);

/** Can whoever has seen the document confirm the number for which these problems were found? */
export function isDoubt(found: readonly Pick<Problem, 'code'>[]): boolean {
  return found.length > 0 && found.every(({ code }) => DOUBTS.has(code));
}

/**
 * Reads an identity of the given sort of applicant; refuses unknown kinds, a missing number and numbers that cannot be. A
 * number of doubtful form (`isDoubt`) passes with a reason in `sure`, which stays with it.
 */
export function readIdentity(
  input: IdentityInput,
  of: IdentityKind['of'],
  today: Day,
  at = 'identity',
): Result<Identity> {
  const kind = findIdentityKind(input.kind);
  if (!kind) {
    return refused(
      problems.of('persons/unknown-identity-kind', `${at}.kind`, { code: input.kind.slice(0, 10) }),
    );
  }
  if (kind.of !== of)
    return refused(problems.of('persons/wrong-identity-kind', `${at}.kind`, { kind: kind.name }));
  if (!isSeen(input.number))
    return refused(problems.of('persons/number-missing', `${at}.number`, { kind: kind.name }));
  const number = numberOf(kind, input.number);
  const birth = birthBy(kind, number, today, `${at}.number`);
  if (birth.ok) return ok({ kind: kind.code, number, birth: birth.value });
  const sure = (input.sure ?? '').trim();
  if (!isDoubt(birth.problems) || !isSeen(sure)) return birth;
  return ok({ kind: kind.code, number, birth: null, sure: sure.slice(0, MOST_WORDS) });
}

const MOST_WORDS = 200;
/** Kinds whose numbers have no dashes of their own. */
const WITHOUT_DASHES: readonly (string | undefined)[] = ['id-card', 'residence-card', 'permanent-residence'];

function numberOf({ check }: IdentityKind, text: string): string {
  const number = plainNumber(text);
  return WITHOUT_DASHES.includes(check) ? number.replace(/[-‐–—.·]/g, '') : number;
}

function birthBy(kind: IdentityKind, number: string, today: Day, at: string): Result<Day | null> {
  const check = kind.check ? checks[kind.check] : undefined;
  if (check) return check(number, today, at);
  if (kind.number && !new RegExp(kind.number, 'u').test(number))
    return refused(problems.of('persons/identity-number-form', at, { kind: kind.name }));
  return ok(null);
}

function birthOf(card: Result<{ birth: Day }>): Result<Day | null> {
  return card.ok ? ok(card.value.birth) : card;
}

function noBirth(code: Result<string>): Result<Day | null> {
  return code.ok ? ok(null) : code;
}
