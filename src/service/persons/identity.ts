import { type ApplicantSort, type Day, ok, type Result, refused } from '#base/kernel/index.ts';
import pack from '#packs/persons/identity-kinds.json' with { type: 'json' };
import { readCreditCode, readOrganisationCode } from './credit-code.ts';
import { plain, readIdCard, readResidenceCard } from './id-card.ts';
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

export interface Identity {
  readonly kind: string;
  readonly number: string;
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
  'residence-card': (number, today, at) => birthOf(readResidenceCard(number, today, at)),
  'credit-code': (number, _today, at) => noBirth(readCreditCode(number, at)),
  'organisation-code': (number, _today, at) => noBirth(readOrganisationCode(number, at)),
};

/** Reads an identity of the given sort of applicant; refuses unknown kinds and numbers that cannot be. */
export function readIdentity(
  input: { readonly kind: string; readonly number: string },
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
  const number = plain(input.number);
  const check = kind.check ? checks[kind.check] : undefined;
  if (check) {
    const birth = check(number, today, `${at}.number`);
    return birth.ok ? ok({ kind: kind.code, number, birth: birth.value }) : birth;
  }
  if (kind.number && !new RegExp(kind.number, 'u').test(number)) {
    return refused(problems.of('persons/identity-number-form', `${at}.number`, { kind: kind.name }));
  }
  return ok({ kind: kind.code, number, birth: null });
}

function birthOf(card: Result<{ birth: Day }>): Result<Day | null> {
  return card.ok ? ok(card.value.birth) : card;
}

function noBirth(code: Result<string>): Result<Day | null> {
  return code.ok ? ok(null) : code;
}
