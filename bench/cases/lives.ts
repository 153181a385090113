import { createHash } from 'node:crypto';
import { termsOf } from '#service/cases/begin/terms.ts';
import { permissionsOf } from '../../src/base/org/index.ts';
import { demoItems } from '../../src/demo/packs/items.ts';
import type { Actor, CaseCommand, CaseTerms, GivenMaterial } from '../../src/service/cases/index.ts';
import { type ApplicantInput, idCardCheck } from '../../src/service/persons/index.ts';

/** Full lives of cases, the same for the same number: the steps in order, each with its actor. */

export const DISTRICT = '430212';
export const HALL = '430212000000';
export const ORGAN = '渌';

export type Part = 'clerk' | 'reviewer' | 'decider' | 'director' | 'applicant';

export interface Step {
  readonly part: Part;
  readonly command: CaseCommand;
}

/** An item decided by a department of the district, with a certificate: felling trees. */
const FELLING = '000164120000-01';
const felling = demoItems.find(({ item }) => item.id === FELLING);
if (!felling) throw new Error(`the demo catalogue has no ${FELLING}`);
export const terms: CaseTerms = termsOf({ number: 1, item: felling.item }, HALL);

/** digest of a made-up scan; over HTTP, that of a real upload */
const SCAN = createHash('sha256').update('scan').digest('hex');

/** What is required of everybody, and what these answers make necessary. */
export function materialsOf(
  digest = SCAN,
  of: CaseTerms = terms,
  answers: Readonly<Record<string, string>> = {},
): GivenMaterial[] {
  return of.materials
    .filter(({ required, when }) => required || when?.is.includes(answers[when.key] ?? ''))
    .map(({ name }) => ({ name, digest }));
}

const by = (part: Part, ...commands: CaseCommand[]): Step[] => commands.map((command) => ({ part, command }));

/** The steps after the draft. Of ten lives six are plain; one each is sent back, stopped for a survey, extended, rejected. */
export function lifeAfterDraft(index: number, materials: readonly GivenMaterial[]): Step[] {
  const kind = index % 10;
  const receive: CaseCommand = { do: 'receive', materials };
  const accept: CaseCommand = { do: 'accept', tolerate: [], onPromise: false };
  const notice: CaseCommand[] =
    kind === 6
      ? [
          { do: 'notify', missing: ['身份证复印件不清楚'] },
          { do: 'supplement', materials },
        ]
      : [];
  const stopped: CaseCommand[] =
    kind === 7
      ? [
          { do: 'stop', for: '鉴定', days: 5 },
          { do: 'resume', outcome: '符合采伐条件' },
        ]
      : [];
  const longer = kind === 8 ? by('reviewer', { do: 'ask-extension', days: 5, reason: '需要复核现场' }) : [];
  const allowed = kind === 8 ? by('director', { do: 'approve-extension' }) : [];
  const grant = kind !== 9;
  return [
    ...by('clerk', receive, ...notice, accept),
    ...by('reviewer', ...stopped),
    ...longer,
    ...allowed,
    ...by('reviewer', {
      do: 'review',
      step: '审查',
      action: '通过',
      opinion: '材料齐全，符合法定形式',
      onSite: false,
      second: null,
    }),
    ...by('decider', { do: 'decide', grant, reason: grant ? '' : '不在采伐限额内' }),
    ...(grant ? by('reviewer', { do: 'certify', certificate: '' }) : []),
    ...by('clerk', { do: 'deliver', way: 'post', consignment: `EMS${index}`, confirmation: null }),
    ...by('applicant', { do: 'rate', grade: 1 }),
    ...by('clerk', { do: 'archive' }),
  ];
}

export function draftOf(applicant: string, materials: readonly GivenMaterial[], site = HALL): CaseCommand {
  return { do: 'draft', channel: 'window', applicant, site, answers: SCAN, materials };
}

/** The actor of a part, at the window `window`. */
export function actorOf(part: Part, window: number | string, applicant: string, unit = terms.unit): Actor {
  const outside = { permissions: [], unit: null, region: null, general: false };
  if (part === 'applicant') return { id: applicant, person: applicant, ...outside };
  const region = HALL;
  if (part === 'clerk') {
    const permissions = permissionsOf(['district-clerk']);
    return { id: `clerk-${window}`, person: null, permissions, unit: 'hall', region, general: true };
  }
  const roles = {
    reviewer: ['department-clerk', 'approver'],
    decider: ['approver'],
    director: ['department-director'],
  } as const;
  const inside = { person: null, unit, region, general: false };
  return { id: `${part}-${window}`, permissions: permissionsOf(roles[part]), ...inside };
}

/** An applicant for the form: the number has a right check character and belongs to nobody. */
export function applicantOf(index: number): ApplicantInput {
  const front = `43021219500101${String(index % 1000).padStart(3, '0')}`;
  const identity = { kind: '111', number: `${front}${idCardCheck(front)}` };
  return { of: 'person', name: '演示甲', identity, phone: '13800000000' };
}
