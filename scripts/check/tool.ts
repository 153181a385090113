import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');
/** what the steps leave to be read: the tests' reports, the processor's times */
export const REPORTS = path.join(ROOT, '.tmp/reports');

export interface Run {
  readonly green: boolean;
  /** seconds of processor time of the tool and all that it waited for; null where the system does not tell */
  readonly processor: number | null;
  /** what it printed, when that was kept */
  readonly text: string;
}

/** Runs the program that it is given and writes to the file before it how long the processor worked for it. */
const MEASURED = '"$@"; code=$?; times >"$0"; exit $code';

function measured(times: string, program: string, args: readonly string[]): [string, string[]] {
  return process.platform === 'win32'
    ? [program, [...args]]
    : ['/bin/sh', ['-c', MEASURED, times, program, ...args]];
}

/** The shell's `times` gives minutes and seconds four times: user and system, its own and its children's. */
export function secondsIn(times: string): number | null {
  const found = [...times.matchAll(/(\d+)m([\d.]+)s/g)];
  return found.length === 4 ? found.reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0) : null;
}

/**
 * Runs a tool of the project, or this Node when the tool is a file of ours, for the step `name`. What it prints goes to
 * our terminal at once, or with `keep` into the answer, so that steps at the same time do not mix.
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
      // two thousand coloured dots are not read by anybody
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
