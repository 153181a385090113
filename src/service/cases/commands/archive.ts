import { ok } from '#base/kernel/index.ts';
import { defineVerb } from './define-verb.ts';
import { nothingAsked } from './desk-form.ts';

/** 归档: the case is closed for good; what is in it is packed by the archive. */
export const archive = defineVerb({
  verb: 'archive',
  name: '归档',
  input: {},
  payload: {},
  desk: { key: 'k', note: '归档后不再办理。', fields: nothingAsked },
  sample: () => ({}),
  decide: () => ok({ payload: {} }),
  evolve: (state) => ({ ...state, status: 'archived' }),
});
