import type { Problem } from '#base/kernel/index.ts';
import { problems } from '../cli/problems.ts';

/** Where a server listens, and what stands before it. */
export interface Listening {
  readonly host: string;
  /** reverse proxies, which end TLS */
  readonly proxies: readonly string[];
  /** the operator takes the risk that passwords and applicants' data go over the network as they are */
  readonly plain: boolean;
}

const onMachine = (host: string) => host === 'localhost' || host === '::1' || /^127\./.test(host);

/** Null when nobody on the network can read what is sent; else the problem. The program itself does not end TLS. */
export function listeningProblem({ host, proxies, plain }: Listening): Problem | null {
  if (plain || proxies.length > 0 || onMachine(host)) return null;
  return problems.of('cli/open-without-tls', 'HOST', { host });
}
