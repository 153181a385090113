import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');
/** the folder for results of steps: reports of tests, processor times */
export const REPORTS = path.join(ROOT, '.tmp/reports');

export interface Run {
  readonly green: boolean;
  /** seconds of processor time of the tool and its children; null where the system does not tell */
  readonly processor: number | null;
  /** its output, if it was kept */
  readonly text: string;
}

/** A shell script that runs the given program and writes its processor time into the file named before it. */
const MEASURED = '"$@"; code=$?; times >"$0"; exit $code';

function measured(times: string, program: string, args: readonly string[]): [string, string[]] {
  return process.platform === 'win32'
    ? [program, [...args]]
    : ['/bin/sh', ['-c', MEASURED, times, program, ...args]];
}

/** Adds up the output of the shell's `times`: four times in minutes and seconds, user and system, of itself and its children. */
export function secondsIn(times: string): number | null {
  const found = [...times.matchAll(/(\d+)m([\d.]+)s/g)];
  return found.length === 4 ? found.reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0) : null;
}

/**
 * Runs a tool of the project, or this Node for a file of ours, for the step `name`. Its output goes to our terminal at once, or
 * with `keep` into the result, so that concurrent steps do not mix.
 */
export async function runTool(
  name: string,
  tool: string,
  args: readonly string[],
  keep: boolean,
): Promise<Run> {
  const times = path.join(REPORTS, `${name}.times`);
  await rm(times, { force: true });
  const own = tool.endsWith('.ts');
  const program = own ? process.execPath : path.join(ROOT, 'node_modules/.bin', tool);
  const [command, words] = measured(times, program, own ? [path.join(ROOT, tool), ...args] : args);
  const pieces: Buffer[] = [];
  const green = await new Promise<boolean>((resolve) => {
    const child = spawn(command, words, {
      cwd: ROOT,
      stdio: keep ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      // no colours where nobody reads at a terminal
      env: process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1' },
      shell: process.platform === 'win32',
    });
    child.stdout?.on('data', (piece: Buffer) => pieces.push(piece));
    child.stderr?.on('data', (piece: Buffer) => pieces.push(piece));
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
  const processor = secondsIn(await readFile(times, 'utf8').catch(() => ''));
  return { green, processor, text: Buffer.concat(pieces).toString() };
}
