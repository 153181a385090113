import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { differences } from '#service/items/preview.ts';
import { api, useMay } from '../../app/index.ts';
import { Loaded, Page, State } from '../../frame/index.ts';
import { type Names, STATE_TONES } from '../../view/items.ts';
import { ItemEditor } from './editor.tsx';
import { LintOf } from './filters.tsx';
import { MadeMark } from './made-mark.tsx';
import { ItemSheet } from './sheet.tsx';
import { ItemSide } from './side.tsx';
import type { KeptItem } from './types.ts';

/** One item: what it says, what the lint says, its versions, and the next one while it is written. */
export function ItemPage() {
  const { code } = useParams({ from: '/items/$code' });
  const query = useQuery(api.items.keptItem.queryOptions({ input: { code } }));
  return (
    <Loaded query={query} rows={20}>
      {(kept) => <Item key={code} kept={kept} />}
    </Loaded>
  );
}

function namesOf({ units, kinds }: KeptItem): Names {
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const kindNames = new Map(kinds.map(({ id, name }) => [id, name]));
  return { unit: (id) => unitNames.get(id) ?? id, kind: (id) => kindNames.get(id) ?? id };
}

function Item({ kept }: { readonly kept: KeptItem }) {
  const keeps = useMay('item.keep');
  const queries = useQueryClient();
  const [editing, setEditing] = useState(false);
  const [looking, setLooking] = useState<'draft' | 'last'>('draft');
  const shown = looking === 'draft' ? (kept.draft ?? kept.last) : (kept.last ?? kept.draft);
  const read = () => queries.invalidateQueries({ queryKey: api.items.key() });
  if (!shown) return null;
  const errors = shown.findings.filter(({ severity }) => severity === 'error').length;
  return (
    <Page
      title={shown.item.name || '（还没有名称）'}
      beside={
        <>
          <State of={STATE_TONES[kept.state]} />
          <MadeMark made={kept.made} />
          <LintOf errors={errors} warnings={shown.findings.length - errors} />
        </>
      }
      actions={
        <>
          <code>{kept.code}</code>
          <Link to="/items">全部事项</Link>
        </>
      }
    >
      {editing ? (
        <ItemEditor
          kept={kept}
          onDone={() => void read().then(() => setEditing(false))}
          onClose={() => setEditing(false)}
        />
      ) : (
        <div className="item-page">
          <ItemSheet
            item={shown.item}
            assumed={shown.assumed}
            findings={shown.findings}
            names={namesOf(kept)}
            changes={shown === kept.draft && kept.last ? differences(kept.last.item, kept.draft.item) : []}
          />
          <ItemSide
            kept={kept}
            names={namesOf(kept)}
            keeps={keeps}
            looking={shown === kept.draft ? 'draft' : 'last'}
            onLook={setLooking}
            onEdit={() => setEditing(true)}
            onChanged={() => void read()}
          />
        </div>
      )}
    </Page>
  );
}
