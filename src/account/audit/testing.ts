import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { unwrap } from '#base/kernel/index.ts';
import { makeAccount, type TemplateId } from '#testing/accounts/account.ts';
import { defects } from '#testing/accounts/defects.ts';
import { paperOf } from '#testing/accounts/document.ts';
import { toPlainText } from '#testing/accounts/print-text.ts';
import { random } from '#testing/accounts/random.ts';
import { type Audit, audit } from './audit.ts';
import type { Check, Outcome } from './checks/check.ts';
import { readText } from './read/text.ts';
import { accountOf, type ReadAccount } from './recognise/account.ts';

/** Real documents, for trying the reader on; they lie beside the repository and are never part of it. */
const SHARED = new URL('../../../../shared/', import.meta.url);

export function shared(path: string): Uint8Array | undefined {
  const url = new URL(path, SHARED);
  return existsSync(url) ? new Uint8Array(readFileSync(url)) : undefined;
}

export function sharedNames(folder: string): readonly string[] {
  const url = new URL(folder, SHARED);
  return existsSync(url) ? readdirSync(url).map((name) => `${folder}${name}`) : [];
}

export function textAccount(text: string): ReadAccount {
  return accountOf([unwrap(readText('test.txt', text))]);
}

export async function auditBytes(bytes: Uint8Array, name = 'test'): Promise<Audit> {
  return unwrap(await audit([{ name, bytes }], { now: () => performance.now() }));
}

export function made(template: TemplateId, seed: number): string {
  return toPlainText(paperOf(makeAccount(seed, template), seed % 2 === 0));
}

function spoiled(
  defect: string,
  template: TemplateId,
  seed: number,
): { clean: string; spoilt: string } | undefined {
  const account = makeAccount(seed, template);
  const paper = paperOf(account, seed % 2 === 0);
  const clean = toPlainText(paper);
  const done = defects.find((d) => d.id === defect)?.spoil(paper, account, random(seed)) ?? false;
  return done ? { clean, spoilt: toPlainText(paper) } : undefined;
}

export function brokenOf(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.filter((o) => o.state === 'broken');
}

/** A check holds on clean documents, finds each defect in every template, and shows where. */
export function proveCheck(check: Check, ...ids: readonly string[]): void {
  for (const id of ids) {
    it(`finds ${id} and nothing in the clean document`, () => {
      let tried = 0;
      for (const template of ['hunan-2020', 'national-2022', 'shanghai-2024'] as const) {
        for (let seed = 1; seed <= 6; seed++) {
          const texts = spoiled(id, template, seed);
          if (!texts) continue;
          tried += 1;
          const before = check.judge(textAccount(texts.clean), undefined);
          expect(brokenOf(before), `${template} ${seed} clean`).toEqual([]);
          expect(before.length, `${template} ${seed} says something`).toBeGreaterThan(0);
          const after = brokenOf(check.judge(textAccount(texts.spoilt), undefined));
          expect(after.length, `${template} ${seed} spoilt`).toBeGreaterThan(0);
          for (const value of after.flatMap((o) => o.values)) expect(value.place.quote).not.toBe('');
          break;
        }
      }
      expect(tried).toBeGreaterThan(0);
    });
  }
}
