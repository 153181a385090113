import type { Asked } from '../app/client.ts';
import { hall } from '../server.tsx';
import { stubClient } from './stub.ts';

/** Asks the hall for an address, as the shell does. */
export async function ask(
  address: string,
  { client = stubClient().client, method = 'GET', ...more }: Partial<Asked> & { method?: string } = {},
) {
  const url = new URL(address, 'http://hall.test');
  const parts = url.pathname.split('/').map(decodeURIComponent);
  for (const route of hall.routes) {
    const names = route.path.split('/');
    const fits = names.every((name, index) => name.startsWith(':') || name === parts[index]);
    if (route.method !== method || names.length !== parts.length || !fits) continue;
    const params = Object.fromEntries(
      names.flatMap((name, index) => (name.startsWith(':') ? [[name.slice(1), parts[index] ?? '']] : [])),
    );
    const query = Object.fromEntries(url.searchParams);
    const base = { params, query, form: {}, path: url.pathname, cookies: {}, signedIn: false };
    const answer = await route.handle({ ...base, ...more, client });
    return { status: 200, html: '', ...answer };
  }
  throw new Error(`the hall has no ${method} ${address}`);
}
