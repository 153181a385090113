import type { AuditDone, Finding, ReaderAnswer } from '#account/audit-desk/page-types.ts';
import type { Problem } from '#base/kernel/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { AnswerView, Values } from './finding-view.tsx';
import { SeverityMark } from './severity.tsx';
import { findingAddress, whereOf } from './words.ts';

/** the most pages for one finding, because painting each takes a second */
const MOST_PAGES = 5;

interface FindingPageProps {
  readonly done: AuditDone;
  readonly finding: Finding;
  readonly problems: readonly Problem[];
  readonly signedIn: boolean;
}

/** One finding with the document beside it: the place is framed on its page, or the line is marked among its neighbours. */
export function FindingPage({ done, finding, problems, signedIn }: FindingPageProps) {
  const { findings } = done.result;
  const at = findings.indexOf(finding);
  const answer = done.answers.find((one) => one.finding === finding.id);
  return (
    <>
      {problems.length > 0 && (
        <ErrorSummary title="意见没有保存" problems={problems} fieldOf={() => 'answer-right'} />
      )}
      <div className="beside">
        <div>
          <h1>
            <SeverityMark severity={finding.severity} /> {finding.title}
          </h1>
          <p>{finding.message}</p>
          <Values done={done} finding={finding} />
          <p>{finding.hint}</p>
          <p className="soft small">依据：{finding.basis}</p>
          {answer && <AnswerView answer={answer} />}
          <AnswerForm session={done.session} finding={finding} answer={answer} signedIn={signedIn} />
          <Neighbours done={done} at={at} />
        </div>
        <Places done={done} finding={finding} />
      </div>
    </>
  );
}

function Neighbours({ done, at }: { readonly done: AuditDone; readonly at: number }) {
  const { findings } = done.result;
  const [before, after] = [findings[at - 1], findings[at + 1]];
  return (
    <nav className="pager noprint" aria-label="其他发现">
      {before && (
        <a className="button" href={findingAddress(done.session, before.id)}>
          上一条
        </a>
      )}
      <span>
        第 {at + 1} 条，共 {findings.length} 条
      </span>
      {after && (
        <a className="button" href={findingAddress(done.session, after.id)}>
          下一条
        </a>
      )}
    </nav>
  );
}

interface Frame {
  readonly value: number;
  readonly box: readonly [number, number, number, number];
}

interface Sheet {
  readonly document: number;
  readonly page: number;
  readonly frames: readonly Frame[];
}

function sheetsOf(done: AuditDone, finding: Finding): Sheet[] {
  const frames = (done.sights[finding.id] ?? []).flatMap(({ document, shown }, value) =>
    shown.kind === 'page' ? [{ document, page: shown.page, frame: { value, box: shown.box } }] : [],
  );
  const groups = Map.groupBy(frames, ({ document, page }) => `${document}/${page}`);
  return [...groups.values()].map((list) => ({
    document: list[0]?.document ?? 0,
    page: list[0]?.page ?? 1,
    frames: list.map(({ frame }) => frame),
  }));
}

function Places({ done, finding }: { readonly done: AuditDone; readonly finding: Finding }) {
  const sheets = sheetsOf(done, finding);
  return (
    <div>
      <h2>原文</h2>
      {sheets.slice(0, MOST_PAGES).map((sheet) => (
        <SheetView key={`${sheet.document}/${sheet.page}`} done={done} sheet={sheet} finding={finding} />
      ))}
      {sheets.length > MOST_PAGES && (
        <p>
          还牵涉另外 {sheets.length - MOST_PAGES} 页：
          {sheets
            .slice(MOST_PAGES)
            .map(({ page }) => `第${page}页`)
            .join('、')}
          。
        </p>
      )}
      {(done.sights[finding.id] ?? []).map(({ shown }, value) =>
        shown.kind === 'lines' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: values of a finding never change their order
          <LinesView key={value} done={done} finding={finding} value={value} lines={shown.lines} />
        ) : null,
      )}
    </div>
  );
}

/** joins frames of one place, because two values in a line would cover each other */
function spotsOf(frames: readonly Frame[]): { box: Frame['box']; values: number[] }[] {
  const groups = Map.groupBy(frames, ({ box }) => box.map(Math.round).join());
  return [...groups.values()].map((list) => ({
    box: list[0]?.box ?? [0, 0, 0, 0],
    values: list.map(({ value }) => value),
  }));
}

