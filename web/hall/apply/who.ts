import { type ApplicantSort, isSeen } from '#base/kernel/index.ts';
import type { Applicant, ApplyForm } from '../app/client.ts';

/** Who fills in the form for whom. */
export type As = 'self' | 'child' | 'other' | 'unit' | 'unit-agent';

interface Sort {
  readonly as: As;
  readonly of: ApplicantSort;
  readonly label: string;
  readonly hint: string;
}

export const SORTS: readonly Sort[] = [
  { as: 'self', of: 'person', label: '我自己', hint: '事情是我本人的' },
  {
    as: 'child',
    of: 'person',
    label: '我的孩子，或者我监护的人',
    hint: '不满 18 岁的人，由父母或者其他监护人申请',
  },
  { as: 'other', of: 'person', label: '替别人办', hint: '要有他本人签名的授权委托书' },
  { as: 'unit', of: 'organisation', label: '单位，我是法定代表人或负责人', hint: '企业、合作社、社会组织等' },
  { as: 'unit-agent', of: 'organisation', label: '单位，我是经办人', hint: '要有单位盖章的授权委托书' },
];

/** The choices of who applies for this item, in the order of the page. */
export function sortsFor({ of }: Pick<ApplyForm, 'of'>): readonly Sort[] {
  return SORTS.filter((sort) => of.includes(sort.of));
}

export const hasAgent = (as: As): boolean => as !== 'self' && as !== 'unit';

const AUTHORITY = '授权委托书';

export type WhoFields = Readonly<Record<string, string>>;

/** the fields of the page, each under its id */
export const WHO_FIELDS = [
  'name',
  'kind',
  'number',
  'birth',
  'legalPerson',
  'sure',
  'phone',
  'agentName',
  'agentKind',
  'agentNumber',
  'agentPhone',
  'until',
] as const;

/** The reason that goes with a number that the applicant says stands so on their document. */
const COMPARED = '申请人在网上填报时确认已对照证照原件';

/** The applicant for the contract. Fields go as they were typed: what is empty or cannot be read is refused in its place. */
export function applicantOf(as: As, fields: WhoFields): Applicant {
  const text = (key: (typeof WHO_FIELDS)[number], most = 200) => (fields[key] ?? '').trim().slice(0, most);
  const of = SORTS.find((sort) => sort.as === as)?.of ?? 'person';
  const sure = fields.sure === 'yes' ? { sure: COMPARED } : {};
  return {
    of,
    name: text('name'),
    identity: { kind: text('kind', 8), number: text('number', 100), ...sure },
    phone: text('phone', 100),
    ...(of === 'organisation' && { legalPerson: text('legalPerson') }),
    ...(isSeen(text('birth')) && { birth: text('birth', 100) }),
    ...(hasAgent(as) && {
      agent: {
        name: text('agentName'),
        identity: { kind: text('agentKind', 8), number: text('agentNumber', 100) },
        phone: text('agentPhone', 100),
        as: as === 'child' ? ('guardian' as const) : ('agent' as const),
        ...(as !== 'child' && { authority: { material: AUTHORITY, until: text('until', 100) || null } }),
      },
    }),
  };
}

const PLACES: Readonly<Record<string, string>> = {
  'applicant.name': 'name',
  'applicant.identity.kind': 'kind',
  'applicant.identity.number': 'number',
  'applicant.birth': 'birth',
  'applicant.phone': 'phone',
  'applicant.legalPerson': 'legalPerson',
  'applicant.agent': 'agentName',
  'applicant.agent.name': 'agentName',
  'applicant.agent.identity.kind': 'agentKind',
  'applicant.agent.identity.number': 'agentNumber',
  'applicant.agent.phone': 'agentPhone',
  'applicant.agent.authority.until': 'until',
};

/** The field of the page for a problem; undefined: the page has none. */
export const fieldAt = (at: string): string | undefined => PLACES[at];
