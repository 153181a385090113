import { ok } from '#base/kernel/index.ts';
import { defineVerb } from './define-verb.ts';
import { nothingAsked } from './desk-form.ts';

/** 归档: closes the case for good. The archive packs its contents. */
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
