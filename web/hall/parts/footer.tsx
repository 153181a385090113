import type { Contact } from '../app/place.ts';
import { Call } from './contact.tsx';

interface FooterProps {
  /** the bureau that runs the hall; '' where it is unknown */
  readonly bureau: string;
  readonly signedIn: boolean;
  readonly contact: Contact | null;
  readonly record: string;
}

export function Footer({ bureau, signedIn, contact, record }: FooterProps) {
  return (
    <footer>
      <div className="wrap">
        <ul>
          <li>
            {signedIn ? (
              <a className="tap" href="/desk">
                进入工作台
              </a>
            ) : (
              <a className="tap" href="/sign-in">
                工作人员登录
              </a>
            )}
          </li>
          <li>
            <a className="tap" href="/audit">
              审核公开的账
            </a>
          </li>
          <li>
            <a className="tap" href="/api">
              数据接口
            </a>
          </li>
          <li>
            <a className="tap" href="/contact">
              电话、地址和投诉
            </a>
          </li>
          <li>
            <a className="tap" href="/about">
              关于本站
            </a>
          </li>
        </ul>
        <Known bureau={bureau} contact={contact} record={record} />
      </div>
    </footer>
  );
}

/** Who runs the site and how they are reached, as far as it is known. */
function Known({ bureau, contact, record }: Omit<FooterProps, 'signedIn'>) {
  return (
    <>
      <p>
        {bureau && `主办：${bureau}　`}
        {contact?.telephone && (
          <>
            电话：
            <Call number={contact.telephone} />{' '}
          </>
        )}
        咨询投诉：
        <Call number="12345" />
      </p>
      {(contact?.address || contact?.hours) && (
        <p>{[contact.address, contact.hours].filter(Boolean).join('　')}</p>
      )}
      {record && (
        <p>
          <a className="intext" href="https://beian.miit.gov.cn/">
            {record}
          </a>
        </p>
      )}
    </>
  );
}
