import { describe, expect, it } from 'vitest';
import { officersCommand } from './officers.ts';

function heard() {
  const lines: string[] = [];
  return { lines, io: { out: (line: string) => lines.push(line), say: (line: string) => lines.push(line) } };
}

describe('yimen officers', () => {
  it.each([
    [[]],
    [['--place', '测试区']],
    [['--place', '', '--bureau', '某局']],
    [['--chief', '某人']],
    [['谁']],
  ])('refuses %j with the usage and needs no database for it', async (args) => {
    const { io, lines } = heard();
    expect(await officersCommand(args, io as unknown as Parameters<typeof officersCommand>[1])).toBe(2);
    expect(lines.join('\n')).toContain('yimen officers --place');
  });
});
