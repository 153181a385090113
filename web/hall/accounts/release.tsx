import { type Day, showDay } from '#base/kernel/index.ts';
import type { Published, Version } from '../app/client.ts';
import { documentAddress, fileAddress, shownFileAddress } from './addresses.ts';

const FILES = [
  ['pdf', 'PDF 文本'],
  ['docx', 'Word 文本（DOCX）'],
  ['html', '网页（HTML）'],
  ['xlsx', '表格（XLSX）'],
  ['csv', '表格（CSV）'],
  ['json', '数据包（JSON）'],
] as const;

/** "第1版，2021年8月20日公布（某财预〔2021〕8号，2021年8月5日批复）" */
export function sayVersion(version: Version): string {
  const { approvalNumber, approvedOn, publishedOn } = version;
  return `第${version.version}版，${showDay(publishedOn as Day)}公布（${approvalNumber}，${showDay(approvedOn as Day)}批复）`;
}

/** The version, its day of publication, its correction, and whether it was late or is superseded. */
export function VersionNote({ year, version }: { readonly year: number; readonly version: Version }) {
  return (
    <div className="note">
      <p>{sayVersion(version)}。</p>
      {version.correction && <p>这一版更正了：{version.correction}</p>}
      {version.late && <p>公布的日子超过了批复后二十日的期限。</p>}
      {version.supersededBy !== null && (
        <p>
          这一版已被
          <a className="intext" href={documentAddress(year, undefined, version.supersededBy)}>
            第{version.supersededBy}版
          </a>
          替代，留在这里供对照。
        </p>
      )}
    </div>
  );
}

export function Downloads({ year, version }: { readonly year: number; readonly version: number }) {
  return (
    <>
      <h2>下载</h2>
      <ul className="links">
        <li>
          <a href={shownFileAddress(year, version)}>在网页里直接打开 PDF</a>
        </li>
        {FILES.map(([format, name]) => (
          <li key={format}>
            <a href={fileAddress(year, format, version)} download>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Every public version of the year, because nothing that was published disappears. */
export function Versions({ year, published }: { readonly year: number; readonly published: Published }) {
  if (published.versions.length < 2) return null;
  return (
    <>
      <h2>各版</h2>
      <ul className="rows">
        {published.versions.map((version) => (
          <li key={version.version}>
            <a className="tap" href={documentAddress(year, undefined, version.version)}>
              {sayVersion(version)}
            </a>
            {version.correction && <p>更正：{version.correction}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
