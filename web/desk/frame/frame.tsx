import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { api } from '../app/client.ts';
import { MeContext } from '../app/me.tsx';
import { type Me, sayEnded } from '../app/session.ts';
import { Kbd } from '../parts/kbd.tsx';
import { Mark } from '../parts/mark.tsx';
import { LoadFailed, Waiting } from '../parts/wait.tsx';
import { entryOf, type NavigationGroup, navigationFor } from '../view/navigation.ts';
import { isSignedOut } from '../view/problems.ts';
import { DeskDoor } from './door.tsx';
import { FirstPassword } from './first-password.tsx';
import { KeyHelp } from './key-help.tsx';
import { useKeys } from './keys.tsx';
import { SearchField } from './search.tsx';
import { FirstFactor, SecondFactor } from './second-factor.tsx';
import { SessionEnded } from './session-ended.tsx';
import { AskBeforeLeaving } from './unsaved.tsx';
import { UserMenu } from './user-menu.tsx';

/** The frame around every page. Its menu depends on the signed-in person; without a session it shows the sign-in form. */
export function Frame() {
  const me = useQuery(api.org.me.queryOptions({ staleTime: 60_000, retry: false }));
  if (me.data?.secondFactor === 'asked') return <SecondFactor me={me.data} />;
  if (me.data?.secondFactor === 'missing') return <FirstFactor me={me.data} />;
  if (me.data?.mustChangePassword) return <FirstPassword me={me.data} />;
  if (me.data) return <SignedIn me={me.data} />;
  if (me.error && isSignedOut(me.error)) return <DeskDoor />;
  return (
    <main className="whole-page">
      {me.error ? <LoadFailed error={me.error} onRetry={() => me.refetch()} /> : <Waiting />}
    </main>
  );
}

function SignedIn({ me }: { readonly me: Me }) {
  const steps = useQuery(api.firstSteps.list.queryOptions({ staleTime: 60_000 }));
  const groups = navigationFor(me.permissions, steps.data?.beginning ?? false);
  const [helpOpen, setHelpOpen] = useState(false);
  useTitle(groups);
  return (
    <MeContext value={me}>
      <a className="skip-link" href="#content">
        跳到内容
      </a>
      <FrameKeys groups={groups} onHelp={() => setHelpOpen(true)} />
      <div className="frame">
        <header className="top">
          <Link to="/" className="brand">
            <Mark />
            <b>一门</b>
            <span>工作台</span>
          </Link>
          <SearchField />
          <div className="top-right">
            <button type="button" className="icon-button" onClick={() => setHelpOpen(true)} title="键盘操作">
              键盘 <Kbd keys="?" />
            </button>
            <UserMenu />
          </div>
        </header>
        <Sidebar groups={groups} />
        <main id="content" className="content" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <KeyHelp open={helpOpen} onClose={() => setHelpOpen(false)} />
      <SessionEnded me={me} />
      <AskBeforeLeaving />
      <ForgetEnded />
    </MeContext>
  );
}

/** A fresh session clears the notice of the one before. */
function ForgetEnded() {
  const queries = useQueryClient();
  useEffect(() => {
    if (!queries.getQueryState(api.org.me.queryKey())?.error) sayEnded(false);
  }, [queries]);
  return null;
}

function FrameKeys({
  groups,
  onHelp,
}: {
  readonly groups: readonly NavigationGroup[];
  readonly onHelp: () => void;
}) {
  const navigate = useNavigate();
  useKeys([
    ...groups.flatMap(({ entries }) =>
      entries.map(({ to, label, keys }) => ({
        keys,
        does: label,
        group: '前往' as const,
        run: () => void navigate({ to }),
      })),
    ),
    { keys: '?', does: '列出所有按键', group: '通用', run: onHelp },
  ]);
  return null;
}

function Sidebar({ groups }: { readonly groups: readonly NavigationGroup[] }) {
  const { pathname } = useLocation();
  const here = entryOf(pathname, groups)?.to;
  const menu = useRef<HTMLElement>(null);
  // on a phone the menu is one long line, so the entry of this page is scrolled into sight
  useEffect(() => {
    if (here)
      menu.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [here]);
  return (
    <nav ref={menu} className="side" aria-label="主菜单">
      {groups.map(({ title, entries }) => (
        <section key={title || 'home'}>
          {title ? <h2>{title}</h2> : null}
          <ul>
            {entries.map(({ to, label, keys }) => (
              <li key={to}>
                <Link
                  to={to}
                  activeOptions={{ exact: true, includeSearch: false }}
                  {...(to === here ? { 'aria-current': 'page' as const } : {})}
                >
                  <span>{label}</span>
                  <Kbd keys={keys} />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="side-foot">
        <a href="/">办事大厅</a>
        <a href="/api">接口说明</a>
      </p>
    </nav>
  );
}

function useTitle(groups: readonly NavigationGroup[]): void {
  const { pathname } = useLocation();
  const label = entryOf(pathname, groups)?.label ?? '工作台';
  useEffect(() => {
    document.title = `${label} · 一门工作台`;
  }, [label]);
}
