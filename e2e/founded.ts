import type { BrowserContext } from 'playwright-core';
import { vi } from 'vitest';
import type { Program } from './program.ts';

/** A bureau that was founded a moment ago, with the people who keep its money; books from the year before. Over HTTP. */

const NEXT = 'Seven-herons-4';
const CODE = '330106';
const PEOPLE = {
  kuaiji: ['清明', '会计', 'bookkeeper'],
  fuhe: ['谷雨', '复核', 'reviewer'],
  zhuren: ['立夏', '办公室主任', 'office-director'],
  juzhang: ['小满', '局长', 'director'],
} as const;

let requests = 0;

async function call(site: string, path: string, body: object, cookie = ''): Promise<Response> {
  const answer = await fetch(`${site}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return answer;
}

const request = () => {
  requests += 1;
  return { requestId: `founded-${requests}` };
};

async function enter(site: string, name: string, password: string): Promise<string> {
  const answer = await call(site, '/sign-in', { name, password });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function enterFirst(site: string, name: string, first: string): Promise<string> {
  const cookie = await enter(site, name, first);
  await call(site, '/me/password', { current: first, next: NEXT }, cookie);
  return enter(site, name, NEXT);
}

/** Founds the bureau and adds its people; returns the cookies of each. */
export async function foundBureau(program: Program, booksFrom: string): Promise<ReadonlyMap<string, string>> {
  const { url } = program;
  // the terminal shows the code right after the program is ready
  const shown = () => /\n {4}([a-z0-9-]{14})\n/.exec(program.output())?.[1];
  const foundingCode = await vi.waitUntil(shown, { timeout: 20_000 });
  const officers = { admin: '王一', security: '李二', auditor: '张三' };
  const place = { province: '', city: '', place: '西湖区', documentWord: '西' };
  const asked = { foundingCode, code: CODE, bureau: '西湖区行政审批服务局', form: 'national', officers };
  const founded = await call(url, '/founding', { ...asked, ...place, booksFrom });
  const first = new Map(
    ((await founded.json()) as { id: string; firstPassword: string }[]).map((one) => [
      one.id,
      one.firstPassword,
    ]),
  );
  const admin = await enterFirst(url, 'admin', first.get('admin') ?? '');
  const security = await enterFirst(url, 'security', first.get('security') ?? '');
  const cookies = new Map<string, string>();
  for (const [id, [name, title, role]] of Object.entries(PEOPLE)) {
    const member = { ...request(), id, name, title, unit: 'bureau', scope: `${CODE}000000` };
    const added = (await (await call(url, '/staff', member, admin)).json()) as { firstPassword: string };
    await call(url, `/staff/${id}/roles`, { ...request(), roles: [role] }, security);
    cookies.set(id, await enterFirst(url, id, added.firstPassword));
  }
  return cookies;
}

export async function addCookies(context: BrowserContext, site: string, cookies: string): Promise<void> {
  const pairs = cookies.split('; ').map((pair) => pair.split('='));
  await context.addCookies(
    pairs.map(([name = '', value = '']) => ({ name, value, url: site, httpOnly: true, sameSite: 'Lax' })),
  );
}
