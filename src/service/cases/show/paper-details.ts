import { type Day, deliveryWayName, ok, type Result, refused } from '#base/kernel/index.ts';
import type { ClockAnswer } from '#service/clock/index.ts';
import type { PaperDetails, PaperKind, PaperMaterial } from '#service/papers/index.ts';
import type { CaseFact } from '../commands/index.ts';
import { stopOf } from '../commands/shared.ts';
import { documentKinds } from '../numbers/document-number.ts';
import { problems } from '../problems.ts';
import { type CaseState, channels } from '../types.ts';
import type { CaseRecord, Names } from './case-record.ts';
import { electronicMaterials } from './electronic.ts';
import type { Issuing } from './issuer.ts';

/** The case at the issue of a paper, and the fact that issued it. */
export interface Moment {
  readonly record: CaseRecord;
  readonly state: CaseState;
  readonly clock: ClockAnswer;
  readonly fact: CaseFact;
  /** all facts up to this one */
  readonly facts: readonly CaseFact[];
  readonly on: Day;
  /** null in a preview */
  readonly number: string | null;
  readonly names: Names;
  readonly issuing: Issuing;
}

/** Refuses a paper without something that nobody has decided. */
export function lacks(kind: PaperKind, what: string): Result<never> {
  const paper = kind === 'certificate' ? '证照' : documentKinds[kind].name;
  return refused(problems.of('cases/paper-lacks', 'kind', { paper, what }));
}

/** The item's type, which decides the law that a paper cites; null: unknown. */
export function typeOf({ record, state }: Pick<Moment, 'record' | 'state'>): string | null {
  return record.item?.type ?? state.terms.type ?? null;
}

function materialsOf({ state, record, facts, names }: Moment): PaperMaterial[] {
  const electronic = electronicMaterials(facts, names.isStaff);
  const known = new Map(record.item?.materials.map((material) => [material.name, material]));
  return state.terms.materials.flatMap(({ name, required }): PaperMaterial[] => {
    const given = name in state.materials;
    const until = state.tolerated[name] ?? null;
    if (!given && !until && !required) return [];
    const { original = null, copies = null } = known.get(name) ?? {};
    const how = given ? 'given' : until ? 'tolerated' : 'missing';
    return [{ name, original, copies, electronic: given && electronic.has(name), state: how, until }];
  });
}

function receivedOn({ state }: Moment): Day | null {
  return state.clock.findLast((event) => event.do === 'receive' || event.do === 'supplement')?.on ?? null;
}

type Detailed<K extends PaperKind> = Result<PaperDetails[K]>;

/** The details of each kind of paper, from the case at that time and the issuing fact; refused where the ground is missing. */
export const details: { [K in PaperKind]: (moment: Moment) => Detailed<K> } = {
  receipt: (moment) => {
    const received = receivedOn(moment);
    if (!received) return lacks('receipt', '收到材料的日期');
    return ok({
      receivedOn: received,
      materials: materialsOf(moment),
      answerBy: moment.clock.noticeDue,
      channelName: channels[moment.state.channel],
      siteName: moment.names.site(moment.state.site),
      clerk: moment.names.staff(moment.fact.payload.by),
    });
  },
  notice: (moment) => {
    const received = receivedOn(moment);
    const { missing, supplementBy: until = null } = moment.state;
    if (!received) return lacks('notice', '收到材料的日期');
    return missing.length > 0
      ? ok({ receivedOn: received, missing, until })
      : lacks('notice', '需要补正的内容');
  },
  acceptance: (moment) => {
    const { acceptedOn, deemed, statutoryDue, promisedDue, projected } = moment.clock;
    if (!acceptedOn) return lacks('acceptance', '受理的日期');
    const { promised, terms } = moment.state;
    const due = { statutoryDue, promisedDue, projected, deemed };
    const how = { onPromise: promised, joint: terms.joint };
    return ok({ acceptedOn, ...due, ...how, materials: materialsOf(moment) });
  },
  nonacceptance: ({ fact }) => {
    if (fact.kind !== 'case/refuse') return lacks('nonacceptance', '不予受理的情形');
    const { ground, reason } = fact.payload;
    if (reason === '') return lacks('nonacceptance', '不予受理的理由');
    return ok({ ground, reason, competent: null });
  },
  special: ({ clock, fact, on }) => {
    const ground = fact.kind === 'case/stop' ? stopOf(fact.payload.event) : null;
    if (fact.kind !== 'case/stop' || !ground) return lacks('special', '特别程序的名称');
    return ok({ acceptedOn: clock.acceptedOn, for: ground, from: on, days: fact.payload.days });
  },
  extension: extensionOf,
  suspension: suspensionOf,
  continuation: continuationOf,
  grant: ({ clock, state, fact, record }) => {
    if (fact.kind !== 'case/decide') return lacks('grant', '决定');
    const { acceptedOn, deliverBy, projected } = clock;
    return ok({
      ...{ acceptedOn, deliverBy, projected },
      content: fact.payload.reason,
      resultName: state.terms.resultName,
      onPromise: state.promised,
      wayName: record.wants ? deliveryWayName(record.wants.way) : null,
    });
  },
  rejection: ({ clock, fact }) => {
    const reason = fact.kind === 'case/decide' ? fact.payload.reason : '';
    if (reason === '') return lacks('rejection', '不予许可的理由');
    return ok({ acceptedOn: clock.acceptedOn, reason, article: null });
  },
  delivery: (moment) => deliveryOf(moment),
  correction: (moment) => {
    const { state, fact, names } = moment;
    const corrected = state.documents.findLast(({ kind }) => kind === 'grant' || kind === 'rejection');
    const type = typeOf(moment);
    if (!corrected || type === null) return lacks('correction', '所更正的决定书');
    if (fact.kind !== 'case/correct-result') return lacks('correction', '更正的内容');
    const { kind, number, on } = corrected;
    return ok({ of: { name: names.paper(kind, type), number, on }, what: fact.payload.what });
  },
  certificate: ({ state, fact }) =>
    ok({
      name: state.terms.resultName ?? state.terms.name,
      issuedOn: fact.payload.on,
      validUntil: null,
      // the holder is printed from the applicant; the item does not say yet what else the certificate attests
      facts: [],
    }),
};

