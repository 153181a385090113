import { type ReactNode, useId } from 'react';
import { addDays, dayOf, instant } from '#base/kernel/index.ts';
import { DayInput } from '../../parts/day-input.tsx';
import { FilePick } from '../../parts/file-pick.tsx';
import { PlainSelect } from '../../parts/plain-select.tsx';
import { missingOf } from '../../view/verb-form.ts';
import { specOf, type VerbField } from '../../view/verbs.ts';
import type { Case } from './types.ts';
import { Answers, Missing } from './verb-answers.tsx';
import { Labelled, Line, Tick, type VerbProps, Words } from './verb-controls.tsx';
import { SuspendFor, Until, WrittenRequest } from './verb-suspend.tsx';

/** The controls that a verb asks for, in the order of its spec. */
export function VerbFields(props: VerbProps) {
  return specOf(props.verb).fields.map((field) => {
    const Field = FIELDS[field];
    return <Field key={field} {...props} />;
  });
}

/** Files handed in with the step: of each material of the list one. */
function Materials({ data, form, onChange }: VerbProps) {
  return (
    <ul className="verb-materials">
      {data.materials.map(({ name, required, file }) => {
        const picked = form.given[name] ?? null;
        return (
          <li key={name}>
            <FilePick
              label={name}
              picked={picked}
              onPicked={(found) => onChange((now) => ({ given: { ...now.given, [name]: found } }))}
            >
              <span className="file-name">
                {name}
                <span className="soft small">
                  {picked ? picked.name : file ? '已有一份' : required ? '缺' : ''}
                </span>
              </span>
            </FilePick>
          </li>
        );
      })}
    </ul>
  );
}

const USUAL_DAYS = 10;

