import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { registerNames } from '#money/registers/names.ts';
import type { Register } from '#money/registers/types.ts';
import { api, useAccountYear } from '../../app/index.ts';
import { AllWell, Loaded, Page, Panel, State, TextButton, useKeys } from '../../frame/index.ts';
import { DraftFigure } from '../../parts/draft-figure.tsx';
import { YearPick } from '../../parts/pickers.tsx';
import { type Missing, standingOf } from '../../view/release.ts';
import { Downloads } from './downloads.tsx';
import { Narrative } from './narrative.tsx';
import { Steps } from './steps.tsx';
import { Texts } from './texts.tsx';
import type { ReleaseState } from './types.ts';
import { Versions } from './versions.tsx';

/** From compiled tables to the published account: what is missing, the text, the signatures, freezing, publishing. */
export function ReleasePage() {
  const search = useSearch({ from: '/account/release' });
  const navigate = useNavigate();
  const books = useAccountYear(search.year);
  const { year } = books;
  const state = useQuery(api.publish.releaseState.queryOptions({ input: { year }, enabled: books.ready }));
  return (
    <Page
      title="决算工作台"
      beside={
        <YearPick
          of={books}
          onChange={(value) => void navigate({ to: '/account/release', search: { year: value } })}
        />
      }
      about="写明原因、三人签字、锁定，批复后公开。"
      actions={
        <>
          <span className="soft">草稿</span>
          <Downloads path={`/api/account/releases/${year}/files`} of={`${year}年草稿`} />
        </>
      }
    >
      <Loaded query={state} rows={16}>
        {(data) => <Workbench key={data.year} state={data} figure={search.figure} />}
      </Loaded>
    </Page>
  );
}

function Workbench({ state, figure }: { readonly state: ReleaseState; readonly figure: string | undefined }) {
  const navigate = useNavigate();
  const { year } = state;
  const open = (id: string | undefined) =>
    void navigate({
      to: '/account/release',
      search: id ? { year, figure: id } : { year },
      replace: true,
      resetScroll: false,
    });
  useKeys([{ keys: 'escape', does: '收起右边', run: () => open(undefined) }]);
  return (
    <>
      <Standing state={state} />
      <div className="release">
        <div className="release-main">
          <Texts state={state} />
          <Narrative year={year} digest={state.digest} current={figure} onFigure={open} />
        </div>
        {figure ? (
          <DraftFigure year={year} id={figure} onFigure={open} onClose={() => open(undefined)} />
        ) : null}
        {/* hidden, not gone: what was typed to publish stays */}
        <div className="release-side" hidden={Boolean(figure)}>
          <Steps state={state} />
          <Versions state={state} />
        </div>
      </div>
    </>
  );
}

/** What is still missing; of an account that is its last version, that it is. */
function Standing({ state }: { readonly state: ReleaseState }) {
  const { settled, missing } = standingOf(state);
  if (!settled) return <MissingList missing={missing} year={state.year} />;
  const { version, publication } = settled;
  return (
    <AllWell>
      现在的内容与第{version}版一字不差，{publication ? '已经公开' : '已锁定，批复后公开'}
      。账簿或文字有变化时，要做的会列在这里。
    </AllWell>
  );
}

function MissingList({ missing, year }: { readonly missing: readonly Missing[]; readonly year: number }) {
  if (missing.length === 0) return <AllWell>该写的都写了，三人都已签字。</AllWell>;
  return (
    <Panel
      title={`还有 ${missing.length} 项没有做`}
      soft="做完一项少一项"
      label="还缺什么"
      className="missing-list"
    >
      <ol>
        {missing.map((item) => (
          <li key={`${item.kind} ${item.key}`}>
            <State of={item} />
            <span>
              <MissingLink item={item} year={year} /> <span className="soft">{item.message}</span>
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** The register that an item waits for; its key is `register.<register>.<what>`. */
function registerOf(key: string): { register?: Register } {
  const name = key.split('.')[1] ?? '';
  return name in registerNames ? { register: name as Register } : {};
}

function MissingLink({ item, year }: { readonly item: Missing; readonly year: number }) {
  if (item.to === '/closing')
    return (
      <Link to="/closing" search={{ year }}>
        {item.title}
      </Link>
    );
  if (item.to === '/registers')
    return (
      <Link to="/registers" search={{ year, ...registerOf(item.key) }}>
        {item.title}
      </Link>
    );
  if (item.to === '/account/earlier')
    return (
      <Link to="/account/earlier" search={{ year: year - 1 }}>
        {item.title}
      </Link>
    );
  if (item.to === '/account')
    return (
      <Link to="/account" search={{ year }}>
        {item.title}
      </Link>
    );
  const go = () => {
    const place = document.getElementById(item.anchor);
    place?.scrollIntoView({ block: 'center' });
    place?.querySelector<HTMLElement>('textarea, button')?.focus();
  };
  return <TextButton onClick={go}>{item.title}</TextButton>;
}
