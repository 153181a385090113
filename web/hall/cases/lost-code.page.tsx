import type { Problem } from '#base/kernel/index.ts';
import { inFours } from '../apply/key.page.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { TextField, wrongAt } from '../parts/field.tsx';

export interface LostFields {
  readonly number: string;
  readonly name: string;
  readonly phone: string;
}

interface Props {
  readonly fields: LostFields;
  readonly problems: readonly Problem[];
}

const fieldOf = (at: string) => (['number', 'name', 'phone', 'confirm'].includes(at) ? at : undefined);

/** Asks what the application says: number, name, telephone. */
export function LostCodePage({ fields: { number, name, phone }, problems }: Props) {
  return (
    <>
      {problems.length > 0 && <ErrorSummary title="没有发出" problems={problems} fieldOf={fieldOf} />}
      <h1>重新领查询码</h1>
      <p>照申请时填的写。对得上的，确认码会发到申请时留的电话。</p>
      <form method="post" action="/cases/code">
        <TextField
          id="number"
          label="办件编号，或者申请人的证件号码"
          value={number}
          most={100}
          wrong={wrongAt(problems, 'number')}
        />
        <TextField id="name" label="您的姓名" value={name} own="name" wrong={wrongAt(problems, 'name')} />
        <TextField
          id="phone"
          label="申请时留的电话"
          type="tel"
          value={phone}
          most={100}
          short
          own="tel"
          wrong={wrongAt(problems, 'phone')}
        />
        <button className="main" type="submit">
          发确认码
        </button>
      </form>
      <p className="soft">没有手机，或者电话换了：带身份证件到就近站点的窗口领，当场就有。</p>
    </>
  );
}

/** Asks for the confirmation. It says the same whether one was sent or not. */
export function ConfirmPage({ fields, problems }: Props) {
  return (
    <>
      {problems.length > 0 && <ErrorSummary title="没有换成" problems={problems} fieldOf={fieldOf} />}
      <h1>填短信里的确认码</h1>
      <p>编号、姓名、电话都对得上的，几分钟内会收到短信。</p>
      <form method="post" action="/cases/code/confirm">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextField
          id="confirm"
          label="确认码"
          hint="6 位数字，10 分钟内有效"
          value=""
          mode="numeric"
          most={40}
          short
          own="one-time-code"
          wrong={wrongAt(problems, 'confirm')}
        />
        <button className="main" type="submit">
          换查询码
        </button>
      </form>
      <p>
        <a className="tap" href="/cases/code">
          没有收到，重新填
        </a>
      </p>
    </>
  );
}

/** The new code, shown once. */
export function NewCodePage({ number, code }: { readonly number: string; readonly code: string }) {
  return (
    <>
      <h1>新的查询码</h1>
      <dl className="keys">
        <dt>办件编号</dt>
        <dd>{inFours(number)}</dd>
        <dt>查询码</dt>
        <dd>{inFours(code)}</dd>
      </dl>
      <p>
        <strong>只在这里显示一次。</strong>请抄下来或者拍张照；原来的查询码不能再用。
      </p>
      <p>
        <a className="button main" href={`/cases/${number}`}>
          看我的办件
        </a>
      </p>
    </>
  );
}
