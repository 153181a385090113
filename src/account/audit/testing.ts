import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { unwrap } from '#base/kernel/index.ts';
import { makeAccount, type TemplateId } from '#testing/accounts/account.ts';
import { defects } from '#testing/accounts/defects.ts';
import { printedOf } from '#testing/accounts/document.ts';
import { toPlainText } from '#testing/accounts/print-text.ts';
import type { PrintedLine, PrintedTable } from '#testing/accounts/printed.ts';
import { random } from '#testing/accounts/random.ts';
import { type Audit, audit } from './audit.ts';
import type { Check, Outcome } from './checks/check.ts';
import { readText } from './read/text.ts';
import { accountOf, type ReadAccount } from './recognise/account.ts';

/** A folder outside the repository with real documents, on which the reader is tried where it exists. */
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
  return toPlainText(printedOf(makeAccount(seed, template), seed % 2 === 0));
}

/** A made-up document with one fault, and the lines that the fault changed. */
export interface Spoilt {
  readonly template: TemplateId;
  readonly clean: string;
  readonly spoilt: string;
  /** the changed lines, before and after */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** number of the first changed line, from 1 */
  readonly line: number;
}

export function spoiltBy(defect: string, template: TemplateId, seed: number): Spoilt | undefined {
  const account = makeAccount(seed, template);
  const printed = printedOf(account, seed % 2 === 0);
  const clean = toPlainText(printed);
  const done = defects.find((d) => d.id === defect)?.spoil(printed, account, random(seed)) ?? false;
  if (!done) return undefined;
  const spoilt = toPlainText(printed);
  return { template, clean, spoilt, ...differing(clean.split('\n'), spoilt.split('\n')) };
}

/** The lines between the common beginning and the common end of two texts. */
function differing(old: readonly string[], now: readonly string[]) {
  let from = 0;
  while (from < Math.min(old.length, now.length) && old[from] === now[from]) from += 1;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - from && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return {
    before: old.slice(from, old.length - tail),
    after: now.slice(from, now.length - tail),
    line: from + 1,
  };
}

export function brokenOf(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.filter((o) => o.state === 'broken');
}

/** A broken object, and the values that it has to show, in their order. */
export interface Broken {
  readonly object: string | RegExp;
  readonly values: readonly (string | RegExp)[];
  /** the finding shows other lines than the one with the fault */
  readonly elsewhere?: true;
}

/** The first group of a pattern's match in a text, such as a number that a fault changed. */
export function group(text: string | undefined, pattern: RegExp): string {
  const found = pattern.exec(text ?? '')?.[1];
  if (found === undefined) throw new Error(`${pattern} is not in ${text}`);
  return found;
}

const matching = (wanted: string | RegExp) =>
  typeof wanted === 'string' ? wanted : expect.stringMatching(wanted);

/**
 * A check holds on clean documents and finds the fault in every form: exactly the objects that it broke, with the
 * values that are expected, each with its place, and one of them on a line that the fault changed.
 */
export function proveCheck(
  check: Check,
  defect: string,
  expected: (spoilt: Spoilt) => readonly Broken[],
): void {
  it(`finds ${defect} where it is, and nothing in the clean document`, () => {
    const tried = (['hunan-2020', 'national-2022', 'shanghai-2024'] as const).flatMap((template) =>
      firstSpoilt(defect, template),
    );
    expect(tried.length).toBeGreaterThan(0);
    for (const spoilt of tried) prove(check, spoilt, expected(spoilt));
  });
}

function firstSpoilt(defect: string, template: TemplateId): Spoilt[] {
  for (let seed = 1; seed <= 6; seed++) {
    const spoilt = spoiltBy(defect, template, seed);
    if (spoilt) return [spoilt];
  }
  return [];
}

function prove(
  check: Check,
  { template, clean, spoilt, after, line }: Spoilt,
  wanted: readonly Broken[],
): void {
  const sound = check.judge(textAccount(clean), undefined);
  expect(brokenOf(sound), `${template} clean`).toEqual([]);
  expect(sound.length, `${template} says something`).toBeGreaterThan(0);
  const found = brokenOf(check.judge(textAccount(spoilt), undefined));
  const told = found.map(({ object, values }) => ({ object, values: values.map(({ value }) => value) }));
  expect(wanted.length, `${template} is expected to break something`).toBeGreaterThan(0);
  expect(told, template).toEqual(
    wanted.map(({ object, values }) => ({ object: matching(object), values: values.map(matching) })),
  );
  found.forEach(({ values }, index) => {
    for (const { place } of values) expect(place.quote).not.toBe('');
    if (after.length === 0 || wanted[index]?.elsewhere) return;
    const lines = values.map(({ place }) => place.line ?? 0);
    expect(
      lines.some((at) => at >= line && at < line + after.length),
      `${template} shows the place`,
    ).toBe(true);
  });
}

/** A made-up document whose one table was changed before it was printed. */
export function madeWith(
  template: TemplateId,
  seed: number,
  key: string,
  change: (table: PrintedTable, above: PrintedLine[]) => void,
): string {
  const printed = printedOf(makeAccount(seed, template), seed % 2 === 0);
  const at = printed.blocks.findIndex((block) => block.kind === 'table' && block.key === key);
  const table = printed.blocks[at];
  if (table?.kind !== 'table') throw new RangeError(`no table ${key}`);
  const above = printed.blocks.slice(Math.max(0, at - 4), at).filter((block) => block.kind === 'line');
  change(table, above);
  return toPlainText(printed);
}

/** Errors and warnings, the way a person counts them. */
export function toldOnce(findings: Audit['findings']): string[] {
  return findings.filter((f) => f.severity !== 'information').map((f) => `${f.severity} ${f.check}`);
}
