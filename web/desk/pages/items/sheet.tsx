import { fieldGroups, fieldNames } from '#service/items/field-names.ts';
import type { FieldChange } from '#service/items/preview.ts';
import type { ServiceItem } from '#service/items/types.ts';
import { Panel, State } from '../../frame/index.ts';
import { byField, lineChanges, linesOf, type Names } from '../../view/items.ts';
import type { Finding } from './types.ts';

interface Props {
  readonly item: ServiceItem;
  readonly assumed: readonly string[];
  readonly findings: readonly Finding[];
  readonly names: Names;
  /** against the last version, where a draft is shown */
  readonly changes: readonly FieldChange[];
}

/** An item to read, grouped as in GB/T 39046; what is made up and what is wrong stands beside its field. */
export function ItemSheet({ item, assumed, findings, names, changes }: Props) {
  const found = byField(findings);
  const changed = new Map(changes.map((change) => [change.field, change]));
  return (
    <div className="item-main">
      {fieldGroups.map((group) => (
        <Panel key={group.name} title={group.name} label={group.name}>
          <dl className="item-fields">
            {group.fields.map((field) => {
              const change = changed.get(field);
              return (
                <div key={field} id={`field-${field}`} className={change ? 'changed' : undefined}>
                  <dt>
                    {fieldNames[field]}
                    {assumed.includes(field) ? <AssumedMark /> : null}
                  </dt>
                  <dd>
                    {change ? (
                      <Difference change={change} names={names} />
                    ) : (
                      <Lines lines={linesOf(field, item[field], names)} />
                    )}
                    <FieldFindings findings={found.get(field) ?? []} />
                  </dd>
                </div>
              );
            })}
          </dl>
        </Panel>
      ))}
    </div>
  );
}

function AssumedMark() {
  return (
    <span className="assumed-mark" title="来源没有给出，由本系统推定，待部门核定">
      推定
    </span>
  );
}

/** what is that short reads better in one line */
const SHORT = 14;

function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return <span className="faint">没有填</span>;
  if (lines.length === 1) return <span className="pre">{lines[0]}</span>;
  if (lines.every((line) => line.length <= SHORT)) return lines.join('；');
  return (
    <ol className="item-lines">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
        <li key={index}>{line}</li>
      ))}
    </ol>
  );
}

interface DifferenceProps {
  readonly change: { readonly field: string; readonly from?: unknown; readonly to?: unknown };
  readonly names: Names;
}

/** What went and what came of a field. */
export function Difference({ change, names }: DifferenceProps) {
  const lines = lineChanges(
    linesOf(change.field, change.from, names),
    linesOf(change.field, change.to, names),
  );
  return (
    <ul className="line-changes">
      {lines.map(({ way, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
        <li key={index} className={way}>
          {way === 'out' ? <del>{text}</del> : way === 'in' ? <ins>{text}</ins> : text}
        </li>
      ))}
    </ul>
  );
}

export function FieldFindings({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className="field-findings">
      {findings.map((finding) => (
        <li key={finding.code + finding.message} className={finding.severity}>
          <State tone={finding.severity === 'error' ? 'bad' : 'warn'}>
            {finding.severity === 'error' ? '错误' : '提醒'}
          </State>{' '}
          <b data-code={finding.code}>{finding.message}</b>
          <p>{finding.hint}</p>
          <p className="problem-basis">依据：{finding.basis}</p>
        </li>
      ))}
    </ul>
  );
}
