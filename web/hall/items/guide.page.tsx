import type { ReactNode } from 'react';
import type { ApplyForm, ItemGuide } from '../app/client.ts';
import { hallContact, type Place } from '../app/place.ts';
import { Call, ContactLines } from '../parts/contact.tsx';
import {
  assumedWords,
  canApply,
  costOf,
  daysOf,
  isAssumed,
  materialWords,
  targetsOf,
  visitsOf,
} from './words.ts';

interface PartProps {
  readonly guide: ItemGuide;
  readonly field: keyof ItemGuide['item'];
}

/** The mark beside a value without a source. */
function Assumed({ guide, field }: PartProps) {
  return isAssumed(guide, field) ? <span className="soft small">（推定，待部门核定）</span> : null;
}

function Texts({ of }: { readonly of: readonly string[] }) {
  return (
    <ul>
      {of.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

function First({ guide }: { readonly guide: ItemGuide }) {
  const { item } = guide;
  const days = daysOf(item);
  const rows: readonly (readonly [string, ReactNode, keyof typeof item])[] = [
    ['花多少钱', costOf(item), 'fee'],
    ['要多久', `${days.promised}（法定时限：${days.statutory}）`, 'limits'],
    ['要跑几次', visitsOf(item), 'visits'],
    ['谁可以办', targetsOf(item), 'targets'],
    ['办好得到什么', item.result?.name ?? '没有结果证件', 'result'],
  ];
  return (
    <ul className="rows">
      {rows.map(([name, value, field]) => (
        <li key={name}>
          <strong className="block">{name}</strong>
          {value}
          <Assumed guide={guide} field={field} />
        </li>
      ))}
    </ul>
  );
}

function Materials({ guide }: { readonly guide: ItemGuide }) {
  const { materials } = guide.item;
  return (
    <>
      <h2 id="materials">要带什么</h2>
      {isAssumed(guide, 'materials') && (
        <p>
          <Assumed guide={guide} field="materials" />
        </p>
      )}
      {materials.length === 0 ? (
        <p>这份指南还没有列出材料。去之前请先问窗口，或者打 12345。</p>
      ) : (
        <ol className="rows">
          {materials.map((material, index) => (
            <li key={`${material.name} ${material.note}`}>
              <strong className="block">
                {index + 1}. {material.name}
              </strong>
              <span className="small">{materialWords(guide.item.id, material)}</span>
              {material.note && <span className="small block">说明：{material.note}</span>}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** What the application asks, so that people can find it out beforehand. */
function Form({ form }: { readonly form: ApplyForm['form'] }) {
  return (
    <>
      <h2 id="form">要填什么</h2>
      <p>姓名、证件号码、电话，还有：{form.map(({ label }) => label).join('、')}。到窗口的，由窗口帮着填。</p>
    </>
  );
}

/** Whom to ask and how to complain: the item's own numbers where a source gives them, else the hall's and 12345. */
function Ask({ guide, place }: { readonly guide: ItemGuide; readonly place: Place }) {
  const { phones, hours } = guide.item;
  const own = !isAssumed(guide, 'phones');
  return (
    <>
      <h2 id="ask">问谁、怎么投诉</h2>
      {own && phones.ask ? (
        <p>
          咨询：
          <Call number={phones.ask} />
        </p>
      ) : (
        <ContactLines of={hallContact(place)} />
      )}
      {!isAssumed(guide, 'hours') && hours && <p>上班时间：{hours}</p>}
      <p>
        投诉：
        {own && phones.complain && (
          <>
            <Call number={phones.complain} />
            ，或者
          </>
        )}
        <Call number="12345" />，
        <a className="intext" href="/contact#complain">
          还有哪些办法
        </a>
        。
      </p>
    </>
  );
}

function Where({ guide }: { readonly guide: ItemGuide }) {
  const { item, excludedName } = guide;
  return (
    <>
      <h2 id="where">到哪里办</h2>
      {excludedName === null ? (
        <p>
          村（社区）便民服务站、镇便民服务中心、区政务服务中心，任何一个窗口都收。
          <Assumed guide={guide} field="intake" />
        </p>
      ) : (
        <p>
          “{excludedName}”类事项不在镇、村收件，只在区大厅办：{item.place}。
          <Assumed guide={guide} field="place" />
        </p>
      )}
      <p>由{guide.unitName}负责办理。</p>
      <p>
        <a className="tap" href={excludedName === null ? '/sites' : '/sites#centre'}>
          {excludedName === null ? '找就近站点' : '看区大厅的窗口'}
        </a>
      </p>
    </>
  );
}

function How({ guide }: { readonly guide: ItemGuide }) {
  const { item } = guide;
  return (
    <>
      {item.conditions.length > 0 && (
        <>
          <h2 id="conditions">什么条件</h2>
          <Texts of={item.conditions} />
        </>
      )}
      <h2 id="flow">怎么办</h2>
      {item.flow && <p>{item.flow}</p>}
      {item.steps.length > 0 && (
        <ol>
          {item.steps.map(({ name, days }) => (
            <li key={name}>
              {name}
              {days !== null && days > 0 && `，${days} 天`}
            </li>
          ))}
        </ol>
      )}
      {!item.flow && item.steps.length === 0 && (
        <p>
          交齐材料后由{guide.unitName}办，办到哪一步在“我的办件”里看；要先问清怎么走的，问窗口或者打 12345。
        </p>
      )}
      <Assumed guide={guide} field={item.steps.length > 0 ? 'steps' : 'flow'} />
      {item.joint && (
        <p>
          这个事项由{guide.unitName}牵头，同{(item.otherDepts ?? []).join('、')}联合办理；您只向一处申请。
        </p>
      )}
      {item.special && (
        <p>
          其中{item.special.kinds.join('、')}
          {item.special.days !== null && `（最长 ${item.special.days} 天）`}的时间不计在时限里。
        </p>
      )}
      {item.faqs.map(({ question, answer }) => (
        <p key={question}>
          <strong className="block">{question}</strong>
          {answer}
        </p>
      ))}
    </>
  );
}

/** How to apply, which comes before all further details. */
function Begin({ guide }: { readonly guide: ItemGuide }) {
  const { item, excludedName } = guide;
  if (!canApply(guide)) {
    return (
      <div className="note">
        <p>
          <strong>这个事项要到窗口办。</strong>
          {excludedName === null ? (item.visitReason ?? '还没有开通网上办理') : `${excludedName}只在区大厅办`}
          。
        </p>
        <p>
          <a className="tap" href="#where">
            看到哪里办
          </a>
        </p>
      </div>
    );
  }
  return (
    <p className="row noprint">
      <a className="button main" href={`/apply/start/${encodeURIComponent(item.id)}`}>
        开始办理
      </a>
      <span className="soft">在网上办；也可以到就近站点办</span>
    </p>
  );
}

/** The guide of one item: first the costs, the time, the visits and the materials. */
export function GuidePage({
  guide,
  form,
  place,
}: {
  readonly guide: ItemGuide;
  readonly form: ApplyForm['form'];
  readonly place: Place;
}) {
  const { item } = guide;
  return (
    <>
      <h1>{item.name}</h1>
      {guide.synthetic && (
        <div className="note">
          <p>这是合成的演示事项，不对应任何真实事项。</p>
        </div>
      )}
      <First guide={guide} />
      <Begin guide={guide} />
      <Materials guide={guide} />
      <Form form={form} />
      <Where guide={guide} />
      <How guide={guide} />
      <Ask guide={guide} place={place} />
      {item.basis.length > 0 && (
        <>
          <h2 id="basis">依据</h2>
          <Texts of={item.basis} />
          <Assumed guide={guide} field="basis" />
        </>
      )}
      {item.note && <p>说明：{item.note}</p>}
      <h2 id="assumed">哪些是推定的</h2>
      <p>
        {guide.assumed.length === 0
          ? '本指南没有推定的内容。'
          : `本指南里这些内容没有来源，是推定的，上线前由部门核定：${assumedWords(guide)}。`}
      </p>
      <p className="soft small">
        事项编码 {item.id}，第 {guide.version} 版，{guide.from} 起使用。
      </p>
    </>
  );
}
