import { ok } from '#base/kernel/index.ts';
import { defineVerb } from './define-verb.ts';
import { nothingAsked } from './desk-form.ts';

/** 放弃草稿: there was no application, so there is no answer. */
export const discard = defineVerb({
  verb: 'discard',
  name: '放弃草稿',
  input: {},
  payload: {},
  fromHome: {},
  desk: { key: 'z', note: '草稿不再办理，记录留存。', danger: true, fields: nothingAsked },
  sample: () => ({}),
  decide: () => ok({ payload: {} }),
  evolve: (state) => ({ ...state, status: 'discarded' }),
});
