import { randomUUID } from 'node:crypto';
import { demoOrg } from '../../src/demo/packs/org.ts';
import type { CaseCommand } from '../../src/service/cases/index.ts';
import { type Client, connect, signIn } from './client.ts';
import { applicantOf, lifeAfterDraft, materialsOf, type Part, terms } from './lives.ts';
import { type Measured, measure, type Tally } from './measure.ts';

/** The smallest possible picture, as a scan of a window. */
const SCAN = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const ANSWERS = {
  owner: 'person',
  right: '演示林证第1号',
  place: '演示村1组',
  species: '杉木',
  area: '0',
  trees: '20',
  volume: '4.5',
  way: 'selective',
  from: '2020-11-01',
  until: '2020-11-30',
  renewal: '来年春天补种',
};

/** The demo's staff for each part: windows take turns; the department has one reviewer and one decider. */
const WINDOWS = ['chuangkou1', 'chuangkou2', 'chuangkou3'];
const PEOPLE: Readonly<Record<Exclude<Part, 'clerk' | 'applicant'>, string>> = {
  reviewer: 'linye-shenpi',
  decider: 'linye-fuze',
  director: 'linye-fuze',
};

interface Window {
  readonly clients: Readonly<Record<Part, Client>>;
  readonly digest: string;
}

interface Answer {
  readonly number: string;
  readonly version: number;
  readonly status: string;
}

export interface OverHttp extends Measured {
  /** number of steps; an intake has several in one request */
  readonly caseSteps: number;
}

/** a login has at most ten sessions (packs/law/sign-in.json); more windows share them */
const MOST_SESSIONS = 9;

/** Lives of cases over HTTP: `clerks` at once, each with connections of their own. */
export async function openWindows(origin: string, clerks: number): Promise<Window[]> {
  const { password } = demoOrg();
  const shared = new Map<string, string>();
  for (const name of Object.values(PEOPLE))
    if (!shared.has(name)) shared.set(name, await signIn(origin, name, password));
  const windows: Window[] = [];
  for (let window = 0; window < clerks; window += 1) {
    const name = WINDOWS[window % WINDOWS.length] as string;
    const turn = Math.floor(window / WINDOWS.length) % MOST_SESSIONS;
    const cookie = shared.get(`${name} ${turn}`) ?? (await signIn(origin, name, password));
    shared.set(`${name} ${turn}`, cookie);
    const inside = (part: keyof typeof PEOPLE) => connect(origin, shared.get(PEOPLE[part]) ?? null);
    const clerk = connect(origin, cookie);
    const { digest } = await clerk.upload<{ digest: string }>('/cases/uploads', '扫描.png', SCAN);
    const department = {
      reviewer: inside('reviewer'),
      decider: inside('decider'),
      director: inside('director'),
    };
    windows.push({ clients: { clerk, applicant: connect(origin, null), ...department }, digest });
  }
  return windows;
}

export function closeWindows(windows: readonly Window[]): void {
  for (const { clients } of windows) for (const client of Object.values(clients)) client.close();
}

export async function runHttp(windows: readonly Window[], cases: number): Promise<OverHttp> {
  let next = 0;
  let caseSteps = 0;
  const measured = await measure(windows.length, async (index, tally) => {
    const window = windows[index] as Window;
    for (let life = next++; life < cases; life = next++) {
      const steps = await live(window, life, tally);
      caseSteps += steps;
    }
  });
  return { ...measured, caseSteps };
}

async function live({ clients, digest }: Window, index: number, tally: Tally): Promise<number> {
  const materials = materialsOf(digest, terms, ANSWERS);
  const steps = lifeAfterDraft(index, materials);
  // the intake is one request: draft, receipt and, where nothing is missing, acceptance
  const accepts = steps[1]?.command.do === 'accept';
  const taken = await tally(() => takeIn(clients.clerk, index, materials, accepts ? 'accept' : 'receive'));
  let last: Answer = taken;
  for (const { part, command } of steps.slice(accepts ? 2 : 1)) {
    const seen = last.version;
    last = await tally(() => step(clients[part], part, taken, seen, command));
  }
  if (last.status !== 'archived') throw new Error(`case ${last.number} ended as ${last.status}`);
  return steps.length + 1;
}

function takeIn(client: Client, index: number, materials: object, until: 'receive' | 'accept') {
  return client.post<Answer & { code: string }>('/cases', {
    ...{ requestId: randomUUID(), item: terms.item, channel: 'window', materials, until },
    applicant: applicantOf(index),
    answers: ANSWERS,
    wants: { way: 'post', address: '演示路1号' },
  });
}

function step(
  client: Client,
  part: Part,
  { number, code }: { number: string; code: string },
  seen: number,
  command: CaseCommand,
): Promise<Answer> {
  const asked = { requestId: randomUUID(), seen, command };
  return part === 'applicant'
    ? client.post<Answer>('/apply/act', { number, code, ...asked })
    : client.post<Answer>(`/cases/${number}/steps`, asked);
}
