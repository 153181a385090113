import { Panel, State } from '../../frame/index.ts';
import { shortDigest, VERSION_STATES, versionState } from '../../view/release.ts';
import { showDayText, showMoment } from '../../view/show.ts';
import { Downloads } from './downloads.tsx';
import type { ReleaseState } from './types.ts';

/** What was frozen, what is public, and what took its place. Newest first. */
export function Versions({ state }: { readonly state: ReleaseState }) {
  const { versions, year } = state;
  const isPublic = versions.some(({ publication }) => publication);
  return (
    <Panel
      title="版本"
      label="版本"
      className="versions"
      beside={isPublic ? <a href={`/accounts/${year}/document`}>公开页面</a> : null}
    >
      {versions.length === 0 ? <p className="empty">锁定之后，版本显示在这里，不再改动。</p> : null}
      <ul>
        {versions.toReversed().map((version) => {
          const mark = VERSION_STATES[versionState(version, versions)];
          const { publication } = version;
          return (
            <li key={version.version}>
              <b>第 {version.version} 版</b> <State of={mark} />
              <p className="soft">
                {version.byName} {showMoment(version.at)} 锁定，流水第 {version.position} 条
              </p>
              <p className="soft">
                {version.signatures
                  .map(({ asName, byName, at }) => `${asName} ${byName} ${showMoment(at)} 签字`)
                  .join('；')}
              </p>
              <p className="soft">
                摘要 <code title={version.digest}>{shortDigest(version.digest)}</code>
              </p>
              {publication ? (
                <>
                  <p>
                    {publication.approvalNumber}，{showDayText(publication.approvedOn)}批复，
                    {showDayText(publication.publishedOn)}公开
                    {publication.late ? <b className="red-ink">（超过期限）</b> : null}
                  </p>
                  {publication.correction ? <p>更正：{publication.correction}</p> : null}
                  <Downloads
                    path={`/api/account/published/${year}/files`}
                    query={`?version=${version.version}`}
                    of={`第${version.version}版`}
                  />
                </>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