function extensionOf({ clock, state, record, fact }: Moment): Detailed<'extension'> {
  const event = fact.kind === 'case/approve-extension' ? fact.payload.event : null;
  const asked = record.happened.findLast((one) => one.fact.kind === 'case/ask-extension')?.fact;
  if (fact.kind !== 'case/approve-extension' || event?.do !== 'extend')
    return lacks('extension', '延长的天数');
  if (asked?.kind !== 'case/ask-extension' || asked.payload.reason === '')
    return lacks('extension', '延长期限的理由');
  const { acceptedOn, statutoryDue, promisedDue, projected } = clock;
  const { joint } = state.terms;
  const approval = fact.payload.approval ?? '';
  // 第四十二条第二款: the extension of a joint case needs the government's approval
  if (joint && approval === '') return lacks('extension', '本级人民政府负责人的批准');
  const due = { statutoryDue, promisedDue, projected };
  return ok({ acceptedOn, days: event.days, approval, reason: asked.payload.reason, joint, ...due });
}

function suspensionOf({ clock, fact, on }: Moment): Detailed<'suspension'> {
  if (fact.kind !== 'case/suspend') return lacks('suspension', '中止的事由');
  const { acceptedOn, statutoryDue, promisedDue, projected } = clock;
  const { ground, reason, until } = fact.payload;
  const due = { statutoryDue, promisedDue, projected };
  return ok({ acceptedOn, ground, reason, from: on, until, ...due });
}

function continuationOf({ clock, fact, on }: Moment): Detailed<'continuation'> {
  if (fact.kind !== 'case/continue') return lacks('continuation', '恢复办理的原因');
  const { acceptedOn, statutoryDue, promisedDue, projected } = clock;
  const { reason, byApplicant, ended } = fact.payload;
  const due = { statutoryDue, promisedDue, projected };
  return ok({ acceptedOn, ...ended, reason, byApplicant, from: on, ...due });
}

function deliveryOf(moment: Moment): Detailed<'delivery'> {
  const { state, fact, on, names, record } = moment;
  const type = typeOf(moment);
  if (fact.kind !== 'case/deliver' || type === null) return lacks('delivery', '送达的方式');
  const decided = state.documents.filter(({ kind }) => kind === 'grant' || kind === 'rejection');
  const given = decided.map(({ kind, number }) => ({ name: names.paper(kind, type), number, copies: 1 }));
  const { certificate, terms } = state;
  if (certificate) given.push({ name: terms.resultName ?? terms.name, number: certificate, copies: 1 });
  const { way, consignment, confirmation, by } = fact.payload;
  const place = way === 'counter' ? names.site(state.site) : (record.wants?.address ?? '');
  return ok({
    ...{ given, way, wayName: deliveryWayName(way), deliveredOn: on },
    place: way === 'electronic' ? '' : place,
    consignment: consignment || null,
    deliverer: names.staff(by),
    confirmed: Boolean(confirmation),
  });
}
