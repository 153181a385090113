import type { Problem } from '#base/kernel/index.ts';
import type { OwnCase } from '../app/client.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { AreaField, RadioField, wrongAt } from '../parts/field.tsx';
import { type Answers, answerAt, OtherAnswers } from './answers.tsx';
import { GRADES } from './words.ts';

interface ActProps {
  readonly view: OwnCase;
  readonly value: string;
  /** of the form, as they were typed */
  readonly answers: Answers;
  readonly problems: readonly Problem[];
  readonly requestId: string;
}

function Hidden({ view, requestId }: Pick<ActProps, 'view' | 'requestId'>) {
  return (
    <>
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="seen" value={view.version} />
    </>
  );
}

function Wrong({ problems, field }: { readonly problems: readonly Problem[]; readonly field: string }) {
  if (problems.length === 0) return null;
  return <ErrorSummary title="没有提交" problems={problems} fieldOf={(at) => answerAt(at) ?? field} />;
}

/** 撤回: what it means, why, and one button. */
export function WithdrawPage({ view, value, problems, requestId }: ActProps) {
  return (
    <>
      <Wrong problems={problems} field="reason" />
      <h1>撤回申请</h1>
      <p>撤回以后，“{view.item.name}”就不再办了。以后要办，可以重新申请。</p>
      <form method="post" action={`/cases/${view.number}/withdraw`}>
        <Hidden view={view} requestId={requestId} />
        <AreaField id="reason" label="为什么撤回" hint="一句话就行" value={value} wrong={problems} />
        <div className="row">
          <button type="submit">撤回</button>
          <a className="tap" href={`/cases/${view.number}`}>
            不撤回，回到办件
          </a>
        </div>
      </form>
    </>
  );
}

/** 恢复办理: what had rested at one's own wish goes on, with one button and no reason. */
export function ContinuePage({ view, problems, requestId }: ActProps) {
  return (
    <>
      <Wrong problems={problems} field="continue" />
      <h1>恢复办理</h1>
      <p>
        “{view.item.name}
        ”按您的书面请求中止着。恢复以后接着办，办理期限从下一个工作日起接着计算，会出具恢复办理通知书。
      </p>
      <form method="post" action={`/cases/${view.number}/continue`}>
        <Hidden view={view} requestId={requestId} />
        <div className="row">
          <button id="continue" className="main" type="submit">
            恢复办理
          </button>
          <a className="tap" href={`/cases/${view.number}`}>
            先不恢复，回到办件
          </a>
        </div>
      </form>
    </>
  );
}

/** 当场更正: a slip, told in words. */
export function CorrectPage({ view, value, answers, problems, requestId }: ActProps) {
  return (
    <>
      <Wrong problems={problems} field="what" />
      <h1>更正一处小错</h1>
      <p>写错了字、写错了号，可以在这里更正，答复的日子不变。要换材料的，请用“补正”。</p>
      <form method="post" action={`/cases/${view.number}/correct`}>
        <Hidden view={view} requestId={requestId} />
        <AreaField
          id="what"
          label="哪里写错了，应该是什么"
          hint="例如：经营场所门牌写成 11 号，应该是 12 号"
          value={value}
          wrong={wrongAt(problems, 'what', '')}
        />
        <OtherAnswers {...{ view, answers, problems }} />
        <div className="row">
          <button className="main" type="submit">
            提交更正
          </button>
          <a className="tap" href={`/cases/${view.number}`}>
            回到办件
          </a>
        </div>
      </form>
    </>
  );
}

/** 评价: one of five; nobody is asked twice. */
export function RatePage({ view, value, problems, requestId }: ActProps) {
  return (
    <>
      <Wrong problems={problems} field="grade" />
      <h1>评价这次服务</h1>
      <p>“{view.item.name}”办得怎么样？一次服务评价一次，评了不能改；不满意的，会有人回访、整改。</p>
      <form method="post" action={`/cases/${view.number}/rate`}>
        <Hidden view={view} requestId={requestId} />
        <RadioField
          id="grade"
          label="您满意吗？"
          value={value}
          wrong={problems}
          options={GRADES.map(({ grade, name }) => ({ value: String(grade), label: name }))}
        />
        <div className="row">
          <button className="main" type="submit">
            提交评价
          </button>
          <a className="tap" href={`/cases/${view.number}`}>
            不评了，回到办件
          </a>
        </div>
      </form>
    </>
  );
}
