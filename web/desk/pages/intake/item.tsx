import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { api } from '../../app/client.ts';
import { useKeys } from '../../frame/keys.tsx';
import { focusOn } from '../../parts/focus.ts';
import { Kbd } from '../../parts/kbd.tsx';
import type { IntakeDraft } from '../../view/intake.ts';
import { shortNumber } from '../../view/lights.ts';
import type { ItemForm, PartProps } from './types.ts';

const FEW = 8;

interface Props extends PartProps {
  readonly form: ItemForm | undefined;
}

/** The item by plain words: arrows choose, Enter takes it and goes on to the identity. */
export function ItemPicker({ draft, form, onChange }: Props) {
  const [choosing, setChoosing] = useState(draft.item === '');
  useKeys([{ keys: 'alt+1', does: '选事项', group: '本页', run: () => setChoosing(!draft.draft) }]);
  const take = (item: Pick<IntakeDraft, 'item' | 'itemName'>) => {
    // other answers and materials belong to another item
    onChange(item.item === draft.item ? item : { ...item, answers: {}, given: {}, tolerate: {} });
    setChoosing(false);
    setTimeout(() => focusOn('applicant.identity.number'));
  };
  return (
    <section className="panel" aria-label="事项">
      <h2>
        事项 <Kbd keys="alt+1" />
      </h2>
      <div className="panel-body">
        {choosing || draft.item === '' ? (
          <Finder onTake={take} onLeave={draft.item ? () => setChoosing(false) : null} />
        ) : (
          <p className="item-taken">
            <b>{draft.itemName || draft.item}</b>
            <span className="soft small">
              {form?.item.unitName} {draft.item}
            </span>
            {draft.draft ? (
              <span className="soft small">草稿 {shortNumber(draft.draft.number)}</span>
            ) : (
              <button type="button" className="plain-link" onClick={() => setChoosing(true)}>
                换一个
              </button>
            )}
          </p>
        )}
      </div>
    </section>
  );
}

interface FinderProps {
  readonly onTake: (item: Pick<IntakeDraft, 'item' | 'itemName'>) => void;
  readonly onLeave: (() => void) | null;
}

function Finder({ onTake, onLeave }: FinderProps) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  const asked = useDeferredValue(typed.trim());
  const query = useQuery(
    api.items.search.queryOptions({
      input: { q: asked },
      enabled: asked !== '',
      staleTime: 60_000,
      placeholderData: (before) => before,
    }),
  );
  const items = asked === '' ? [] : (query.data?.items ?? []).slice(0, FEW);
  useEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt((at + step + items.length) % Math.max(items.length, 1));
    } else if (event.key === 'Enter' && !event.altKey && !event.ctrlKey) {
      event.preventDefault();
      const item = items[at];
      // the list still belongs to other words while it is read
      if (item && asked === typed.trim() && !query.isPlaceholderData)
        onTake({ item: item.code, itemName: item.name });
    } else if (event.key === 'Escape') onLeave?.();
  };
  return (
    <div className="finder">
      <input
        ref={field}
        id="item"
        className="chip-input"
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls={list}
        aria-activedescendant={items[at] ? `${list}-${at}` : undefined}
        aria-label="事项：用平常的话找"
        placeholder="用平常的话找：老年证、砍树、开店…"
        value={typed}
        maxLength={100}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label="找到的事项" className="found">
        {items.map((item, index) => (
          <div
            key={item.code}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseDown={(event) => {
              event.preventDefault();
              onTake({ item: item.code, itemName: item.name });
            }}
          >
            {item.name}
            <span className="soft small">{item.unitName}</span>
          </div>
        ))}
      </div>
      {asked !== '' && items.length === 0 && query.data && !query.isPlaceholderData ? (
        <p className="soft">没有找到“{asked}”。换个说法，或者写事项名称里的字。</p>
      ) : null}
    </div>
  );
}
