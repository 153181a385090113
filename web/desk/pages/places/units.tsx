import { useState } from 'react';
import { ownUnitKinds } from '#base/org/units.ts';
import { api, today } from '../../app/index.ts';
import { type Column, DataTable, FormDialog, Opener, TextButton, useSubmission } from '../../frame/index.ts';
import type { Values } from '../../view/field-form.ts';
import { nameAt, UNIT_KINDS, unitFields } from '../../view/places.ts';
import { EndDialog, isOver, PLACE_READS, RenameDialog, Span } from './dated.tsx';
import type { Registers, Unit } from './types.ts';

interface Doing {
  readonly what: 'rename' | 'end';
  readonly of: Unit;
}

/** The bureau, its parts, and the departments. Sites of towns and villages follow their regions and stand there. */
export function Units({ registers, keeps }: { readonly registers: Registers; readonly keeps: boolean }) {
  const [doing, setDoing] = useState<Doing | null>(null);
  const units = registers.units.filter(({ kind }) => kind !== 'town-centre' && kind !== 'village-station');
  return (
    <>
      {keeps ? (
        <div className="place-acts">
          <Opener
            keys="x"
            label="登记机构"
            dialog={(close) => <AddUnit from={registers.booksFrom ?? today()} onClose={close} />}
          />
        </div>
      ) : null}
      <DataTable
        columns={[...COLUMNS, ...(keeps ? [acts(setDoing)] : [])]}
        rows={units}
        keyOf={({ id }) => id}
        rowClass={(row) => (isOver(row) ? 'soft' : '')}
        empty="还没有机构。"
      />
      {doing?.what === 'rename' ? (
        <RenameDialog of={doing.of} what="unit" id={doing.of.id} onClose={() => setDoing(null)} />
      ) : null}
      {doing?.what === 'end' ? (
        <EndDialog of={doing.of} what="unit" id={doing.of.id} onClose={() => setDoing(null)} />
      ) : null}
    </>
  );
}

const COLUMNS: readonly Column<Unit>[] = [
  { head: '名称', cell: (unit) => nameAt(unit, today()) },
  { head: '类别', kind: 'short', cell: ({ kind }) => UNIT_KINDS[kind] ?? kind },
  { head: '目录里的部门名', kind: 'short', cell: ({ itemDept }) => itemDept },
  { head: '起止', tone: 'soft', cell: (unit) => <Span of={unit} /> },
];

const acts = (onDoing: (doing: Doing) => void): Column<Unit> => ({
  head: '办理',
  kind: 'short',
  cell: (unit) =>
    isOver(unit) ? null : (
      <>
        <TextButton of={unit.id} onClick={() => onDoing({ what: 'rename', of: unit })}>
          改名
        </TextButton>{' '}
        {unit.kind === 'bureau' ? null : (
          <TextButton of={unit.id} onClick={() => onDoing({ what: 'end', of: unit })}>
            撤销
          </TextButton>
        )}
      </>
    ),
});

function AddUnit({ from: first, onClose }: { readonly from: string; readonly onClose: () => void }) {
  const add = useSubmission({
    refused: '没有登记',
    send: ({ name = '', kind = '', itemDept = '', from = '' }: Values, requestId) =>
      api.org.addUnit.call({
        ...{ requestId, name, itemDept, from, parent: null },
        kind: ownUnitKinds.find((one) => one === kind) ?? 'department',
      }),
    reads: PLACE_READS,
    said: (_, { name }) => `已登记${name}`,
    onDone: onClose,
  });
  return (
    <FormDialog
      title="登记机构"
      of={add}
      fields={unitFields}
      start={{ kind: 'department', from: first }}
      button="登记"
      onClose={onClose}
    />
  );
}
