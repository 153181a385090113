import { useState } from 'react';
import { renderSVG } from 'uqr';
import { api } from '../app/client.ts';
import { SubmitForm, useValues } from '../frame/form.tsx';
import { Refusal, useSubmission } from '../frame/submission.tsx';
import type { Field } from '../view/field-form.ts';
import { CODE } from './code-form.tsx';

const NAME: Field = { name: 'name', label: '给它起个名字', kind: 'text', most: 20, note: '例如：我的手机' };

/** Adds a second factor: a name, then the secret for the app, then its first code. */
export function FactorForm({ onDone }: { readonly onDone: () => void }) {
  const [values, change] = useValues({ name: '我的手机' });
  const begin = useSubmission({
    refused: '没有开始',
    send: (name: string) => api.org.beginFactor.call({ name }),
    once: true,
  });
  if (begin.answer) return <FirstCode {...begin.answer} onDone={onDone} />;
  return (
    <>
      <p>
        在手机上装一个“验证器”类的应用（国产手机的应用商店里搜“身份验证器”），它每30秒给出一个六位数字。登录时除了口令还要输入它。
      </p>
      <SubmitForm
        of={begin}
        fields={[NAME]}
        values={values}
        onChange={change}
        onSend={() => begin.send(values.name ?? '')}
        button="下一步"
        className="dialog-form narrow-form"
        over
      />
    </>
  );
}

interface Begun {
  readonly id: string;
  readonly secret: string;
  readonly address: string;
  readonly onDone: () => void;
}

function FirstCode({ id, secret, address, onDone }: Begun) {
  const [values, change] = useValues({});
  const [shown] = useState(() => `data:image/svg+xml,${encodeURIComponent(renderSVG(address))}`);
  const confirm = useSubmission({
    refused: '没有添加',
    send: (code: string) => api.org.confirmFactor.call({ id, code }),
    onDone,
    onRefused: () => change({ code: '' }),
  });
  return (
    <>
      <p>用验证器扫这个二维码；不能扫的，选“手动输入”，填下面的密钥。</p>
      <img className="factor-code" src={shown} alt="给验证器扫的二维码" width={200} height={200} />
      <p>
        密钥：<code className="factor-secret">{secret}</code>
      </p>
      <Refusal of={confirm} />
      <SubmitForm
        of={{ ...confirm, problems: [] }}
        fields={[CODE]}
        values={values}
        onChange={change}
        onSend={() => confirm.send(values.code ?? '')}
        button="添加"
        className="dialog-form narrow-form"
        over
      />
      <p className="aside">密钥只显示这一次，不要拍照存在别处。添加以后，其他地方的登录都会退出。</p>
    </>
  );
}
