import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { api, useMe } from '../../app/index.ts';
import {
  KeyButton,
  Panel,
  ProblemText,
  Refusal,
  TextButton,
  useSubmission,
  useUnsaved,
} from '../../frame/index.ts';
import type { Shown } from '../../parts/viewer.tsx';
import { isFilled, startForm, type VerbForm } from '../../view/verb-form.ts';
import { type DeskVerb, formOfVerb, isDeskVerb, sortActions } from '../../view/verbs.ts';
import { paperShown } from './side.tsx';
import type { Case } from './types.ts';
import { VerbPanel } from './verb.tsx';

interface Props {
  readonly data: Case;
  readonly onShow: (shown: Shown) => void;
  /** reads the case anew; gives the version that it has now */
  readonly onAgain: () => Promise<number>;
}

type Act = Case['actions'][number];

/** the open form; it stays open when somebody else moves the case on */
interface Opened {
  readonly verb: DeskVerb;
  readonly name: string;
}

/** What may be done now, each with its form; what may not says why. */
export function CaseActions({ data, onShow, onAgain }: Props) {
  const [open, setOpen] = useState<Opened | null>(null);
  // each verb keeps what was typed, also when another form was opened in between
  const [forms, setForms] = useState<Partial<Record<DeskVerb, VerbForm>>>({});
  const [seen, setSeen] = useState(data.version);
  const [issued, setIssued] = useState<string | null>(null);
  const { now, against, others } = sortActions(data.actions);
  // a form that was closed keeps its words, so the page keeps them too
  useUnsaved(Object.entries(forms).some(([verb, form]) => isFilled(form, startForm(verb as DeskVerb, data))));
  const look = async () => setSeen(await onAgain());
  const begin = (opened: Opened) => {
    // who opens a form has seen this version; the page tells of later ones
    setSeen(Math.max(seen, data.version));
    setOpen(opened);
  };
  return (
    <Panel title="现在可以办" label="现在可以办" className="actions-panel" padded>
      {data.version > seen ? <News data={data} onSeen={() => setSeen(data.version)} /> : null}
      <Issued data={data} paper={issued} onShow={onShow} />
      {open ? (
        <VerbPanel
          key={open.verb}
          data={data}
          verb={open.verb}
          name={open.name}
          seen={seen}
          form={forms[open.verb] ?? startForm(open.verb, data)}
          onForm={(part) =>
            setForms((known) => {
              const now = known[open.verb] ?? startForm(open.verb, data);
              return {
                ...known,
                [open.verb]: { ...now, ...(typeof part === 'function' ? part(now) : part) },
              };
            })
          }
          onShow={onShow}
          onLook={look}
          onClose={() => setOpen(null)}
          onDone={async (answer) => {
            setOpen(null);
            setForms({});
            setSeen(answer.version);
            setIssued(answer.paper);
            await onAgain();
          }}
        />
      ) : (
        now.map(({ verb, name }) =>
          isDeskVerb(verb) ? <ActButton key={verb} verb={verb} name={name} onOpen={begin} /> : null,
        )
      )}
      {open ? null : <TakeOver data={data} onAgain={onAgain} onTaken={setSeen} />}
      {open ? null : <GoOn data={data} />}
      {now.length === 0 && !open ? <p className="soft">现在没有轮到您办的。{data.waitsFor}</p> : null}
      {open ? null : <Against acts={against} others={others} />}
    </Panel>
  );
}

interface TakeOverProps extends Pick<Props, 'data' | 'onAgain'> {
  readonly onTaken: (version: number) => void;
}

/** Takes over a case that nobody has in hand, by one key: a hand-over to oneself. */
function TakeOver({ data, onAgain, onTaken }: TakeOverProps) {
  const me = useMe();
  const take = useSubmission({
    refused: '没有接过来',
    send: (seen: number, requestId) =>
      api.cases.step.call({
        ...{ number: data.number, requestId, seen },
        command: { do: 'hand-over', to: me.staffId },
      }),
    said: () => '接过来了，排在“我的”里',
    onDone: async ({ version }) => {
      onTaken(version);
      await onAgain();
    },
  });
  const may =
    data.handler.name === '待接办' &&
    data.colleagues.some(({ id }) => id === me.staffId) &&
    data.actions.some(({ verb, allowed }) => verb === 'hand-over' && allowed);
  if (!may) return null;
  return (
    <>
      <KeyButton block keys="p" label="接过来办" busy={take.busy} onRun={() => take.send(data.version)} />
      <Refusal of={take} />
    </>
  );
}

/** Leads back to the intake, where one's own draft goes on. */
function GoOn({ data }: Pick<Props, 'data'>) {
  const me = useMe();
  const navigate = useNavigate();
  const own = data.status === 'draft' && data.handler.id === me.staffId;
  const run = () => void navigate({ to: '/cases/new', search: { draft: data.number } });
  return own ? <KeyButton block keys="i" label="接着填草稿" onRun={run} /> : null;
}

function ActButton({ verb, name, onOpen }: Opened & { readonly onOpen: (opened: Opened) => void }) {
  const { key, primary, danger } = formOfVerb(verb);
  const kind = danger ? ({ kind: 'danger' } as const) : primary ? ({ kind: 'primary' } as const) : {};
  return <KeyButton block keys={key} label={name} {...kind} onRun={() => onOpen({ verb, name })} />;
}

/** What stands against the rest, before anybody tries. */
function Against({ acts, others }: { readonly acts: readonly Act[]; readonly others: readonly Act[] }) {
  return (
    <div className="against">
      {acts.map((act) => (
        <details key={act.verb}>
          <summary>
            现在不能{act.name}：{act.problems[0]?.message}
          </summary>
          {act.problems.map((problem) => (
            <ProblemText key={problem.code} problem={problem} />
          ))}
        </details>
      ))}
      {others.length > 0 ? (
        <details>
          <summary>由别的岗位办：{others.map(({ name }) => name).join('、')}</summary>
          {others[0]?.problems[0] ? <ProblemText problem={others[0].problems[0]} /> : null}
        </details>
      ) : null}
    </div>
  );
}

/** Tells that somebody else was quicker. What was typed stays. */
function News({ data, onSeen }: { readonly data: Case; readonly onSeen: () => void }) {
  const last = data.timeline.at(-1);
  return (
    <div className="news" role="status">
      <p>
        {last ? `${last.byName}刚办理了“${last.name}”，` : '这个办件刚被办理过，'}现在是“{data.statusName}”。
      </p>
      <Button onClick={onSeen}>看过了，接着办</Button>
    </div>
  );
}

function Issued({ data, paper, onShow }: Pick<Props, 'data' | 'onShow'> & { readonly paper: string | null }) {
  const found = data.papers.find(({ number }) => number === paper);
  if (!found) return null;
  const file = paperShown(data.number, found);
  return (
    <p className="issued" role="status">
      已出具{found.name} {found.number} <TextButton onClick={() => onShow(file)}>看</TextButton>{' '}
      <a href={file.href ?? ''} target="_blank" rel="noreferrer">
        打印
      </a>
    </p>
  );
}
