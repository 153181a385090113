import { type Result, refused } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import type { CaseState, CaseTerms } from '../types.ts';
import { outcomeOr, unknownMaterials, withMaterials } from './shared.ts';
import type { CaseContext, CommandInputs, Outcome, Stamp } from './types.ts';

type Drafted = CommandInputs['draft'] & { readonly terms: CaseTerms; readonly number: string };

/**
 * 建草稿: pins the version of the item. Nobody's time runs yet. The only command without a case before it, so it is
 * not a CommandRule.
 */
export const draft = {
  decide(input: CommandInputs['draft'], { terms, number }: CaseContext): Result<Outcome<Drafted>> {
    if (!terms || !number) return refused(problems.of('cases/no-item', 'item'));
    const blank = draft.evolve({ ...input, materials: [], terms, number, on: '' as Stamp['on'], by: '' });
    const found = unknownMaterials(
      blank,
      input.materials.map((given) => given.name),
      'materials',
    );
    const { channel, applicant, site, answers, materials } = input;
    return outcomeOr(found, { payload: { channel, applicant, site, answers, materials, terms, number } });
  },
  evolve(payload: Drafted & Stamp): CaseState {
    const { terms, number, channel, applicant, site, answers, by } = payload;
    const state: CaseState = {
      number,
      status: 'draft',
      terms,
      channel,
      applicant,
      openedBy: by,
      site,
      handler: by,
      answers,
      materials: {},
      tolerated: {},
      promised: false,
      clock: [],
      missing: [],
      extensionAsked: null,
      reviews: [],
      decision: null,
      certificate: null,
      delivery: null,
      rating: null,
      corrections: 0,
      documents: [],
    };
    return withMaterials(state, payload.materials);
  },
};
