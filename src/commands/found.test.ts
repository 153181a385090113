import { describe, expect, it } from 'vitest';
import { foundCommand } from './found.ts';

function heard() {
  const lines: string[] = [];
  return { lines, io: { out: (line: string) => lines.push(line), say: (line: string) => lines.push(line) } };
}

describe('yimen found', () => {
  it.each([
    [[]],
    [['--code', '430299']],
    [['--code', '430299', '--bureau', '某局']],
    [['--code', '330106', '--bureau', '某局', '--form', '没有的']],
    [['--code', '330106', '--bureau', '']],
    [['--chief', '某人']],
    [['谁']],
  ])('refuses %j with the usage and needs no database for it', async (args) => {
    const { io, lines } = heard();
    expect(await foundCommand(args, io as unknown as Parameters<typeof foundCommand>[1])).toBe(2);
    expect(lines.join('\n')).toContain('yimen found --code');
  });
});
