import { useState } from 'react';
import { api, today } from '../../app/index.ts';
import { type Column, DataTable, FormDialog, Opener, TextButton, useSubmission } from '../../frame/index.ts';
import { PlainSelect } from '../../parts/plain-select.tsx';
import type { Values } from '../../view/field-form.ts';
import { nameAt, REGION_KINDS, regionFields } from '../../view/places.ts';
import { EndDialog, isOver, PLACE_READS, RenameDialog, Span } from './dated.tsx';
import { NationTowns } from './nation-towns.tsx';
import type { Region, Registers } from './types.ts';

interface Props {
  readonly registers: Registers;
  readonly keeps: boolean;
  readonly town: string | undefined;
  readonly onTown: (town: string | undefined) => void;
}

interface Doing {
  readonly what: 'rename' | 'end';
  readonly of: Region;
}

/** Towns, and the villages of the chosen one. */
export function Regions({ registers, keeps, town, onTown }: Props) {
  const { regions, booksFrom } = registers;
  const [doing, setDoing] = useState<Doing | null>(null);
  const day = today();
  const towns = regions.filter(({ level }) => level === 'town');
  const shown = town ? regions.filter(({ code, parent }) => code === town || parent === town) : towns;
  const count = (code: string) => regions.filter((one) => one.parent === code && !isOver(one)).length;
  return (
    <>
      <div className="place-acts">
        <PlainSelect
          id="town"
          label="镇（街道）"
          value={town ?? ''}
          options={[
            { value: '', label: '全部镇（街道）' },
            ...towns.map((one) => ({ value: one.code, label: nameAt(one, day) })),
          ]}
          onChange={(value) => onTown(value || undefined)}
        />
        {keeps ? (
          <>
            <Opener
              keys="x"
              label="登记一个"
              dialog={(close) => <AddRegion registers={registers} town={town} onClose={close} />}
            />
            <Opener
              keys="t"
              label="取全国名单里的镇村"
              {...(towns.length === 0 ? { kind: 'primary' as const } : {})}
              dialog={(close) => <NationTowns booksFrom={booksFrom ?? day} onClose={close} />}
            />
          </>
        ) : null}
      </div>
      <DataTable
        columns={[...columnsOf(count, onTown), ...(keeps ? [acts(setDoing)] : [])]}
        rows={shown}
        keyOf={({ code }) => code}
        rowClass={(row) => (isOver(row) ? 'soft' : '')}
        empty="还没有镇、村。可以取全国名单里的本县镇村，也可以从表格导入，或者逐个登记。"
      />
      {doing?.what === 'rename' ? (
        <RenameDialog of={doing.of} what="region" id={doing.of.code} onClose={() => setDoing(null)} />
      ) : null}
      {doing?.what === 'end' ? (
        <EndDialog
          of={doing.of}
          what="region"
          id={doing.of.code}
          into={regions
            .filter(({ level, code }) => level === doing.of.level && code !== doing.of.code)
            .map((one) => [one.code, nameAt(one, day)] as const)}
          onClose={() => setDoing(null)}
        />
      ) : null}
    </>
  );
}

const columnsOf = (
  count: (code: string) => number,
  onTown: (town: string) => void,
): readonly Column<Region>[] => [
  {
    head: '名称',
    cell: (region) =>
      region.level === 'town' ? (
        <TextButton onClick={() => onTown(region.code)}>{nameAt(region, today())}</TextButton>
      ) : (
        nameAt(region, today())
      ),
  },
  {
    head: '类别',
    kind: 'short',
    cell: ({ level, kind, code }) =>
      level === 'town'
        ? `镇（街道），${count(code)} 个村`
        : REGION_KINDS[kind === 'community' ? kind : 'village'],
  },
  { head: '区划代码', kind: 'code', cell: ({ code }) => code },
  { head: '起止', tone: 'soft', cell: (region) => <Span of={region} /> },
];

const acts = (onDoing: (doing: Doing) => void): Column<Region> => ({
  head: '办理',
  kind: 'short',
  cell: (region) =>
    isOver(region) ? null : (
      <>
        <TextButton of={region.code} onClick={() => onDoing({ what: 'rename', of: region })}>
          改名
        </TextButton>{' '}
        <TextButton of={region.code} onClick={() => onDoing({ what: 'end', of: region })}>
          撤并
        </TextButton>
      </>
    ),
});

interface AddProps {
  readonly registers: Registers;
  readonly town: string | undefined;
  readonly onClose: () => void;
}

function AddRegion({ registers: { regions, booksFrom }, town, onClose }: AddProps) {
  const day = today();
  const district = regions.find(({ parent }) => parent === null);
  const towns = regions
    .filter((one) => one.level === 'town' && !isOver(one))
    .map((one) => [one.code, nameAt(one, day)] as const);
  const add = useSubmission({
    refused: '没有登记',
    send: ({ parent = '', name = '', kind = '', code = '', from = '' }: Values, requestId) =>
      api.org.addRegion.call({
        ...{ requestId, parent, name, code, from },
        kind: kind === 'village' || kind === 'community' ? kind : null,
      }),
    reads: PLACE_READS,
    said: (_, { name }) => `已登记${name}`,
    onDone: onClose,
  });
  return (
    <FormDialog
      title="登记镇（街道）、村（社区）"
      of={add}
      fields={regionFields(towns, [district?.code ?? '', district ? nameAt(district, day) : ''])}
      start={{ parent: town ?? district?.code ?? '', kind: town ? 'village' : '', from: booksFrom ?? day }}
      button="登记"
      onClose={onClose}
    />
  );
}
