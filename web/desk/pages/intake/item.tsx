import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { api } from '../../app/index.ts';
import { Kbd, Panel, TextButton, useKeys } from '../../frame/index.ts';
import { focusOn } from '../../parts/focus.ts';
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
  useKeys([{ keys: 'alt+1', does: '选事项', run: () => setChoosing(!draft.draft) }]);
  const take = (item: Pick<IntakeDraft, 'item' | 'itemName'>) => {
    // other answers and materials belong to another item
    onChange(item.item === draft.item ? item : { ...item, answers: {}, given: {}, tolerate: {} });
    setChoosing(false);
    setTimeout(() => focusOn('applicant.identity.number'));
  };
  return (
    <Panel title="事项" label="事项" beside={<Kbd keys="alt+1" />} padded>
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
            <TextButton onClick={() => setChoosing(true)}>换一个</TextButton>
          )}
        </p>
      )}
    </Panel>
  );
}

interface FinderProps {
  readonly onTake: (item: Pick<IntakeDraft, 'item' | 'itemName'>) => void;
  readonly onLeave: (() => void) | null;
}

/** The items that the typed words find. `settled`: the list belongs to these words, not to ones before. */
function useFoundItems(typed: string) {
  const asked = useDeferredValue(typed.trim());
  const { data, isPlaceholderData } = useQuery(
    api.items.search.queryOptions({
      input: { q: asked },
      enabled: asked !== '',
      staleTime: 60_000,
      placeholderData: (before) => before,
    }),
  );
  return {
    asked,
    items: asked === '' ? [] : (data?.items ?? []).slice(0, FEW),
    answered: data !== undefined && !isPlaceholderData,
    settled: asked === typed.trim() && !isPlaceholderData,
  };
}

function Finder({ onTake, onLeave }: FinderProps) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  const { asked, items, answered, settled } = useFoundItems(typed);
  useEffect(() => field.current?.focus(), []);
  const take = (item: { readonly code: string; readonly name: string } | undefined) =>
    item && onTake({ item: item.code, itemName: item.name });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt((at + step + items.length) % Math.max(items.length, 1));
    } else if (event.key === 'Enter' && !event.altKey && !event.ctrlKey) {
      event.preventDefault();
      if (settled) take(items[at]);
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
      <FoundItems id={list} items={items} at={at} onTake={take} />
      {asked !== '' && items.length === 0 && answered ? (
        <p className="soft">没有找到“{asked}”。换个说法，或者写事项名称里的字。</p>
      ) : null}
    </div>
  );
}

interface FoundProps {
  readonly id: string;
  readonly items: readonly { readonly code: string; readonly name: string; readonly unitName: string }[];
  /** the one that Enter takes */
  readonly at: number;
  readonly onTake: (item: FoundProps['items'][number]) => void;
}

function FoundItems({ id, items, at, onTake }: FoundProps) {
  return (
    <div id={id} role="listbox" aria-label="找到的事项" className="found">
      {items.map((item, index) => (
        <div
          key={item.code}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(item);
          }}
        >
          {item.name}
          <span className="soft small">{item.unitName}</span>
        </div>
      ))}
    </div>
  );
}
