import { placeName, STATE_NAME } from '#account/audit/report/text.ts';
import type { AuditDone, Finding, Value } from '#account/audit-desk/page-types.ts';

/** "2.3 兆字节" */
export function sizeName(bytes: number): string {
  const kilo = bytes / 1024;
  return kilo < 1024 ? `${Math.max(1, Math.round(kilo))} 千字节` : `${(kilo / 1024).toFixed(1)} 兆字节`;
}

export function valueText({ value, unit }: Value): string {
  return `${value}${unit === '' ? '' : ` ${unit}`}`;
}

/** The place of a value in words. It names the file only where there are several. */
export function whereOf(done: AuditDone, finding: Finding, at: number): string {
  const value = finding.values[at];
  if (!value) return '';
  const { page, line, quote } = value.place;
  const place = placeName({ page, line, quote });
  const file = done.files[done.sights[finding.id]?.[at]?.document ?? 0];
  return done.files.length > 1 && file ? `《${file.name}》${place}` : place;
}

export const findingAddress = (session: string, finding: string, value?: number) =>
  `/audit/${session}/findings/${encodeURIComponent(finding)}${value === undefined ? '' : `#v${value + 1}`}`;

export type State = keyof typeof STATE_NAME;
export const STATES = Object.keys(STATE_NAME) as State[];

export interface JudgedOf {
  readonly check: string;
  readonly title: string;
  readonly counts: Readonly<Record<State, number>>;
}

/** The numbers of judged objects by check; checks with findings or unjudged objects come first. */
export function judgedByCheck({ result, titles }: Pick<AuditDone, 'result' | 'titles'>): JudgedOf[] {
  const groups = Map.groupBy(result.judged, ({ check }) => check);
  const urgency = ({ counts }: JudgedOf) =>
    counts.broken * 1e6 + counts['could-not-be-read'] * 1e3 + counts['not-enough-data'];
  return [...groups]
    .map(([check, list]) => {
      const counts = Object.fromEntries(
        STATES.map((state) => [state, list.filter((one) => one.state === state).length]),
      ) as Record<State, number>;
      return { check, title: titles[check] ?? check, counts };
    })
    .toSorted((a, b) => urgency(b) - urgency(a));
}

/** Is there nothing of an account in the files? Then an empty list of findings would be mistaken for praise. */
export function isNoAccount({ result }: Pick<AuditDone, 'result'>): boolean {
  return result.figures.length === 0 && result.document.template === null && result.findings.length === 0;
}
