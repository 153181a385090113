import type { MyCase } from '../app/client.ts';
import { inFours } from './key.page.tsx';
import { lacking, openProblems, questionPages } from './steps.ts';

interface Task {
  readonly name: string;
  readonly href: string;
  readonly done: boolean;
  readonly says: string;
}

function formTask({ number, form, answers, actions }: MyCase): Task {
  const asked = form.filter(({ required }) => required);
  const left = asked.filter(({ key }) => !answers[key]?.trim()).length;
  const wrong = openProblems({ actions }).filter(({ code }) => code === 'cases/answer-bad').length;
  const pages = questionPages(form);
  const first = pages.findIndex((page) =>
    page.some(({ key, required }) => required && !answers[key]?.trim()),
  );
  const says = left > 0 ? `还有 ${left} 个必填的没有填` : wrong > 0 ? `有 ${wrong} 处要改` : '必填的都填了';
  return {
    name: '填写申请内容',
    href: `/apply/${number}/form/${first < 0 ? 1 : first + 1}`,
    done: left === 0 && wrong === 0,
    says,
  };
}

function tasksOf(view: MyCase): readonly Task[] {
  const { number, materials, wants, applicant } = view;
  const left = lacking(view).length;
  const given = materials.filter(({ file }) => file !== null).length;
  return [
    { name: '申请人', href: `/apply/${number}/who`, done: true, says: applicant.name },
    formTask(view),
    {
      name: '上传材料',
      href: `/apply/${number}/materials`,
      done: left === 0,
      says: left > 0 ? `还差 ${left} 份必须有的` : `已上传 ${given} 份`,
    },
    { name: '结果怎么给您', href: `/apply/${number}/delivery`, done: true, says: wants.wayName },
  ];
}

/** The page of a draft with its open tasks, to which the applicant comes back. */
export function TasksPage({ view }: { readonly view: MyCase }) {
  const tasks = tasksOf(view);
  const ready = openProblems(view).length === 0;
  return (
    <>
      <h1>
        <span className="soft small block">我的申请</span>
        {view.item.name}
      </h1>
      <p>还没有提交。已经填的都存着，可以随时停下，以后接着填。</p>
      <ol className="rows">
        {tasks.map(({ name, href, done, says }) => (
          <li key={name} className="pair fold">
            <a className="tap" href={href}>
              {name}
            </a>
            <span className={done ? 'holds' : 'unsure'}>
              {done ? '✓ ' : '○ '}
              {says}
            </span>
          </li>
        ))}
      </ol>
      <p>
        <a className={ready ? 'button main' : 'button'} href={`/apply/${view.number}/check`}>
          检查并提交
        </a>
      </p>
      <p className="soft small">
        编号 {inFours(view.number)}，由{view.siteName}收，{view.item.unitName}办理。
      </p>
      <p>
        <a className="tap" href={`/apply/${view.number}/discard`}>
          不办了，删掉这份草稿
        </a>
      </p>
      <form method="post" action={`/cases/${view.number}/leave`}>
        <button type="submit">先停下，退出</button>
      </form>
    </>
  );
}

/** Asks for confirmation before a draft is thrown away. */
export function DiscardPage({ view, requestId }: { readonly view: MyCase; readonly requestId: string }) {
  return (
    <>
      <h1>删掉这份草稿？</h1>
      <p>“{view.item.name}”填过的内容和上传的材料不再用，以后要办得重新申请。</p>
      <form method="post" action={`/apply/${view.number}/discard`}>
        <input type="hidden" name="requestId" value={requestId} />
        <div className="row">
          <button type="submit">删掉</button>
          <a className="tap" href={`/apply/${view.number}`}>
            不删，回去接着填
          </a>
        </div>
      </form>
    </>
  );
}
