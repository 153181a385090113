import type { ReactNode } from 'react';
import { needsAddress, type Problem } from '#base/kernel/index.ts';
import type { MyCase } from '../app/client.ts';
import { answerText, lacking, mendAt, openProblems, pageOf } from './steps.ts';

interface ShownProps {
  readonly name: string;
  readonly href: string;
  readonly children: ReactNode;
}

/** One answer with a link to change it. */
function Shown({ name, href, children }: ShownProps) {
  return (
    <div className="back">
      <dt>{name}</dt>
      <dd>{children}</dd>
      <dd>
        <a className="tap" href={href} aria-label={`修改：${name}`}>
          修改
        </a>
      </dd>
    </div>
  );
}

const NONE = <span className="soft">没有填</span>;

function Who({ view }: { readonly view: MyCase }) {
  const { applicant, number } = view;
  const { agent } = applicant;
  const href = `/apply/${number}/who`;
  return (
    <dl className="qa">
      <Shown name={applicant.of === 'person' ? '申请人' : '单位'} href={href}>
        {applicant.name}，{applicant.identityName} {applicant.number}
        {applicant.phone && `，电话 ${applicant.phone}`}
        {applicant.sure !== undefined && (
          <span className="block unsure">
            请再核对一次号码：它的最后一位和前面的对不上。证照上就是这样，可以照样提交，办事的人会看您的证照。
          </span>
        )}
      </Shown>
      {agent && (
        <Shown name={agent.as === 'guardian' ? '监护人' : '代办人'} href={href}>
          {agent.name}，证件 {agent.number}，电话 {agent.phone}
        </Shown>
      )}
    </dl>
  );
}

function Missing({ view, problems }: { readonly view: MyCase; readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: the problems must come first, also for a screen reader
    <section className="problems" aria-labelledby="problems-title" tabIndex={-1} autoFocus>
      <h2 id="problems-title">还不能提交</h2>
      <ul className="plain">
        {problems.map((problem, index) => (
          <li key={`${problem.code} ${problem.at}`}>
            <a className="tap" href={mendAt(view, problem.at)}>
              {problem.message}
            </a>
            {problem.hint !== problems[index - 1]?.hint && (
              <span className="small block">{problem.hint}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CheckProps {
  readonly view: MyCase;
  readonly requestId: string;
  /** the problems of the last try to send */
  readonly refused: readonly Problem[];
}

/** Answers, materials and the way of delivery, each with a link to change it. */
function Entered({ view }: { readonly view: MyCase }) {
  const { number, form, answers, materials, wants } = view;
  const home = `/apply/${number}`;
  return (
    <>
      <h2>申请内容</h2>
      <dl className="qa">
        {form.map((question) => (
          <Shown
            key={question.key}
            name={question.label}
            href={`${home}/form/${pageOf(form, question.key)}?back=check#${question.key}`}
          >
            {answerText(question, answers[question.key]) || NONE}
          </Shown>
        ))}
      </dl>
      <h2>材料</h2>
      <dl className="qa">
        {materials.map(({ name, file, required }, index) => (
          <Shown key={name} name={name} href={`${home}/materials/${index + 1}?back=check`}>
            {file ? (
              `✓ ${file.name}`
            ) : (
              <span className={required ? 'unsure' : 'soft'}>○ 没有上传{!required && '（不是必须）'}</span>
            )}
          </Shown>
        ))}
      </dl>
      <h2>结果怎么给您</h2>
      <dl className="qa">
        <Shown name="送达方式" href={`${home}/delivery?back=check`}>
          {wants.wayName}
          {needsAddress(wants.way) && `，${wants.address}`}
        </Shown>
      </dl>
    </>
  );
}

/** The page for checking: everything that was entered, each with a link to change it, and the one button to send. */
export function CheckPage({ view, requestId, refused }: CheckProps) {
  const { item } = view;
  const home = `/apply/${view.number}`;
  const open = openProblems(view);
  const problems = open.length > 0 ? open : refused;
  const left = lacking(view);
  return (
    <>
      <Missing view={view} problems={problems} />
      <h1>提交前看一遍</h1>
      <p>
        {item.name}，由{view.siteName}收，{item.unitName}办理。
      </p>
      <h2>谁申请</h2>
      <Who view={view} />
      <p className="soft">
        名字和号码为了保密遮住了几位，办理时看的是您填的全部。填错了就改，改的时候请重新填写。
      </p>
      <Entered view={view} />
      {left.length > 0 && (
        <div className="note">
          <p>
            <strong>还差 {left.length} 份必须有的材料。</strong>
            可以现在就提交：五个工作日内会一次告诉您要补什么，补齐以后才开始办（行政许可法第三十二条）。补齐了再提交，办得更快。
          </p>
        </div>
      )}
      <h2>提交</h2>
      <p>提交就是说：上面填的和交的都是真实的，您对它负责（行政许可法第三十一条）。</p>
      {open.length === 0 ? (
        <form method="post" action={`${home}/check`}>
          <input type="hidden" name="requestId" value={requestId} />
          <input type="hidden" name="seen" value={view.version} />
          <button className="main" type="submit">
            提交申请
          </button>
        </form>
      ) : (
        <p>
          <strong>上面列出的改好以后，这里就能提交。</strong>
        </p>
      )}
      <p>
        <a className="tap" href={home}>
          回到我的申请
        </a>
      </p>
    </>
  );
}
