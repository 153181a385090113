import { type DeliveryWay, needsAddress, type Problem } from '#base/kernel/index.ts';
import type { ApplyForm, MyCase } from '../app/client.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { AreaField, RadioField, wrongAt } from '../parts/field.tsx';

const HINTS: Readonly<Record<DeliveryWay, string>> = {
  counter: '办好后发消息给您，带身份证件到窗口领',
  post: '寄到您写的地址',
  hand: '村（社区）干部送到您家，您当面签收',
  electronic: '在“我的办件”里打开、下载，不用纸',
};

interface DeliveryProps {
  readonly view: MyCase;
  readonly ways: ApplyForm['ways'];
  readonly chosen: { readonly way: string; readonly address: string };
  readonly problems: readonly Problem[];
  readonly action: string;
}

/** The page for the way of delivery and the address. */
export function DeliveryPage({ view, ways, chosen, problems, action }: DeliveryProps) {
  const address = ways.some(({ way }) => needsAddress(way));
  return (
    <>
      {problems.length > 0 && (
        <ErrorSummary
          title="请改正下面的内容"
          problems={problems}
          fieldOf={(at) => (at === 'address' ? 'address' : 'way')}
        />
      )}
      <h1>办好以后，结果怎么给您？</h1>
      <p>{view.item.resultName ? `结果是：${view.item.resultName}。` : '结果是一份决定书或者办结的通知。'}</p>
      <form method="post" action={action}>
        <RadioField
          id="way"
          label="选一种"
          value={chosen.way}
          wrong={wrongAt(problems, 'way', 'wants.way')}
          options={ways.map(({ way, name }) => ({ value: way, label: name, hint: HINTS[way] }))}
        />
        {address && (
          <AreaField
            id="address"
            label="送到哪里"
            hint="选寄递或送上门的才填：收件人、电话、详细地址"
            value={chosen.address}
            most={400}
            wrong={wrongAt(problems, 'address', 'wants.address')}
          />
        )}
        <button className="main" type="submit">
          保存，继续
        </button>
      </form>
      <p>
        <a className="tap" href={`/apply/${view.number}`}>
          回到我的申请
        </a>
      </p>
    </>
  );
}
