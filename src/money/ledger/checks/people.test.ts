import { describe, expect, it } from 'vitest';
import { soundDraft } from '../testing.ts';
import { codesOf } from './draft.fixture.ts';

describe('maker and reviewer', () => {
  it('keeps maker and reviewer apart', () => {
    expect(codesOf(soundDraft({ reviewer: 'staff-maker' }))).toEqual(['ledger/same-person']);
  });
});
