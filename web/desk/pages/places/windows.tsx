import { useState } from 'react';
import { api, today } from '../../app/index.ts';
import { type Column, DataTable, FormDialog, Opener, TextButton, useSubmission } from '../../frame/index.ts';
import type { Values } from '../../view/field-form.ts';
import { END_FIELDS, nameAt, WINDOW_KINDS, windowFields } from '../../view/places.ts';
import { showDayText } from '../../view/show.ts';
import { PLACE_READS } from './dated.tsx';
import type { Registers, ServiceWindow } from './types.ts';

interface Doing {
  readonly what: 'change' | 'close';
  readonly of: ServiceWindow;
}

const isClosed = ({ until }: ServiceWindow) => until !== null && until <= today();

/** The windows of the hall. */
export function Windows({ registers, keeps }: { readonly registers: Registers; readonly keeps: boolean }) {
  const [doing, setDoing] = useState<Doing | null>(null);
  const nameOf = (id: string) => {
    const unit = registers.units.find((one) => one.id === id);
    return unit ? nameAt(unit, today()) : id;
  };
  const close = () => setDoing(null);
  return (
    <>
      {keeps ? (
        <div className="place-acts">
          <Opener
            keys="x"
            label="开设窗口"
            dialog={(done) => <KeepWindow registers={registers} of={null} onClose={done} />}
          />
        </div>
      ) : null}
      <DataTable
        columns={[...columnsOf(nameOf), ...(keeps ? [acts(setDoing)] : [])]}
        rows={registers.windows}
        keyOf={({ number }) => String(number)}
        rowClass={(row) => (isClosed(row) ? 'soft' : '')}
        empty="还没有窗口。综合窗口写本局，部门窗口写部门。"
      />
      {doing?.what === 'change' ? <KeepWindow registers={registers} of={doing.of} onClose={close} /> : null}
      {doing?.what === 'close' ? <CloseWindow of={doing.of} onClose={close} /> : null}
    </>
  );
}

const columnsOf = (nameOf: (id: string) => string): readonly Column<ServiceWindow>[] => [
  { head: '窗口号', kind: 'short', cell: ({ number }) => `${number}号` },
  { head: '名称', cell: ({ label }) => label },
  { head: '机构', cell: ({ unit }) => nameOf(unit) },
  { head: '类别', kind: 'short', cell: ({ kind }) => WINDOW_KINDS[kind] },
  {
    head: '起止',
    tone: 'soft',
    cell: ({ from, until }) => `${showDayText(from)}起${until ? `，到${showDayText(until)}` : ''}`,
  },
];

const acts = (onDoing: (doing: Doing) => void): Column<ServiceWindow> => ({
  head: '办理',
  kind: 'short',
  cell: (window) =>
    isClosed(window) ? null : (
      <>
        <TextButton of={String(window.number)} onClick={() => onDoing({ what: 'change', of: window })}>
          变更
        </TextButton>{' '}
        <TextButton of={String(window.number)} onClick={() => onDoing({ what: 'close', of: window })}>
          撤销
        </TextButton>
      </>
    ),
});

interface KeepProps {
  readonly registers: Registers;
  /** null: a new one */
  readonly of: ServiceWindow | null;
  readonly onClose: () => void;
}

function KeepWindow({ registers, of, onClose }: KeepProps) {
  const units = registers.units
    .filter(({ kind }) => ['bureau', 'institution', 'department'].includes(kind))
    .map((unit) => [unit.id, nameAt(unit, today())] as const);
  const keep = useSubmission({
    refused: of ? '没有变更' : '没有开设',
    send: ({ number = '', label = '', unit = '', kind = '', from = '' }: Values, requestId) => {
      const told = {
        ...{ requestId, label, unit },
        kind: kind === 'department' ? ('department' as const) : ('general' as const),
      };
      return of
        ? api.org.changeWindow.call({ ...told, number: of.number })
        : api.org.addWindow.call({ ...told, number: Number(number), from });
    },
    reads: PLACE_READS,
    said: () => (of ? '已变更' : '已开设'),
    onDone: onClose,
  });
  const start: Values = of
    ? { label: of.label, unit: of.unit, kind: of.kind }
    : { unit: units[0]?.[0] ?? '', kind: 'general', from: registers.booksFrom ?? today() };
  return (
    <FormDialog
      title={of ? `变更${of.number}号窗口` : '开设窗口'}
      of={keep}
      fields={windowFields(units, of === null)}
      start={start}
      button={of ? '变更' : '开设'}
      onClose={onClose}
    />
  );
}

function CloseWindow({ of, onClose }: { readonly of: ServiceWindow; readonly onClose: () => void }) {
  const close = useSubmission({
    refused: '没有撤销',
    send: ({ until = '', reason = '' }: Values, requestId) =>
      api.org.closeWindow.call({ requestId, number: of.number, until, reason }),
    reads: PLACE_READS,
    said: () => '已撤销',
    onDone: onClose,
  });
  return (
    <FormDialog
      title={`撤销${of.number}号窗口`}
      of={close}
      fields={END_FIELDS}
      start={{ until: today() }}
      button="撤销"
      danger
      onClose={onClose}
    />
  );
}
