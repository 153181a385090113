import { parseArgs } from 'node:util';
import { ok, type Result, refused } from '#base/kernel/index.ts';
import { problems } from './problems.ts';

export interface Arguments {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | true | undefined>>;
}

/**
 * Reads a command's words and options (`--year 2020`, `--json`). `options` names the known ones. An unknown option, a missing
 * value, too few or too many words are refused with the usage.
 */
export function readArguments(
  args: readonly string[],
  usage: string,
  words: { least: number; most: number },
  options: Readonly<Record<string, 'string' | 'boolean'>> = {},
): Result<Arguments> {
  const config = Object.fromEntries(Object.entries(options).map(([name, type]) => [name, { type }]));
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: config,
      allowPositionals: true,
      strict: true,
    });
    if (positionals.length < words.least)
      return refused(problems.of('cli/bad-arguments', '', { usage, why: '少写了内容' }));
    if (positionals.length > words.most) {
      return refused(problems.of('cli/bad-arguments', '', { usage, why: `多写了“${positionals.at(-1)}”` }));
    }
    return ok({ words: positionals, options: values as Arguments['options'] });
  } catch (error) {
    const option = /'(--?[^' ]+)/.exec((error as Error).message)?.[1] ?? '';
    return refused(problems.of('cli/bad-arguments', option, { usage, why: `选项 ${option} 写错了或不认识` }));
  }
}

/** Reads a year of four digits; `name` is the name of the argument. */
export function readYear(text: string | true | undefined, usage: string, name: string): Result<number> {
  if (typeof text === 'string' && /^(19|20)\d{2}$/.test(text)) return ok(Number(text));
  const why = text === undefined ? '没有写年度' : `“${text}”不是年度`;
  return refused(problems.of('cli/bad-arguments', name, { usage, why }));
}
