import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../app/index.ts';
import { Loaded, Panel, TextButton } from '../../frame/index.ts';
import type { Names } from '../../view/items.ts';
import { showDayText, showMoment } from '../../view/show.ts';
import { Difference } from './sheet.tsx';
import type { KeptItem } from './types.ts';

interface Props {
  readonly kept: KeptItem;
  readonly names: Names;
}

/** The versions of an item, newest first, each with what it changed. */
export function Versions({ kept, names }: Props) {
  const [open, setOpen] = useState<number | null>(null);
  if (kept.versions.length === 0) return null;
  return (
    <Panel title="版本">
      <ol className="item-versions" reversed>
        {kept.versions.toReversed().map((version) => (
          <li key={version.number}>
            <b>第 {version.number} 版</b> {showDayText(version.from)}起用
            {version.withdrawnOn ? `，${showDayText(version.withdrawnOn)}起停办` : ''}
            <div className="faint small">
              {version.byName} {showMoment(version.at)}
              {version.file ? ` 导入“${version.file}”` : ''}
            </div>
            {version.number > 1 ? (
              <>
                <TextButton
                  expanded={open === version.number}
                  onClick={() => setOpen(open === version.number ? null : version.number)}
                >
                  与第 {version.number - 1} 版的差别
                </TextButton>
                {open === version.number ? (
                  <VersionDifference code={kept.code} number={version.number} names={names} />
                ) : null}
              </>
            ) : null}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

interface DifferenceProps {
  readonly code: string;
  readonly number: number;
  readonly names: Names;
}

function VersionDifference({ code, number, names }: DifferenceProps) {
  const query = useQuery(
    api.items.difference.queryOptions({ input: { code, before: number - 1, after: number } }),
  );
  return (
    <Loaded query={query} rows={3}>
      {({ fields }) => (
        <dl className="version-difference">
          {fields.map((change) => (
            <div key={change.field}>
              <dt>{change.name}</dt>
              <dd>
                <Difference change={change} names={names} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Loaded>
  );
}
