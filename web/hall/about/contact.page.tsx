import { hallContact, type Place } from '../app/place.ts';
import { Call, ContactLines } from '../parts/contact.tsx';

/** Whom to call, where to go, when, and how to complain: what people must know. */
export function ContactPage({ place }: { readonly place: Place }) {
  const centre = place.units.find(({ kind }) => kind === 'institution');
  return (
    <>
      <h1>电话、地址和投诉</h1>
      <h2 id="hall">{centre?.name ?? '政务服务中心'}</h2>
      <ContactLines of={hallContact(place)} />
      <p>
        镇、村（社区）也能办，不用跑到区里：
        <a className="intext" href="/sites">
          就近站点
        </a>
        。
      </p>
      <h2 id="ask">问事</h2>
      <p>
        哪里都能打
        <Call number="12345" />
        （政务服务便民热线）。只想知道要带什么、多久办好，看
        <a className="intext" href="/items">
          办事指南
        </a>
        ；已经申请的，
        <a className="intext" href="/cases">
          查我的办件
        </a>
        。
      </p>
      <h2 id="complain">不满意，要投诉</h2>
      <ul>
        <li>
          打
          <Call number="12345" />
          ，说清办什么事、在哪个窗口、什么时候；有办件编号的，把编号也说上。
        </li>
        <li>事办不成、来回跑的，到大厅找“办不成事”反映窗口或者值班负责人。</li>
        <li>
          办完的事，在“
          <a className="intext" href="/cases">
            我的办件
          </a>
          ”里评价：不满意的写下原因，负责人看得到。
        </li>
        <li>
          对决定不服的，决定书上写着怎样申请行政复议或者起诉；举报工作人员违纪违法，打
          <Call number="12388" />。
        </li>
      </ul>
    </>
  );
}
