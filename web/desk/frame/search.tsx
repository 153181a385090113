import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useDeferredValue, useId, useRef, useState } from 'react';
import { api } from '../app/client.ts';
import { useMe } from '../app/me.tsx';
import { may } from '../app/session.ts';
import { useYear } from '../app/year.ts';
import { Kbd } from '../parts/kbd.tsx';
import { CASE_WORK } from '../view/navigation.ts';
import { type Found, figuresIn, type Hit, hitsOf, joinDigits } from '../view/search.ts';
import { showDayText } from '../view/show.ts';
import { useKeys } from './keys.tsx';

const FEW = 6;
const FIND = '查找办件编号、姓名、信用代码、凭证、科目、报表里的数';

/** The hits for a text: cases by number, name and credit code, vouchers by number, summary and counterparty, accounts, figures. */
function useFound(typed: string): Found {
  const me = useMe();
  const { year } = useYear();
  const asked = typed.trim();
  const reads = may(me, 'ledger.read') && asked.length > 0;
  const codes = useQuery(
    api.ledger.codes.queryOptions({ input: { year }, enabled: reads, staleTime: 5 * 60_000 }),
  );
  const vouchers = useQuery(
    api.ledger.vouchers.queryOptions({
      input: { year, text: asked.slice(0, 100), limit: FEW },
      enabled: reads && asked.length > 1,
      placeholderData: (before) => before,
    }),
  );
  const account = useQuery(
    api.account.account.queryOptions({
      input: { year },
      enabled: may(me, 'account.read') && asked.length > 1,
      staleTime: 60_000,
      retry: false,
    }),
  );
  const cases = useQuery(
    api.cases.find.queryOptions({
      input: { q: joinDigits(asked).slice(0, 60) },
      enabled: CASE_WORK.some((permission) => may(me, permission)) && asked.length > 1,
      placeholderData: (before) => before,
      // the answer holds names, so it is dropped when nobody looks at it
      gcTime: 0,
    }),
  );
  return {
    year,
    cases: asked.length > 1 ? (cases.data?.rows ?? []) : [],
    accounts: codes.data?.accounts ?? [],
    vouchers: asked.length > 1 ? (vouchers.data?.vouchers ?? []) : [],
    figures: figuresIn(account.data?.tables ?? []),
  };
}

/** The one search of the desk: `/` goes there, arrows choose, Enter opens, Esc leaves. */
export function SearchField() {
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  const navigate = useNavigate();
  const me = useMe();
  const asked = useDeferredValue(typed);
  const found = useFound(asked);
  const hits = hitsOf(asked, found, me.permissions, showDayText);
  useKeys([{ keys: '/', does: '查找', group: '通用', run: () => field.current?.focus() }]);
  const go = (hit: Hit | undefined) => {
    if (!hit) return;
    setTyped('');
    setOpen(false);
    field.current?.blur();
    void navigate({ href: `/desk${hit.to}` });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt((at + step + hits.length) % Math.max(hits.length, 1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go(hits[at]);
    } else if (event.key === 'Escape') {
      setOpen(false);
      field.current?.blur();
    }
  };
  const shown = open && typed.trim() !== '';
  return (
    <search className="search">
      <input
        ref={field}
        role="combobox"
        aria-expanded={shown}
        aria-controls={list}
        aria-activedescendant={shown && hits[at] ? `${list}-${at}` : undefined}
        aria-label={FIND}
        placeholder={FIND}
        value={typed}
        maxLength={100}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <Kbd keys="/" />
      {shown ? <Hits id={list} hits={hits} at={at} typed={typed} onGo={go} /> : null}
    </search>
  );
}

interface HitsProps {
  readonly id: string;
  readonly hits: readonly Hit[];
  readonly at: number;
  readonly typed: string;
  readonly onGo: (hit: Hit) => void;
}

function Hits({ id, hits, at, typed, onGo }: HitsProps) {
  return (
    <div id={id} className="hits" role="listbox" aria-label="找到的">
      {hits.length === 0 ? <p className="empty">没有找到“{typed.trim()}”</p> : null}
      {hits.map((hit, index) => (
        <div
          key={hit.to + hit.title}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          // the field must not lose its focus before the click counts
          onMouseDown={(event) => {
            event.preventDefault();
            onGo(hit);
          }}
        >
          <span className="hit-kind">{hit.kind}</span>
          <b>{hit.title}</b>
          <span className="soft">{hit.about}</span>
        </div>
      ))}
    </div>
  );
}
