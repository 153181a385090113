import type { Problem } from '#base/kernel/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { TextField, wrongAt } from '../parts/field.tsx';

interface LookUpProps {
  readonly number: string;
  readonly code: string;
  readonly problems: readonly Problem[];
}

/** The page that asks for number and code, to follow a case or to resume a draft. */
export function LookUpPage({ number, code, problems }: LookUpProps) {
  return (
    <>
      {problems.length > 0 && (
        <ErrorSummary
          title="没有打开"
          problems={problems}
          fieldOf={(at) => (at === 'number' ? 'number' : 'code')}
        />
      )}
      <h1>查我的办件</h1>
      <p>看办到哪一步、看消息、补材料、领文书，也可以接着填没有提交的申请。</p>
      <form method="post" action="/cases">
        <TextField
          id="number"
          label="办件编号"
          hint="26 位数字，中间有空格也行"
          value={number}
          mode="numeric"
          most={80}
          wrong={wrongAt(problems, 'number')}
        />
        <TextField
          id="code"
          label="查询码"
          hint="8 位字母和数字，不分大小写"
          value={code}
          most={40}
          short
          wrong={wrongAt(problems, 'code')}
        />
        <button className="main" type="submit">
          查看
        </button>
      </form>
      <h2>找不到编号或查询码？</h2>
      <p>
        申请时页面上给您看过，发给您的消息里也有编号。忘了查询码：
        <a className="intext" href="/cases/code">
          凭短信重新领
        </a>
        ，或者带身份证件到
        <a className="intext" href="/sites">
          就近站点
        </a>
        的窗口领。
      </p>
      <p className="soft">连续输错几次会暂时不能查，这是为了不让别人猜到您的信息。</p>
    </>
  );
}
