import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMe } from '../app/me.tsx';
import { State } from '../parts/state.tsx';
import { helpOf } from '../view/navigation.ts';
import { usePageTitle } from './title.ts';

/** Why somebody may not do it, and the rule behind that. */
interface Why {
  readonly reason: string;
  readonly basis?: string;
}

interface Props {
  readonly title: ReactNode;
  /** the text of the browser's tab; by default the menu's word */
  readonly tab?: string;
  /** after the title: the year, what is shown, states */
  readonly beside?: ReactNode;
  /** one sentence on what the page is for, or how much there is */
  readonly about?: ReactNode;
  /** at the right */
  readonly actions?: ReactNode;
  /** why the person may not see the page; it replaces the content */
  readonly not?: Why | null | false;
  readonly children: ReactNode;
}

/** A page: its head, then its content. */
export function Page({ title, tab = '', beside, about, actions, not, children }: Props) {
  usePageTitle(tab);
  return (
    <>
      <header className="page-head">
        <h1>{title}</h1>
        {not ? null : beside}
        {about && !not ? <span className="about">{about}</span> : null}
        <HelpLink />
        {actions && !not ? <div className="actions">{actions}</div> : null}
      </header>
      {not ? <NotHere {...not} /> : children}
    </>
  );
}

/** Leads to the document on this page, in a window of its own: what is typed here stays. */
function HelpLink() {
  const { pathname } = useLocation();
  const { permissions } = useMe();
  return (
    <a className="help-link" href={`/help/${helpOf(pathname, permissions)}`} target="_blank" rel="noreferrer">
      怎么做
    </a>
  );
}

function NotHere({ reason, basis }: Why) {
  return (
    <Empty>
      {reason}
      {basis ? (
        <>
          <br />
          <span className="soft">依据：{basis}</span>
        </>
      ) : null}
    </Empty>
  );
}

/** The words of an empty place: what will come here, and what to do first. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <div className="panel empty">{children}</div>;
}

/** Says that nothing is left to do, and why. */
export function AllWell({ children }: { readonly children: ReactNode }) {
  return (
    <p className="all-well">
      <State tone="good">没有未了事项</State>
      <span className="soft">{children}</span>
    </p>
  );
}

interface PanelProps {
  readonly title: ReactNode;
  /** small words after the title */
  readonly soft?: ReactNode;
  /** what else stands in the head */
  readonly beside?: ReactNode;
  /** the name of the region, for screen readers */
  readonly label?: string;
  readonly className?: string;
  /** the content has a margin around it */
  readonly padded?: boolean;
  readonly children: ReactNode;
}

/** A part of a page with a head. */
export function Panel({ title, soft, beside, label, className = '', padded, children }: PanelProps) {
  return (
    <section className={`panel ${className}`} aria-label={label}>
      <h2>
        {title} {soft ? <span className="soft">{soft}</span> : null}
        {beside}
      </h2>
      {padded ? <div className="panel-body">{children}</div> : children}
    </section>
  );
}

interface ColumnsProps {
  /** the history; missing where there is none yet */
  readonly past?: ReactNode;
  /** the present actions */
  readonly acts: ReactNode;
  readonly children: ReactNode;
}

/** Three columns: the history at the left, the thing itself in the middle, the actions at the right. */
export function Columns({ past, acts, children }: ColumnsProps) {
  return (
    <div className={past ? 'case' : 'case entry'}>
      {past ? (
        <aside className="case-left panel" aria-label="经过">
          <h2>经过</h2>
          {past}
        </aside>
      ) : null}
      <div className="case-middle">{children}</div>
      <aside className="case-right panel" aria-label="现在可以办">
        <h2>现在可以办</h2>
        <div className="panel-body">{acts}</div>
      </aside>
    </div>
  );
}

type Fact = readonly [name: string, text: ReactNode];

interface FactsProps {
  /** a fact without text is left out */
  readonly of: readonly (Fact | null | false)[];
  /** wider names */
  readonly wide?: boolean;
}

/** A list of names with their values. */
export function Facts({ of, wide }: FactsProps) {
  const told = of.filter((fact): fact is Fact => fact !== null && fact !== false && Boolean(fact[1]));
  return (
    <dl className={wide ? 'facts wide' : 'facts'}>
      {told.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
