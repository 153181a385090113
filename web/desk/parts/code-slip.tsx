import { useQuery } from '@tanstack/react-query';
import { api } from '../app/index.ts';
import { groupNumber } from '../view/lights.ts';
import { caseAddress, publicAddress } from '../view/public-address.ts';
import { QrCode } from './qr.tsx';

interface Props {
  readonly item: string;
  readonly number: string;
  readonly code: string;
  /** the name of the code, which may be a new one */
  readonly codeName: string;
  /** what else is said: where, when, until when */
  readonly facts?: readonly { readonly name: string; readonly text: string }[];
}

/**
 * The slip for the applicant, which is printed alone (narrow.css). Only here number and code appear together: the page has just
 * received them and drops them, and the server has no document with the code.
 */
export function CodeSlip({ item, number, code, codeName, facts = [] }: Props) {
  return (
    <div className="code-slip">
      <p className="soft">{item}</p>
      <dl>
        <dt>办件编号</dt>
        <dd className="number">{groupNumber(number)}</dd>
        <dt>{codeName}</dt>
        <dd className="number code-new">{code}</dd>
        {facts.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Where number={number} />
    </div>
  );
}

/** Where the applicant looks: by telephone with the QR code, by address, or at a window. */
function Where({ number }: { readonly number: string }) {
  const contacts = useQuery(api.org.contacts.queryOptions({ input: {} }));
  const origin = publicAddress(contacts.data?.address ?? '', globalThis.location.origin);
  return (
    <>
      {origin ? <QrCode text={caseAddress(origin, number)} label="查这个办件的二维码" /> : null}
      <p>
        {origin
          ? `凭这两样查办到哪一步：手机扫二维码，或者打开 ${origin}，点“我的办件”。`
          : '凭这两样，在政务服务大厅的网站“我的办件”里查办到哪一步。'}
        要问请打 12345。有这两样的人都能看，请收好；丢了的，带身份证件到窗口换新的查询码。
      </p>
    </>
  );
}
