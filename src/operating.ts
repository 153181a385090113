import type { ClockGuard } from '#base/journal/index.ts';
import { type LogLevel, logLevels } from '#shell/http/tell.ts';

/** How far the clocks of several machines of one district may differ. */
const MOST_MS = 60_000;

/** The guard against a clock that was set back; none when the operator trusts the clock as it is now. */
export function clockGuard(say: (message: string) => void): ClockGuard | undefined {
  if (process.env.YIMEN_CLOCK === 'trust') return undefined;
  const told = (behindMs: number) =>
    say(`服务器的时间比最后一次记录早了${Math.ceil(behindMs / 60_000)}分钟，新的内容都没有收下。`);
  return { mostMs: MOST_MS, say: told };
}

/** What the server logs (YIMEN_LOG): by default every request, and only what needs a look where somebody sits at the terminal. */
export function logLevel(): LogLevel {
  const asked = logLevels.find((level) => level === process.env.YIMEN_LOG);
  return asked ?? (process.stdout.isTTY ? 'warn' : 'info');
}
