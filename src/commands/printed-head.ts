import type { Head, LogSeal } from '#base/journal/index.ts';

/**
 * A line that somebody prints and keeps: the last fact of the journal, and how far the logs go. Whoever rewrites journal and
 * logs later cannot rewrite the paper.
 */
export interface PrintedHead extends Head {
  /** by the sign of the log */
  readonly logs: ReadonlyMap<string, LogSeal>;
}

const LINE = /^([0-9a-f]{64})@(\d{1,15})((?:~[a-z]\d{1,15}\.\d{1,15}\.[0-9a-f]{32})*)$/;

/** “hash@position~s12.10.0123…”: the log s has 10 lines up to id 12, with this digest */
export function printHead({ hash, position, logs }: PrintedHead): string {
  const seals = [...logs].map(([sign, { last, count, digest }]) => `~${sign}${last}.${count}.${digest}`);
  return `${hash}@${position}${seals.join('')}`;
}

/** Reads a printed line, also the shorter one that a backup prints; null when it is none. Spaces and line ends do not matter. */
export function readHead(text: string): PrintedHead | null {
  const [, hash, position, seals] = LINE.exec(text.replace(/\s/g, '').toLowerCase()) ?? [];
  if (hash === undefined || seals === undefined) return null;
  const logs = new Map(
    seals
      .split('~')
      .slice(1)
      .map((seal): [string, LogSeal] => {
        const [last = '', count = '', digest = ''] = seal.slice(1).split('.');
        return [seal.slice(0, 1), { last: Number(last), count: Number(count), digest }];
      }),
  );
  return { hash, position: Number(position), logs };
}
