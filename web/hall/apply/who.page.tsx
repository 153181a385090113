import type { ApplicantSort, Problem } from '#base/kernel/index.ts';
import { isDoubt } from '#service/persons/identity.ts';
import type { IdentityKinds } from '../app/client.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { SelectField, TextField } from '../parts/field.tsx';
import { type As, fieldAt, hasAgent, type WhoFields } from './who.ts';

export interface WhoProps {
  readonly as: As;
  readonly kinds: IdentityKinds;
  readonly fields: WhoFields;
  readonly problems: readonly Problem[];
  readonly action: string;
  readonly requestId: string;
  /** true for an existing draft: its data are not shown, and everything has to be typed again */
  readonly again: boolean;
}

interface PartProps extends Pick<WhoProps, 'fields' | 'problems' | 'kinds' | 'as'> {}

const wrongIn = (problems: readonly Problem[], id: string) => problems.filter(({ at }) => fieldAt(at) === id);

const kindsOf = (kinds: IdentityKinds, of: ApplicantSort) =>
  kinds.filter((kind) => kind.of === of).map(({ kind, name }) => ({ value: kind, label: name }));

/** finds value and problems of a field by its id */
function reader({ fields, problems }: Pick<PartProps, 'fields' | 'problems'>) {
  return (id: string) => ({ id, value: fields[id] ?? '', wrong: wrongIn(problems, id) });
}

function Person({ as, kinds, ...rest }: PartProps) {
  const at = reader(rest);
  const whose = as === 'child' ? '孩子（被监护人）' : as === 'other' ? '要办事的人' : '';
  const kind = at('kind');
  return (
    <fieldset>
      <legend>{whose ? `${whose}的信息` : '您的信息'}</legend>
      <TextField
        {...at('name')}
        label={`${whose}姓名`}
        hint="和证件上一样"
        {...(as === 'self' && { own: 'name' })}
      />
      <SelectField
        {...kind}
        value={kind.value || '111'}
        label="证件种类"
        options={kindsOf(kinds, 'person')}
        {...(as === 'child' && { hint: '没有身份证的选“户口簿”，还没上户口的选“出生医学证明”' })}
      />
      <TextField {...at('number')} label="证件号码" most={100} />
      {as === 'child' && (
        <TextField
          {...at('birth')}
          label="出生日期"
          type="date"
          optional
          short
          hint="证件号码里看得出的不用填，照 2020-07-04 的样子"
        />
      )}
      <TextField
        {...at('phone')}
        label={as === 'self' ? '手机号' : `${whose}的电话`}
        type="tel"
        most={100}
        short
        optional={as !== 'self'}
        hint={as === 'self' ? '办到哪一步、要补什么，都告诉这个号码；也可以填带区号的固定电话' : undefined}
        {...(as === 'self' && { own: 'tel' })}
      />
    </fieldset>
  );
}

function Unit({ as, kinds, ...rest }: PartProps) {
  const at = reader(rest);
  const kind = at('kind');
  return (
    <fieldset>
      <legend>单位的信息</legend>
      <TextField {...at('name')} label="单位名称" hint="和营业执照或登记证书上一样" own="organization" />
      <SelectField
        {...kind}
        value={kind.value || '001'}
        label="证照种类"
        options={kindsOf(kinds, 'organisation')}
      />
      <TextField {...at('number')} label="代码" hint="统一社会信用代码是 18 位" most={100} />
      {(isDoubt(at('number').wrong) || rest.fields.sure === 'yes') && (
        <label className="choice">
          <input type="checkbox" name="sure" value="yes" defaultChecked={rest.fields.sure === 'yes'} />
          <span>
            我对着证照一位一位核对过，证照上就是这样
            <span className="hint">办事的人会再看一遍您的证照</span>
          </span>
        </label>
      )}
      <TextField {...at('legalPerson')} label="法定代表人或负责人姓名" />
      <TextField
        {...at('phone')}
        label="单位的联系电话"
        type="tel"
        most={100}
        short
        optional={as === 'unit-agent'}
        hint="手机号，或者带区号的固定电话"
      />
    </fieldset>
  );
}

function Agent({ as, kinds, ...rest }: PartProps) {
  const at = reader(rest);
  const kind = at('agentKind');
  return (
    <fieldset>
      <legend>{as === 'child' ? '您（监护人）的信息' : '您（代办人）的信息'}</legend>
      <TextField {...at('agentName')} label="您的姓名" own="name" />
      <SelectField
        {...kind}
        value={kind.value || '111'}
        label="您的证件种类"
        options={kindsOf(kinds, 'person')}
      />
      <TextField {...at('agentNumber')} label="您的证件号码" most={100} />
      <TextField
        {...at('agentPhone')}
        label="您的手机号"
        type="tel"
        most={100}
        short
        own="tel"
        hint="办到哪一步、要补什么，都发到这个号码"
      />
      {as !== 'child' && (
        <TextField
          {...at('until')}
          label="委托到哪一天为止"
          type="date"
          optional
          short
          hint="授权委托书上写了期限的才填，照 2026-07-04 的样子；委托书稍后上传"
        />
      )}
    </fieldset>
  );
}

/** The page for the applicant, with fields for a guardian or an agent where there is one. */
export function WhoPage(props: WhoProps) {
  const { as, problems, action, requestId, again } = props;
  const unit = as === 'unit' || as === 'unit-agent';
  return (
    <>
      {problems.length > 0 && <ErrorSummary title="请改正下面的内容" problems={problems} fieldOf={fieldAt} />}
      <h1>谁来申请</h1>
      {again && <p>为了保护个人信息，以前填的不在这里显示。要改，请全部重新填一遍。</p>}
      <p className="soft">
        这些信息只用来办这件事、通知您和送结果，只有经办的人看得到，看过谁都有记录；办完按规定期限删除。
      </p>
      <form method="post" action={action}>
        <input type="hidden" name="requestId" value={requestId} />
        {unit ? <Unit {...props} /> : <Person {...props} />}
        {hasAgent(as) && <Agent {...props} />}
        <button className="main" type="submit">
          {again ? '保存' : '保存，继续'}
        </button>
      </form>
    </>
  );
}
