import type { ApplyForm, ItemGuide } from '../app/client.ts';
import type { Place } from '../app/place.ts';
import { costOf, daysOf, visitsOf } from '../items/words.ts';
import { type As, sortsFor } from './who.ts';

export const startAt = (item: string) => `/apply/start/${encodeURIComponent(item)}`;

/** Does the applicant have to choose a town or village? Not where the district's hall takes the item in. */
export function needsPlace({ sites }: Pick<ApplyForm, 'sites'>): boolean {
  return !sites.some(({ code }) => code.endsWith('000000'));
}

interface StartProps {
  readonly guide: ItemGuide;
  readonly form: ApplyForm;
}

/** The first page: what is needed, how long it takes, what it costs and how often the applicant must come. */
export function StartPage({ guide, form }: StartProps) {
  const { item } = guide;
  const next = needsPlace(form) ? 'place' : 'for';
  return (
    <>
      <h1>
        <span className="soft small block">在网上申请</span>
        {item.name}
      </h1>
      <ul className="rows">
        <li>
          <strong className="block">花多少钱</strong>
          {costOf(item)}
        </li>
        <li>
          <strong className="block">要多久</strong>
          填表大约 15 分钟；{daysOf(item).promised}
        </li>
        <li>
          <strong className="block">要跑几次</strong>
          {visitsOf(item)}
        </li>
        <li>
          <strong className="block">谁来办</strong>
          {form.item.unitName}
        </li>
      </ul>
      <Prepare item={item.id} form={form} />
      <p>填到一半可以停下，以后凭编号和查询码接着填。没有提交之前，没有人看您的申请。</p>
      <p>
        <a className="button main" href={`${startAt(item.id)}/${next}`}>
          现在开始
        </a>
      </p>
      <p>
        <a className="tap" href="/cases">
          已经填了一半？接着填
        </a>
      </p>
    </>
  );
}

/** What to have at hand. What an answer of the form decides is said with its situation. */
function Prepare({ item, form: { materials, age } }: { readonly item: string; readonly form: ApplyForm }) {
  const must = materials.filter(({ required }) => required);
  const some = materials.filter(({ when }) => when !== null);
  return (
    <>
      <h2>手边先准备好</h2>
      <ul>
        {age && <li>先看看符不符合：{age.words}的才能办</li>}
        <li>申请人的身份证件号码；单位的统一社会信用代码</li>
        <li>能收到消息的手机号</li>
        {must.map(({ name }) => (
          <li key={name}>{name}（拍照或扫描）</li>
        ))}
        {some.map(({ name, note }) => (
          <li key={name}>
            {name}（{note}）
          </li>
        ))}
        {materials.length > must.length + some.length && (
          <li>
            有的情形还要别的材料，见
            <a className="intext" href={`/items/${encodeURIComponent(item)}#materials`}>
              办事指南
            </a>
          </li>
        )}
      </ul>
    </>
  );
}

/** The page for an item that people cannot apply for from home: the reason, and where to go. */
export function OfflinePage({ guide, form }: StartProps) {
  const { item } = guide;
  return (
    <>
      <h1>
        <span className="soft small block">要到窗口办</span>
        {item.name}
      </h1>
      <p>
        这个事项现在不能在网上申请：<strong>{form.offlineReason}</strong>。
      </p>
      {guide.excludedName === null ? (
        <p>区、镇、村（社区）任何一个窗口都收，不用跑远。</p>
      ) : (
        <p>请到区大厅：{item.place}。</p>
      )}
      <p>
        <a className="button main" href={guide.excludedName === null ? '/sites' : '/sites#centre'}>
          {guide.excludedName === null ? '找就近站点' : '看区大厅的窗口'}
        </a>
      </p>
      <p>
        <a className="tap" href={`/items/${encodeURIComponent(item.id)}`}>
          看要带什么
        </a>
      </p>
    </>
  );
}

interface PlaceProps {
  readonly form: ApplyForm;
  readonly place: Place;
  /** the chosen town; undefined: choose one first */
  readonly town: string | undefined;
}

const MANY = 12;

/** The page for the place: the site depends on the applicant's home, so it asks for the town, then the place in it. */
export function PlacePage({ form, place, town }: PlaceProps) {
  const { id } = form.item;
  const at = (query: string) => `${startAt(id)}/${query}`;
  const inTown = form.sites.filter(({ code }) => town === undefined || code.startsWith(town.slice(0, 9)));
  const byTown = town === undefined && form.sites.length > MANY;
  const towns = place.towns.filter(({ code }) =>
    form.sites.some((site) => site.code.startsWith(code.slice(0, 9))),
  );
  return (
    <>
      <h1>{byTown ? '户口或者住处在哪个镇？' : '由哪里办？'}</h1>
      <p>这个事项由镇、村（社区）办，请选您自己所在的地方。</p>
      <ul className="links">
        {byTown
          ? towns.map(({ code, name }) => (
              <li key={code}>
                <a href={at(`place?town=${code}`)}>{name}</a>
              </li>
            ))
          : inTown.map(({ code, name }) => (
              <li key={code}>
                <a href={at(`for?site=${code}`)}>{name}</a>
              </li>
            ))}
      </ul>
    </>
  );
}

interface ForProps {
  readonly form: ApplyForm;
  readonly site: string | undefined;
}

export function whoAt(item: string, as: As, site: string | undefined): string {
  const query = new URLSearchParams({ as, ...(site && { site }) });
  return `${startAt(item)}/who?${query}`;
}

/** The page that asks for whom the application is, which decides the next questions. */
export function ForPage({ form, site }: ForProps) {
  return (
    <>
      <h1>给谁办？</h1>
      <ul className="rows">
        {sortsFor(form).map(({ as, label, hint }) => (
          <li key={as}>
            <a className="tap" href={whoAt(form.item.id, as, site)}>
              {label}
            </a>
            <span className="soft small block">{hint}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
