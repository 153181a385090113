import { instant } from '#base/kernel/index.ts';
import { permissionsOf } from '#base/org/index.ts';
import type { Actor, CaseCommand, CaseRequest, CaseTerms } from '#service/cases/index.ts';

/** The steps that step-many.ts takes and crash.test.ts repeats: the same for the same life and turn. */

export const DISTRICT = '430212';
const REGION = '430212000000';
const at = instant(Date.parse('2020-09-25T02:00:00Z'));

const terms: CaseTerms = {
  item: 'crash',
  version: 1,
  name: '演示许可',
  unit: 'linye',
  statutory: 20,
  promised: 10,
  joint: false,
  materials: [{ name: '申请书', required: true, tolerable: false }],
  windowCheck: false,
  onPromise: false,
  special: [],
  resultName: '演示许可证',
};

const permissions = permissionsOf(['district-clerk', 'department-clerk', 'approver']);
const clerk = (id: string): Actor => ({
  id,
  person: null,
  permissions,
  unit: 'linye',
  region: REGION,
  general: true,
});

const commands: readonly CaseCommand[] = [
  { do: 'draft', channel: 'window', applicant: 'p', site: REGION, answers: 'a', materials: [] },
  { do: 'receive', materials: [{ name: '申请书', digest: 'd' }] },
  { do: 'accept', tolerate: [], onPromise: false },
  { do: 'review', step: '审查', action: '通过', opinion: '符合条件', onSite: false, second: null },
  { do: 'decide', grant: true, reason: '' },
  { do: 'certify', certificate: '' },
  { do: 'deliver', way: 'post', consignment: 'EMS1', confirmation: null },
  { do: 'archive' },
];

export const TURNS = commands.length;

/** One step of one life; `rival` is another clerk who asks for the same step on the same version. */
export function requestOf(life: number, turn: number, number: string | null, rival = false): CaseRequest {
  // the reviewer does not decide
  const who = clerk(`clerk-${life}${turn === 4 ? '-decides' : ''}${rival ? '-rival' : ''}`);
  const requestId = `life-${life}-${turn}${rival ? '-rival' : ''}`;
  const command = commands[turn] as CaseCommand;
  const seen = turn === 0 ? null : turn;
  return { district: DISTRICT, requestId, at, who, command, number, seen, terms: turn === 0 ? terms : null };
}
