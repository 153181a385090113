import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditBytes } from './testing.ts';

const FOLDER = path.join(import.meta.dirname, 'styles');

/**
 * The true findings in these texts. They are made-up accounts that add up, in the fixed phrases of several provinces.
 * A growth from nothing has no rate, and an unchanged amount is no increase.
 */
const TRUE_FINDINGS: Readonly<Record<string, readonly string[]>> = {
  'shanghai.txt': ['direction-word'],
  'xinjiang.txt': ['zero-base', 'direction-word', 'direction-word', 'direction-word'],
  'yunnan.txt': ['direction-word'],
};

describe('the phrases of other provinces', () => {
  it.each(readdirSync(FOLDER))('%s: nothing is found but what is wrong, and much is judged', async (name) => {
    const audit = await auditBytes(readFileSync(path.join(FOLDER, name)), name);
    expect(audit.findings.map(({ check }) => check)).toEqual(TRUE_FINDINGS[name] ?? []);
    expect(audit.judged.filter(({ state }) => state === 'holds').length).toBeGreaterThan(30);
  });
});
