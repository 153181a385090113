import { DayInput } from '../../parts/day-input.tsx';
import { FilePick } from '../../parts/file-pick.tsx';
import { PlainSelect } from '../../parts/plain-select.tsx';
import { Labelled, type VerbProps } from './verb-controls.tsx';

/** For what a case is suspended; under it whether its days go on, and on what that stands. */
export function SuspendFor({ data, form, onChange }: VerbProps) {
  const chosen = data.grounds.find(({ id }) => id === form.suspendFor);
  const choose = (suspendFor: string) => {
    const needsRequest = data.grounds.some((one) => one.id === suspendFor && one.needsRequest);
    onChange({ suspendFor, needsRequest });
  };
  return (
    <>
      <Labelled label="中止的事由">
        {(id) => (
          <PlainSelect
            id={id}
            value={form.suspendFor}
            options={data.grounds.map(({ id: value, name }) => ({ value, label: name }))}
            onChange={choose}
          />
        )}
      </Labelled>
      {chosen ? (
        <p role="status">
          {chosen.stopsClock ? '期限停走，恢复后接着计算。' : '期限照常计算，灯照样变。'}
          <span className="soft">依据：{chosen.basis}</span>
        </p>
      ) : null}
    </>
  );
}

export function Until({ form, onChange }: VerbProps) {
  return (
    <Labelled label="预计到哪天（说不准就空着）">
      {(id) => (
        <DayInput
          id={id}
          label="预计到哪天（说不准就空着）"
          value={form.until}
          onChange={(until) => onChange({ until })}
        />
      )}
    </Labelled>
  );
}

/** The applicant's own wish has to be in writing. */
export function WrittenRequest({ form, onChange }: VerbProps) {
  if (!form.needsRequest) return null;
  return (
    <FilePick
      label="申请人的书面请求"
      picked={form.request}
      onPicked={(request) => onChange({ request: { digest: request.digest, name: request.name } })}
    >
      <span className="file-name">
        申请人的书面请求<span className="soft small">{form.request?.name ?? '缺'}</span>
      </span>
    </FilePick>
  );
}