/** 容缺受理: a missing secondary material may follow until a day. */
function Tolerate({ data, form, onChange }: VerbProps) {
  const missing = missingOf(data);
  const today = dayOf(instant(Date.now()));
  if (missing.length === 0) return <p className="state good">必备材料齐全</p>;
  const set = (name: string, until: string | null) => {
    const { [name]: _gone, ...rest } = form.tolerate;
    onChange({ tolerate: until === null ? rest : { ...rest, [name]: until } });
  };
  return (
    <fieldset className="verb-field">
      <legend>还缺的必备材料</legend>
      {missing.map(({ name, tolerable }) => {
        const until = form.tolerate[name];
        if (!tolerable)
          return (
            <p key={name}>
              <span className="state bad">缺</span> {name}，不能容缺
            </p>
          );
        return (
          <div key={name}>
            <Tick
              label={`${name}：容缺，后补`}
              checked={until !== undefined}
              onChange={(on) => set(name, on ? addDays(today, USUAL_DAYS) : null)}
            />
            {until === undefined ? null : (
              <DayInput label={`${name}最迟哪天补`} value={until} onChange={(day) => set(name, day)} />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

function OnPromise({ data, form, onChange }: VerbProps) {
  if (!data.item.onPromise) return null;
  return (
    <Tick
      label="申请人书面承诺，按告知承诺办理"
      checked={form.onPromise}
      onChange={(onPromise) => onChange({ onPromise })}
    />
  );
}

const GROUNDS = [
  { value: 'not-needed', label: '依法不需要取得许可' },
  { value: 'not-ours', label: '不属于本机关职权' },
] as const;

function Ground({ form, onChange }: VerbProps) {
  return (
    <Labelled label="不予受理的情形">
      {(id) => (
        <PlainSelect
          id={id}
          value={form.ground}
          options={GROUNDS}
          onChange={(ground) => onChange({ ground })}
        />
      )}
    </Labelled>
  );
}

const OUTCOMES = (['通过', '退回', '其他'] as const).map((value) => ({ value, label: value }));

function Outcome({ form, onChange }: VerbProps) {
  return (
    <Labelled label="结果">
      {(id) => (
        <PlainSelect
          id={id}
          value={form.action}
          options={OUTCOMES}
          onChange={(action) => onChange({ action })}
        />
      )}
    </Labelled>
  );
}

function colleaguesOf({ colleagues }: Case) {
  return colleagues.map(({ id, name, title }) => ({ value: id, label: `${name}　${title}` }));
}

/** 行政许可法第三十四条第三款: what is verified on the spot takes two. */
function OnSite({ data, form, onChange }: VerbProps) {
  const options = [{ value: '', label: '请选另一人' }, ...colleaguesOf(data)];
  return (
    <>
      <Tick
        label="到现场核查（两人以上）"
        checked={form.onSite}
        onChange={(onSite) => onChange({ onSite })}
      />
      {form.onSite ? (
        <Labelled label="另一名核查人">
          {(id) => (
            <PlainSelect
              id={id}
              value={form.second}
              options={options}
              onChange={(second) => onChange({ second })}
            />
          )}
        </Labelled>
      ) : null}
    </>
  );
}

function StopFor({ data, form, onChange }: VerbProps) {
  return (
    <Labelled label="特别程序">
      {(id) => (
        <PlainSelect
          id={id}
          value={form.stopFor}
          options={data.stops.map((value) => ({ value, label: value }))}
          onChange={(stopFor) => onChange({ stopFor })}
        />
      )}
    </Labelled>
  );
}

function Grant({ form, onChange }: VerbProps) {
  const id = useId();
  return (
    <fieldset className="verb-field grant">
      <legend>决定</legend>
      {([true, false] as const).map((grant) => (
        <label key={String(grant)} className="tick">
          <input type="radio" name={id} checked={form.grant === grant} onChange={() => onChange({ grant })} />
          {grant ? '准予' : '不予'}
        </label>
      ))}
    </fieldset>
  );
}

const WAYS = [
  { value: 'counter', label: '窗口领取' },
  { value: 'post', label: '邮政寄递' },
  { value: 'hand', label: '送证上门' },
  { value: 'electronic', label: '电子送达' },
] as const;

/** 行政许可法第四十四条: over the counter and to the door with the receiver's confirmation, by post with its number. */
function Delivery(props: VerbProps) {
  const { form, onChange } = props;
  const inPerson = form.way === 'counter' || form.way === 'hand';
  return (
    <>
      <Labelled label="怎样送达">
        {(id) => (
          <PlainSelect id={id} value={form.way} options={WAYS} onChange={(way) => onChange({ way })} />
        )}
      </Labelled>
      {form.way === 'post' ? <Line {...props} name="consignment" label="物流单号" /> : null}
      {inPerson ? (
        <>
          <FilePick label="签收照片" picked={form.signed} onPicked={(signed) => onChange({ signed })}>
            <span className="file-name">
              签收照片<span className="soft small">{form.signed?.name ?? '送达回证签字后拍照'}</span>
            </span>
          </FilePick>
          <Words {...props} name="confirmation" rows={2} label="或者写明收件人怎样确认的" />
        </>
      ) : null}
    </>
  );
}

/** 行政许可法第四十二条: who approves, and of a joint case by which paper of the government. */
function Approval(props: VerbProps) {
  const { data } = props;
  const { days, reason } = data.extensionAsked ?? { days: 0, reason: '' };
  return (
    <>
      <p>
        报请延长 {days} 个工作日：{reason}
      </p>
      {data.item.joint ? (
        <>
          <p className="soft">联合办理的，经{data.approver}批准才能延长（行政许可法第四十二条第二款）。</p>
          <Line {...props} name="approval" label={`${data.approver}的批准文号`} />
        </>
      ) : null}
    </>
  );
}

function HandTo({ data, form, onChange }: VerbProps) {
  const nobody = data.handler.name === '待接办' ? [] : [{ value: '-', label: '待接办（能办的人自己接）' }];
  const options = [{ value: '', label: '请选接手的同事' }, ...colleaguesOf(data), ...nobody];
  return (
    <Labelled label="交给">
      {(id) => <PlainSelect id={id} value={form.to} options={options} onChange={(to) => onChange({ to })} />}
    </Labelled>
  );
}

const FIELDS: { readonly [F in VerbField]: (props: VerbProps) => ReactNode } = {
  materials: Materials,
  missing: Missing,
  answers: Answers,
  tolerate: Tolerate,
  onPromise: OnPromise,
  ground: Ground,
  reason: (props) => <Words {...props} name="reason" label={specOf(props.verb).words ?? '理由'} />,
  step: (props) => <Line {...props} name="step" label="审查环节" />,
  action: Outcome,
  opinion: (props) => <Words {...props} name="opinion" label="审查意见" />,
  onSite: OnSite,
  stopFor: StopFor,
  suspendFor: SuspendFor,
  until: Until,
  request: WrittenRequest,
  days: (props) => <Line {...props} name="days" label="工作日数" />,
  outcome: (props) => <Words {...props} name="outcome" label="特别程序的结果" />,
  approval: Approval,
  grant: Grant,
  certificate: (props) => <Line {...props} name="certificate" label="证照编号（空着由系统编号）" />,
  delivery: Delivery,
  what: (props) => <Words {...props} name="what" label="改了什么" />,
  to: HandTo,
};
