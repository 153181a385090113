import type { Problem } from '#base/kernel/index.ts';
import type { IntakeStep } from '#service/cases/types.ts';
import { KeyButton, ProblemList, TextButton } from '../../frame/index.ts';
import { against, type Lack } from '../../view/intake.ts';

interface Props {
  readonly lacks: readonly Lack[];
  /** how far one tried to go */
  readonly tried: IntakeStep | null;
  /** may this person receive? A grid agent hands in for the applicant. */
  readonly intakes: boolean;
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  readonly onSend: (until: IntakeStep) => void;
  readonly onPlace: (at: string) => void;
}

/** What is still missing, and how far this application can go now. */
export function IntakeActions({ lacks, tried, intakes, busy, problems, onSend, onPlace }: Props) {
  const ways = [
    ...(intakes ? [{ until: 'accept' as const, label: '收件并受理', keys: 'ctrl+enter' }] : []),
    { until: 'receive' as const, label: intakes ? '收件' : '代为提交', keys: 'alt+enter' },
    { until: 'draft' as const, label: '存草稿', keys: 'ctrl+s' },
  ];
  return (
    <aside className="intake-side panel" aria-label="还缺什么，可以办到哪一步">
      <h2>
        {lacks.length === 0 ? '齐了' : `还缺 ${lacks.length} 项`}
        <span className="soft small">随填随查</span>
      </h2>
      <div className="panel-body">
        <ProblemList title="没有收件" problems={problems} onPlace={onPlace} />
        {lacks.length === 0 ? <p className="state good">可以收件并受理</p> : null}
        <ul className="lacks">
          {lacks.map((lack) => (
            <li key={`${lack.at} ${lack.message}`}>
              <TextButton onClick={() => onPlace(lack.at)}>{lack.message}</TextButton>
              {lack.before === 'accept' ? <span className="soft small">可以先收件</span> : null}
            </li>
          ))}
        </ul>
        {ways.map(({ until, label, keys }) => {
          const left = against(lacks, until).length;
          return (
            <div className="action" key={until}>
              <KeyButton
                block
                keys={keys}
                label={label}
                {...(until === 'accept' ? { kind: 'primary' } : {})}
                busy={busy && tried === until}
                onRun={() => onSend(until)}
              />
              {left > 0 ? (
                <p className={tried === until ? 'red-ink small' : 'soft small'}>
                  还差 {left} 项才能{label}
                </p>
              ) : null}
            </div>
          );
        })}
      </div>
    </aside>
  );
}
