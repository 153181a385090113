const NAME = /^yimen-(.+)-(\d{4}-\d{2}-\d{2})-(\d{6})(-\d+)?$/;
const DRAFT = /^\.unfinished-yimen-.+-(\d+)$/;
const DAY_MS = 86_400_000;

/** “2026-12-01-030005” in Asia/Shanghai */
function momentIn(at: number): string {
  const iso = new Date(at + 8 * 3_600_000).toISOString();
  return `${iso.slice(0, 10)}-${iso.slice(11, 19).replaceAll(':', '')}`;
}

/** The name of a whole backup: district, day and time in Asia/Shanghai. */
export const finalName = (district: string, at: number): string => `yimen-${district}-${momentIn(at)}`;

/** The name of a backup that is being written; it is hidden, and no command takes it for a backup. */
export const draftName = (district: string, at: number, pid: number): string =>
  `.unfinished-${finalName(district, at)}-${pid}`;

/** Drafts of other processes. */
export function oldDrafts(names: readonly string[], pid: number): string[] {
  return names.filter((name) => DRAFT.test(name) && DRAFT.exec(name)?.[1] !== String(pid));
}

/** How many backups stay: by number, by age in days, or both; a backup goes when either says so. */
export interface Keeping {
  readonly newest: number | null;
  readonly days: number | null;
}

/** Names of a district's backups that are no longer kept, oldest first. The newest one always stays. */
export function outdated(
  names: readonly string[],
  district: string,
  { newest, days }: Keeping,
  at: number,
): string[] {
  const own = names
    .flatMap((name) => {
      const [, whose, day = '', time = ''] = NAME.exec(name) ?? [];
      const [hour, minute, second] = [time.slice(0, 2), time.slice(2, 4), time.slice(4)];
      return whose === district
        ? [{ name, made: Date.parse(`${day}T${hour}:${minute}:${second}+08:00`) }]
        : [];
    })
    .toSorted((a, b) => b.made - a.made || (a.name < b.name ? 1 : -1));
  return own
    .filter(
      ({ made }, index) =>
        index > 0 && ((newest !== null && index >= newest) || (days !== null && made < at - days * DAY_MS)),
    )
    .map(({ name }) => name)
    .toReversed();
}
