import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { unwrap } from '#base/kernel/index.ts';
import { type AuditSessions, createSessions, digestOf, ownerOf, type StoredFile } from './sessions.store.ts';

const LIMITS = {
  sessions: 5,
  sessionsOfReader: 2,
  sessionsOfStaff: 4,
  keptBytes: 1_000,
  idleMs: 1_000,
};

let now = 0;
const opened: AuditSessions[] = [];
function sessions(): AuditSessions {
  now = 0;
  const made = createSessions(() => now, LIMITS);
  opened.push(made);
  return made;
}
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

const reader = { owner: ownerOf('reader'), staff: false };
const file = (sha256: string, last = false, bytes = 1): StoredFile => ({
  name: 'a',
  path: 'a',
  bytes,
  sha256,
  last,
});

describe('a session', () => {
  it('lies outside of what is served, in a folder that only this user opens', async () => {
    const all = sessions();
    const session = unwrap(await all.open(reader));
    expect(path.dirname(all.folder)).toBe(os.tmpdir());
    expect(path.dirname(session.folder)).toBe(all.folder);
    if (process.platform !== 'win32')
      for (const folder of [all.folder, session.folder]) expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(path.basename(session.folder)).not.toContain(session.id);
  });

  it('is found by who has its cookie and by nobody else', async () => {
    const all = sessions();
    const { id } = unwrap(await all.open(reader));
    expect(id).toMatch(/^[\w-]{32}$/);
    expect(all.find(id, reader.owner)?.id).toBe(id);
    expect(all.find(id, ownerOf('another'))).toBeUndefined();
    expect(all.find(id, undefined)).toBeUndefined();
    expect(all.find('x', reader.owner)).toBeUndefined();
  });

  it('ends when nobody has looked at it for long enough, with its files', async () => {
    const all = sessions();
    const session = unwrap(await all.open(reader));
    writeFileSync(path.join(session.folder, 'x'), 'x');
    now = 900;
    expect(all.find(session.id, reader.owner)).toBeDefined();
    now = 1_800;
    await all.sweep();
    expect(all.find(session.id, reader.owner)).toBeDefined();
    now = 2_900;
    expect(all.find(session.id, reader.owner)).toBeUndefined();
    await all.sweep();
    expect(existsSync(session.folder)).toBe(false);
  });

  it('gives way to a newer one of the same reader', async () => {
    const all = sessions();
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) {
      now = i;
      ids.push(unwrap(await all.open(reader)).id);
    }
    expect(ids.map((id) => all.find(id, reader.owner) !== undefined)).toEqual([false, true, true]);
  });

  it('is refused when the machine keeps as much as it may (upload/full)', async () => {
    const all = sessions();
    const staff = { owner: ownerOf('staff'), staff: true };
    for (let i = 0; i < 4; i++) unwrap(await all.open(staff));
    const first = unwrap(await all.open(reader));
    const full = await all.open({ owner: ownerOf('late'), staff: false });
    expect(full.ok ? [] : full.problems.map(({ code }) => code)).toEqual(['upload/full']);
    await all.remove(first);
    const next = unwrap(await all.open({ owner: ownerOf('late'), staff: false }));
    next.files = [file('a', false, 1_000)];
    await all.sweep();
    expect((await all.open({ owner: ownerOf('other'), staff: false })).ok).toBe(false);
  });

  it('goes with the server, and what a killed server left goes with the next', async () => {
    const all = sessions();
    unwrap(await all.open(reader));
    await all.close();
    expect(existsSync(all.folder)).toBe(false);
    // no process has this id: ids of Linux are below 2^22, those of other systems far below
    const left = path.join(os.tmpdir(), 'yimen-audit-99999999-test');
    mkdirSync(left, { recursive: true });
    const own = sessions();
    expect(existsSync(left)).toBe(false);
    expect(existsSync(own.folder)).toBe(true);
  });
});

describe('the name of a document', () => {
  it('is its content: neither names nor order nor last year count', () => {
    expect(digestOf([file('aa')])).toBe('aa');
    expect(digestOf([file('aa'), file('bb', true)])).toBe('aa');
    expect(digestOf([file('aa'), file('bb')])).toBe(digestOf([file('bb'), file('aa')]));
    expect(digestOf([file('aa'), file('bb')])).not.toBe(digestOf([file('aa'), file('cc')]));
  });
});
