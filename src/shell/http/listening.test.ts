import { describe, expect, it } from 'vitest';
import { listeningProblem } from './listening.ts';

describe('where a server may listen', () => {
  const code = (host: string, proxies: readonly string[] = [], plain = false) =>
    listeningProblem({ host, proxies, plain })?.code ?? 'fine';

  it('is the machine itself, or behind a proxy that is declared', () => {
    for (const host of ['127.0.0.1', '127.0.1.1', '::1', 'localhost']) expect(code(host)).toBe('fine');
    expect(code('0.0.0.0', ['10.0.0.1'])).toBe('fine');
  });

  it('is not the open network without TLS, unless the operator says so (cli/open-without-tls)', () => {
    for (const host of ['0.0.0.0', '::', '10.1.2.3', 'sp.example.gov.cn'])
      expect(code(host)).toBe('cli/open-without-tls');
    expect(code('0.0.0.0', [], true)).toBe('fine');
  });
});
