import type { Day, Problem } from '#base/kernel/index.ts';
import type { ClockEvent } from '#service/clock/index.ts';
import { problems } from '../problems.ts';
import type { CaseState } from '../types.ts';
import { missingMaterials, outcomeOr, readClock, tick } from './shared.ts';
import type { CommandInputs, CommandRule } from './types.ts';

interface Accepted {
  readonly event: ClockEvent;
  readonly tolerated: Readonly<Record<string, Day>>;
  readonly onPromise: boolean;
}

/**
 * 受理, with a dated voucher (行政许可法第三十二条). Required materials are there, or tolerated with a day until which they
 * follow (容缺受理). What silence has accepted is accepted whatever is missing; this only issues the voucher.
 */
export const accept: CommandRule<'accept', Accepted> = {
  decide: (state, input, context) => {
    const found = toleranceProblems(state, input, context.today);
    const tolerated = Object.fromEntries(input.tolerate.map(({ name, until }) => [name, until]));
    const missing = readClock(state, context).deemed ? [] : missingMaterials({ ...state, tolerated });
    if (missing.length > 0)
      found.push(problems.of('cases/materials-missing', 'materials', { names: missing.join('、') }));
    if (input.onPromise && !state.terms.onPromise)
      found.push(problems.of('cases/no-promise-item', 'onPromise'));
    const event = tick(state, context, { do: 'accept' });
    if (!event.ok) return { ok: false, problems: [...found, ...event.problems] };
    const payload = { event: event.value, tolerated, onPromise: input.onPromise };
    return outcomeOr(found, { payload, document: 'acceptance' });
  },
  evolve: (state, { event, tolerated, onPromise }) => ({
    ...state,
    status: 'accepted',
    tolerated,
    promised: onPromise,
    missing: [],
    clock: [...state.clock, event],
  }),
};

function toleranceProblems(state: CaseState, { tolerate }: CommandInputs['accept'], today: Day): Problem[] {
  return tolerate.flatMap(({ name, until }, index) => {
    const term = state.terms.materials.find((material) => material.name === name);
    const why = !term
      ? '实施清单里没有'
      : !term.tolerable
        ? '实施清单没有标明可以容缺'
        : until < today
          ? '补交日已过'
          : '';
    return why
      ? [problems.of('cases/not-tolerable', `tolerate[${index}]`, { name: name.slice(0, 100), why })]
      : [];
  });
}
