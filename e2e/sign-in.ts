import type { BrowserContext } from 'playwright-core';
import { demoOrg } from '../src/demo/packs/org.ts';

/** Signs in without the page, by the real route over HTTP, once for each program and person. */

export const { password } = demoOrg();

const sessions = new Map<string, Promise<string>>();

async function askForSession(site: string, name: string): Promise<string> {
  const answer = await fetch(`${site}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password }),
  });
  if (!answer.ok) throw new Error(`${name} cannot sign in: ${await answer.text()}`);
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return cookies.join('; ');
}

/** The cookies of a signed-in member of staff, as a header: `name=value; name=value`. */
export function cookiesOf(site: string, name: string): Promise<string> {
  const key = `${site} ${name}`;
  const known = sessions.get(key) ?? askForSession(site, name);
  sessions.set(key, known);
  return known;
}

/** Signs a context in, for all its later pages. */
export async function signContextIn(context: BrowserContext, site: string, name: string): Promise<void> {
  const pairs = (await cookiesOf(site, name)).split('; ').map((pair) => pair.split('='));
  await context.addCookies(
    pairs.map(([cookie = '', value = '']) => ({
      name: cookie,
      value,
      url: site,
      httpOnly: true,
      sameSite: 'Lax' as const,
    })),
  );
}
