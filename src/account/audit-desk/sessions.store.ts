import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { UPLOAD } from './limits.ts';
import { problems } from './problems.ts';

/** A visitor, who opens a session by their cookie; only the cookie's digest is kept. */
export interface Visitor {
  readonly owner: string;
  readonly staff: boolean;
}

export interface StoredFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** of its content */
  readonly sha256: string;
  readonly last: boolean;
}

export type SessionState =
  | { readonly kind: 'reading'; readonly done: readonly string[] }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'done' };

/** One account being audited. Its files and results lie in `folder` and go with it. */
export interface AuditSession {
  readonly id: string;
  readonly visitor: Visitor;
  readonly folder: string;
  readonly createdAt: number;
  seenAt: number;
  files: readonly StoredFile[];
  state: SessionState;
  /** settles when the reading has ended, with or without a result */
  finished: Promise<void>;
}

export interface SessionLimits {
  readonly sessions: number;
  readonly sessionsOfReader: number;
  readonly sessionsOfStaff: number;
  readonly keptBytes: number;
  readonly idleMs: number;
}

export interface AuditSessions {
  open(visitor: Visitor): Promise<Result<AuditSession>>;
  /** undefined for a session that does not exist, has ended, or belongs to somebody else: a visitor cannot tell which */
  find(id: string, owner: string | undefined): AuditSession | undefined;
  remove(session: AuditSession): Promise<void>;
  /** ends sessions at which nobody has looked for a while; runs by itself, tests call it too */
  sweep(): Promise<void>;
  close(): Promise<void>;
  /** for tests: the folder of all sessions */
  readonly folder: string;
}

const PREFIX = 'yimen-audit-';
const SWEEP_MS = 60_000;

export const newToken = (): string => randomBytes(24).toString('base64url');
export const ownerOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * Deletes the folders of servers that were killed. The next server on the machine calls this, and so does the nightly job. A
 * folder's name has the id of its process; while that process lives, the folder stays. Returns how many went.
 */
export function removeLeftovers(): number {
  let removed = 0;
  for (const name of readdirSync(os.tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split('-')[0]) : 0;
    if (!Number.isInteger(pid) || pid <= 0 || isAlive(pid)) continue;
    try {
      rmSync(path.join(os.tmpdir(), name), { recursive: true, force: true });
      removed += 1;
    } catch {
      // a folder of another user, who removes it
    }
  }
  return removed;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

function newSession(visitor: Visitor, folder: string, at: number): AuditSession {
  return {
    id: newToken(),
    visitor,
    folder,
    createdAt: at,
    seenAt: at,
    files: [],
    state: { kind: 'reading', done: [] },
    finished: Promise.resolve(),
  };
}

/** Keeps sessions in memory and their files in one folder that only this user can open. `now` in milliseconds. */
export function createSessions(now: () => number, limits: SessionLimits = UPLOAD): AuditSessions {
  removeLeftovers();
  const folder = mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`));
  chmodSync(folder, 0o700);
  const sessions = new Map<string, AuditSession>();
  const remove = async (session: AuditSession) => {
    sessions.delete(session.id);
    await rm(session.folder, { recursive: true, force: true });
  };
  const sweep = async () => {
    const over = [...sessions.values()].filter(({ seenAt }) => now() - seenAt > limits.idleMs);
    await Promise.all(over.map(remove));
  };
  const timer = setInterval(() => void sweep(), SWEEP_MS);
  timer.unref();
  return {
    folder,
    sweep,
    remove,
    async open(visitor) {
      await sweep();
      await makeRoom(visitor);
      const bytes = [...sessions.values()].reduce((sum, { files }) => sum + sizeOf(files), 0);
      if (sessions.size >= limits.sessions || bytes >= limits.keptBytes)
        return refused(problems.of('upload/full', 'files'));
      const session = newSession(visitor, path.join(folder, newToken()), now());
      sessions.set(session.id, session);
      await mkdir(session.folder, { mode: 0o700 });
      return ok(session);
    },
    find(id, owner) {
      const session = sessions.get(id);
      if (!session || owner !== session.visitor.owner) return undefined;
      if (now() - session.seenAt > limits.idleMs) return undefined;
      session.seenAt = now();
      return session;
    },
    async close() {
      clearInterval(timer);
      sessions.clear();
      await rm(folder, { recursive: true, force: true });
    },
  };

  async function makeRoom({ owner, staff }: Visitor): Promise<void> {
    const most = staff ? limits.sessionsOfStaff : limits.sessionsOfReader;
    const own = [...sessions.values()].filter(({ visitor }) => visitor.owner === owner);
    const extra = own.toSorted((a, b) => a.seenAt - b.seenAt).slice(0, Math.max(0, own.length - most + 1));
    await Promise.all(extra.map(remove));
  }
}

export function sizeOf(files: readonly StoredFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The digest of a document's contents without the names of its files. Readers' answers are stored by it. */
export function digestOf(files: readonly StoredFile[]): string {
  const own = files.filter(({ last }) => !last).map(({ sha256 }) => sha256);
  if (own.length === 1) return own[0] ?? '';
  return createHash('sha256').update(own.toSorted().join('\n')).digest('hex');
}
