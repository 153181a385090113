import { useState } from 'react';
import { api } from '../../app/index.ts';
import { Kbd, Panel, State, TextButton, useKeys } from '../../frame/index.ts';
import type { Shown } from '../../parts/viewer.tsx';
import { showDayText, showSize } from '../../view/show.ts';
import type { Case } from './types.ts';

type Material = Case['materials'][number];
type Held = Material & { readonly file: NonNullable<Material['file']> };

interface Props {
  readonly data: Case;
  readonly shown: string | null;
  readonly onShow: (shown: Shown | null) => void;
}

function fileShown(number: string, { name, file }: Held): Shown {
  const { digest } = file;
  return {
    key: `${number} ${digest}`,
    title: name,
    load: () => api.cases.file.call({ number, digest }),
    href: `/api/cases/${number}/files/${digest}`,
  };
}

/** The materials beside the frame: [ and ] leaf through them, space ticks what was compared. */
export function CaseMaterials({ data, shown, onShow }: Props) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const held = data.materials.filter((material): material is Held => material.file !== null);
  const files = held.map((material) => fileShown(data.number, material));
  const at = files.findIndex(({ key }) => key === shown);
  const leaf = (step: number) => {
    const next = files[at < 0 ? 0 : Math.max(0, Math.min(files.length - 1, at + step))];
    if (next) onShow(next);
  };
  const tick = (name: string) => {
    const next = new Set(ticked);
    if (!next.delete(name)) next.add(name);
    setTicked(next);
  };
  const current = at >= 0 ? held[at] : undefined;
  useKeys(
    files.length > 0
      ? [
          { keys: ']', does: '看下一份材料', run: () => leaf(1) },
          { keys: '[', does: '看上一份材料', run: () => leaf(-1) },
          { keys: 'space', does: '这份已核对', run: () => current && tick(current.name) },
        ]
      : [],
  );
  if (data.materials.length === 0) return null;
  return (
    <Panel
      title="材料"
      label="材料"
      className="materials"
      soft={`${held.length} 份已交${held.length > 0 ? `，已核对 ${ticked.size} 份` : ''}`}
      beside={
        held.length > 0 ? (
          <span className="faint small">
            <Kbd keys="[" /> <Kbd keys="]" /> <Kbd keys="space" />
          </span>
        ) : null
      }
    >
      <ul>
        {data.materials.map((material) => (
          <MaterialRow
            key={material.name}
            material={material}
            number={data.number}
            shown={shown}
            ticked={ticked.has(material.name)}
            onShow={onShow}
            onTick={() => tick(material.name)}
          />
        ))}
      </ul>
    </Panel>
  );
}

interface RowProps {
  readonly material: Material;
  readonly number: string;
  readonly shown: string | null;
  readonly ticked: boolean;
  readonly onShow: (shown: Shown) => void;
  readonly onTick: () => void;
}

function MaterialRow({ material, number, shown, ticked, onShow, onTick }: RowProps) {
  const { name, required, note, file, until } = material;
  const mine = file ? fileShown(number, { ...material, file }) : null;
  return (
    <li>
      {mine ? (
        <input type="checkbox" checked={ticked} onChange={onTick} aria-label={`已核对：${name}`} />
      ) : (
        <span />
      )}
      <div>
        {mine ? (
          <TextButton pressed={mine.key === shown} onClick={() => onShow(mine)}>
            {name}
          </TextButton>
        ) : (
          name
        )}
        <div className="soft small">
          {file ? `${file.name}，${showSize(file.size)}` : null}
          {note ? (
            <span>
              {file ? '　' : ''}
              {note}
            </span>
          ) : null}
        </div>
      </div>
      <MaterialState file={Boolean(file)} required={required} until={until} />
    </li>
  );
}

interface StateProps {
  readonly file: boolean;
  readonly required: boolean;
  readonly until: string | null;
}

function MaterialState({ file, required, until }: StateProps) {
  if (file) return <State tone="good">已交</State>;
  if (until) return <State tone="warn">容缺至 {showDayText(until)}</State>;
  return required ? <State tone="bad">缺</State> : <State tone="quiet">可不交</State>;
}