function SheetView({
  done,
  sheet,
  finding,
}: {
  readonly done: AuditDone;
  readonly sheet: Sheet;
  readonly finding: Finding;
}) {
  const { document, page, frames } = sheet;
  const [width, height] = done.sizes[document]?.[page - 1] ?? [595, 842];
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(3)}%`;
  const file = done.files.length > 1 ? `《${done.files[document]?.name ?? ''}》` : '';
  const address = `/audit/${done.session}/pages/${page}.png${document > 0 ? `?file=${document}` : ''}`;
  const said = frames.map(({ value }) => finding.values[value]?.place.quote ?? '').join('；');
  return (
    <figure className="sheet">
      <figcaption>
        {file}第 {page} 页{' '}
        <a className="intext noprint" href={address}>
          只看这一页
        </a>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys */}
      <section className="sheet" tabIndex={0} aria-label={`${file}第${page}页的图像，可以移动`}>
        <div>
          <img
            src={address}
            width={Math.round(width)}
            height={Math.round(height)}
            alt={`第${page}页，框出：${said}`}
          />
          {spotsOf(frames).map(({ box: [left, top, across, down], values }) => (
            <span
              key={values.join()}
              className="frame"
              style={{
                left: percent(left, width),
                top: percent(top, height),
                width: percent(across, width),
                height: percent(down, height),
              }}
            >
              {values.map((value) => (
                <i key={value} id={`v${value + 1}`} />
              ))}
              <b aria-hidden="true">{values.map((value) => value + 1).join('、')}</b>
            </span>
          ))}
        </div>
      </section>
    </figure>
  );
}

interface LinesProps {
  readonly done: AuditDone;
  readonly finding: Finding;
  readonly value: number;
  readonly lines: readonly { readonly line: number; readonly text: string; readonly here: boolean }[];
}

function LinesView({ done, finding, value, lines }: LinesProps) {
  const title = whereOf(done, finding, value) || `第 ${value + 1} 处`;
  return (
    <figure className="sheet" id={`v${value + 1}`}>
      <figcaption>{title}</figcaption>
      {lines.length === 0 ? (
        <blockquote>{finding.values[value]?.place.quote}</blockquote>
      ) : (
        <ol className="lines">
          {lines.map(({ line, text, here }) => (
            <li key={line} className={here ? 'here' : undefined}>
              <span>{line}</span>
              {here ? <mark>{text}</mark> : text}
            </li>
          ))}
        </ol>
      )}
    </figure>
  );
}

const CHOICES = [
  ['right', '属实：这里确实不一致'],
  ['wrong', '误报：原文没有问题'],
  ['explained', '已说明：不一致，但有原因'],
] as const;

interface AnswerFormProps {
  readonly session: string;
  readonly finding: Finding;
  readonly answer: ReaderAnswer | undefined;
  readonly signedIn: boolean;
}

function AnswerForm({ session, finding, answer, signedIn }: AnswerFormProps) {
  if (answer?.by === 'staff' && !signedIn) return null;
  return (
    <form method="post" action={findingAddress(session, finding.id)} className="noprint">
      <fieldset className="choose">
        <legend>您的意见</legend>
        {CHOICES.map(([value, words]) => (
          <label key={value} htmlFor={`answer-${value}`}>
            <input
              id={`answer-${value}`}
              type="radio"
              name="answer"
              value={value}
              defaultChecked={answer?.answer === value}
              required
            />
            {words}
          </label>
        ))}
        {answer && (
          <label htmlFor="answer-none">
            <input id="answer-none" type="radio" name="answer" value="none" />
            收回意见
          </label>
        )}
      </fieldset>
      <label htmlFor="note">
        说明
        <span className="hint">选“已说明”的必须写。会给以后审同一份文件的人看，请不要写姓名、电话。</span>
      </label>
      <textarea id="note" name="note" rows={3} maxLength={500} defaultValue={answer?.note ?? ''} />
      <p>
        <button className="main" type="submit">
          保存意见
        </button>
      </p>
    </form>
  );
}
