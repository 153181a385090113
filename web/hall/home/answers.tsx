import type { ReactNode } from 'react';
import { hallContact, type Place } from '../app/place.ts';
import { Call, ContactLines } from '../parts/contact.tsx';

interface Said {
  readonly title: string;
  readonly href: string;
  readonly body: (place: Place) => ReactNode;
}

const contact = (place: Place) => <ContactLines of={hallContact(place)} />;

/** What the hall answers by itself, by the ids of packs/search/answers.json; a test holds that none is missing. */
export const ANSWERS: Readonly<Record<string, Said>> = {
  phone: { title: '电话', href: '/contact#ask', body: contact },
  address: { title: '在哪里办', href: '/sites', body: contact },
  hours: { title: '上班时间', href: '/contact#hall', body: contact },
  complain: {
    title: '投诉、提意见',
    href: '/contact#complain',
    body: () => (
      <p>
        打
        <Call number="12345" />
        ，说清办什么事、在哪里、什么时候。
      </p>
    ),
  },
  progress: { title: '查我的办件', href: '/cases', body: () => <p>凭办件编号和查询码，看办到哪一步。</p> },
  code: {
    title: '重新领查询码',
    href: '/cases/code',
    body: () => <p>凭编号、姓名和电话，用短信重新领；也可以带身份证件到就近的窗口领。</p>,
  },
  online: { title: '在网上办', href: '/items', body: () => <p>办事指南里有“开始办理”的，在家就能申请。</p> },
  guide: { title: '办事指南', href: '/items', body: () => <p>按个人、企业和部门查所有事项。</p> },
  agent: {
    title: '替别人办',
    href: '/items',
    body: () => <p>带他本人签名的授权委托书和两个人的证件；不满 18 岁的由父母或者监护人办。</p>,
  },
  post: { title: '把结果寄到家', href: '/items', body: () => <p>申请时在“结果怎么给您”里选“邮政寄递”。</p> },
  fee: {
    title: '收不收费',
    href: '/items',
    body: () => <p>每个事项的指南第一行就写着花多少钱，多数不收费。</p>,
  },
  accounts: {
    title: '公开账目',
    href: '/accounts',
    body: () => <p>每年的收入和支出，每个数都能点到背后的凭证。</p>,
  },
  staff: { title: '工作人员登录', href: '/sign-in', body: () => null },
  privacy: { title: '个人信息怎样保护', href: '/about', body: () => null },
  large: { title: '大字版', href: '/about', body: () => <p>点页面上方的“大字版”，全站字号变大。</p> },
};
