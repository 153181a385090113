import type { AuditFileView } from '#account/audit-desk/page-types.ts';
import { sizeName } from './words.ts';

interface ReadingProps {
  readonly session: string;
  readonly files: readonly AuditFileView[];
  /** steps that have begun */
  readonly done: readonly string[];
}

/** The page of a reading that takes longer than a page should wait. It shows the progress and loads itself again. */
export function ReadingPage({ session, files, done }: ReadingProps) {
  const steps = files.length + 2;
  return (
    <>
      <h1>正在审核</h1>
      <p role="status">
        {done.length === 0
          ? '前面还有文件在读，请稍候。'
          : `第 ${done.length} 步，共 ${steps} 步：${done.at(-1)}`}
      </p>
      <progress aria-label="审核进度" max={steps} value={done.length} />
      <ul>
        {files.map(({ name, bytes }) => (
          <li key={name}>
            {name}（{sizeName(bytes)}）
          </li>
        ))}
      </ul>
      <p>读完会自动显示结果，一般只要几秒钟。</p>
      <p>
        <a className="button" href={`/audit/${session}`}>
          现在看看
        </a>
      </p>
    </>
  );
}
