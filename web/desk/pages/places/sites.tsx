import { useState } from 'react';
import { equipmentIn } from '#base/org/sheets/equipment.ts';
import { api, today } from '../../app/index.ts';
import { type Column, DataTable, FormDialog, TextButton, useSubmission } from '../../frame/index.ts';
import { PlainSelect } from '../../parts/plain-select.tsx';
import type { Values } from '../../view/field-form.ts';
import { nameAt, showEquipment, siteFields, UNIT_KINDS } from '../../view/places.ts';
import { isOver, PLACE_READS } from './dated.tsx';
import type { Registers, Site, Unit } from './types.ts';

const SITE_KINDS = ['bureau', 'town-centre', 'village-station'];
const NOTHING = { address: '', telephone: '', hours: '', equipment: [] };

/** Where matters are dealt with: what people must know of each place. */
export function Sites({ registers, keeps }: { readonly registers: Registers; readonly keeps: boolean }) {
  const [doing, setDoing] = useState<Unit | null>(null);
  const [kind, setKind] = useState('');
  const said = new Map(registers.sites.map((site) => [site.unit, site]));
  const sites = registers.units.filter(
    (unit) => SITE_KINDS.includes(unit.kind) && !isOver(unit) && (!kind || unit.kind === kind),
  );
  return (
    <>
      <div className="place-acts">
        <PlainSelect
          id="site-kind"
          label="哪一级"
          value={kind}
          options={[
            { value: '', label: '全部站点' },
            ...SITE_KINDS.map((value) => ({ value, label: UNIT_KINDS[value] ?? value })),
          ]}
          onChange={setKind}
        />
      </div>
      <DataTable
        columns={columnsOf(said, keeps ? setDoing : null)}
        rows={sites}
        keyOf={({ id }) => id}
        empty="还没有站点。登记了镇、村，就有镇中心和村站。"
      />
      {doing ? <DescribeSite unit={doing} site={said.get(doing.id)} onClose={() => setDoing(null)} /> : null}
    </>
  );
}

const columnsOf = (
  said: ReadonlyMap<string, Site>,
  onDoing: ((unit: Unit) => void) | null,
): readonly Column<Unit>[] => {
  const of = ({ id }: Unit) => said.get(id) ?? NOTHING;
  return [
    { head: '站点', cell: (unit) => nameAt(unit, today()) },
    { head: '地址', cell: (unit) => of(unit).address || <span className="faint">没有写</span> },
    { head: '电话', cell: (unit) => of(unit).telephone || <span className="faint">没有写</span> },
    { head: '开放时间', cell: (unit) => of(unit).hours },
    { head: '设备', tone: 'soft', cell: (unit) => showEquipment(of(unit).equipment) },
    ...(onDoing
      ? [
          {
            head: '办理',
            kind: 'short' as const,
            cell: (unit: Unit) => (
              <TextButton of={nameAt(unit, today())} onClick={() => onDoing(unit)}>
                填写
              </TextButton>
            ),
          },
        ]
      : []),
  ];
};

interface DescribeProps {
  readonly unit: Unit;
  readonly site: Site | undefined;
  readonly onClose: () => void;
}

function DescribeSite({ unit, site = { ...NOTHING, unit: unit.id }, onClose }: DescribeProps) {
  const describe = useSubmission({
    refused: '没有登记',
    send: ({ address = '', telephone = '', hours = '', equipment = '' }: Values, requestId) =>
      api.org.describeSite.call({
        ...{ requestId, unit: unit.id, address, telephone, hours },
        // what cannot be read is refused by the server at its field
        equipment: equipmentIn(equipment) ?? [{ name: '', count: 0 }],
      }),
    reads: PLACE_READS,
    said: () => '已登记',
    onDone: onClose,
  });
  return (
    <FormDialog
      title={nameAt(unit, today())}
      of={describe}
      fields={siteFields}
      start={{
        ...{ address: site.address, telephone: site.telephone, hours: site.hours },
        equipment: showEquipment(site.equipment),
      }}
      button="登记"
      onClose={onClose}
    />
  );
}
