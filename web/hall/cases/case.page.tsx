import { type Day, showDay } from '#base/kernel/index.ts';
import type { MyCase } from '../app/client.ts';
import { inFours } from '../apply/key.page.tsx';
import { answerText } from '../apply/steps.ts';
import { Path } from './path.tsx';
import { clockWords, doable, gradeName, mayDo } from './words.ts';

interface Viewed {
  readonly view: MyCase;
}

/** states that wait for the applicant: their first action stands out */
const ASKS = ['returned', 'notified', 'closed'];

/** The actions of the applicant; the one that the case waits for comes first. */
function Doable({ view }: Viewed) {
  const now = doable.filter(({ verb }) => mayDo(view, verb));
  if (now.length === 0) return null;
  const asked = ASKS.includes(view.status) || mayDo(view, 'continue');
  return (
    <>
      <h2>您现在可以</h2>
      <ul className="plain row">
        {now.map(({ verb, label }, index) => (
          <li key={verb}>
            <a
              className={asked && index === 0 ? 'button main' : 'button'}
              href={`/cases/${view.number}/${verb}`}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Papers({ view }: Viewed) {
  const { papers, certificate, number } = view;
  if (papers.length === 0 && !certificate) return null;
  return (
    <>
      <h2>文书和证照</h2>
      <ul className="rows">
        {certificate && (
          <li>
            <a className="tap strong" href={`/cases/${number}/papers/certificate/1`}>
              {certificate.name}（PDF）
            </a>
            <span className="soft small block">{certificate.number}</span>
          </li>
        )}
        {papers.map(({ kind, sequence, name, number: paper, on }) => (
          <li key={`${kind} ${sequence}`}>
            <a className="tap" href={`/cases/${number}/papers/${kind}/${sequence}`}>
              {name}（PDF）
            </a>
            <span className="soft small block">
              {paper}，{showDay(on as Day)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Messages({ view }: Viewed) {
  const last = view.messages.at(-1);
  if (!last) return null;
  return (
    <>
      <h2>发给您的消息</h2>
      <p>
        <span className="soft small block">{showDay(last.on as Day)}</span>
        {last.text}
      </p>
      <p>
        <a className="tap" href={`/cases/${view.number}/messages`}>
          全部消息（{view.messages.length} 条）
        </a>
      </p>
    </>
  );
}

function Given({ view }: Viewed) {
  const { form, answers, materials, number, applicant, wants } = view;
  const asked = form.filter(({ key }) => answers[key]);
  const given = materials.filter(({ file }) => file !== null);
  return (
    <details>
      <summary>您填的和交的</summary>
      <dl className="qa">
        <div>
          <dt>申请人</dt>
          <dd>
            {applicant.name}，{applicant.identityName} {applicant.number}
          </dd>
        </div>
        {asked.map((question) => (
          <div key={question.key}>
            <dt>{question.label}</dt>
            <dd>{answerText(question, answers[question.key])}</dd>
          </div>
        ))}
        <div>
          <dt>送达方式</dt>
          <dd>
            {wants.wayName}
            {wants.address && `，${wants.address}`}
          </dd>
        </div>
      </dl>
      {given.length > 0 && (
        <ul className="rows">
          {given.map(({ name, file }) => (
            <li key={name}>
              <a className="tap" href={`/cases/${number}/files/${file?.digest}`}>
                {name}
              </a>
              <span className="soft small block">{file?.name}</span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function Missing({ view }: Viewed) {
  const { missing, materials } = view;
  const later = materials.filter(({ until, file }) => until !== null && file === null);
  if (missing.length === 0 && later.length === 0) return null;
  return (
    <div className="note">
      {missing.length > 0 && (
        <>
          <p>
            <strong>请您补正：</strong>
          </p>
          <ul>
            {missing.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <p>交上以后，从那一天起重新算收到的日子。</p>
        </>
      )}
      {later.map(({ name, until }) => (
        <p key={name}>
          “{name}”请在{showDay(until as Day)}前补交。
        </p>
      ))}
    </div>
  );
}

/** 中止: its ground and first day. The text on what is awaited says until when, and whether the days go on. */
function Rests({ view: { suspension, number } }: Viewed) {
  if (!suspension) return null;
  const { name, reason, on, needsRequest, file } = suspension;
  return (
    <dl className="qa">
      <div>
        <dt>为什么中止</dt>
        <dd>
          {needsRequest ? '您书面请求中止' : name}
          {reason && <span className="block">{reason}</span>}
          {file && (
            <span className="block">
              <a className="tap" href={`/cases/${number}/files/${file.digest}`}>
                书面请求：{file.name}
              </a>
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt>从哪天起</dt>
        <dd>{showDay(on as Day)}</dd>
      </div>
    </dl>
  );
}

/** The page of the applicant's own case: its state, who handles it, what is awaited, and the possible actions. */
export function CasePage({ view, did }: Viewed & { readonly did: string }) {
  const clock = clockWords(view);
  // the last action is confirmed once, on top
  const said = doable.find(({ verb }) => verb === did)?.done;
  return (
    <>
      {said && (
        <div className="told" role="status">
          <p>✓ {said}</p>
        </div>
      )}
      <h1>{view.item.name}</h1>
      <p className="soft small">编号 {inFours(view.number)}</p>
      <p className="big">{view.statusName}</p>
      {view.missing.length === 0 && <p>{view.waitsFor.replaceAll('申请人', '您')}</p>}
      <Rests view={view} />
      {clock && <p>{clock}</p>}
      {view.notes.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
      <Missing view={view} />
      <Doable view={view} />
      <h2>办到哪一步</h2>
      <Path steps={view.steps} />
      <Papers view={view} />
      <Messages view={view} />
      <Given view={view} />
      {view.delivery && (
        <p>
          {showDay(view.delivery.on as Day)}已送达：{view.delivery.wayName}。
        </p>
      )}
      {view.rating !== null && <p>您的评价：{gradeName(view.rating)}。</p>}
      <p className="soft small">
        {view.siteName}收件，{view.item.unitName}办理。
      </p>
      <form method="post" action={`/cases/${view.number}/leave`} className="noprint">
        <p className="soft">手机或电脑别人也用？看完请退出。</p>
        <button type="submit">看完了，退出</button>
      </form>
    </>
  );
}

/** All messages to the applicant, the newest first. */
export function MessagesPage({ view }: Viewed) {
  return (
    <>
      <h1>发给我的消息</h1>
      <p className="soft">{view.item.name}</p>
      {view.messages.length === 0 ? (
        <p>这里会列出发给您的每一条消息：收到了、受理了、要补什么、办好了。现在还没有。</p>
      ) : (
        <ol className="rows">
          {view.messages.toReversed().map(({ at, on, text }) => (
            <li key={`${at} ${text}`}>
              <span className="soft small block">{showDay(on as Day)}</span>
              {text}
            </li>
          ))}
        </ol>
      )}
      <p>
        <a className="tap" href={`/cases/${view.number}`}>
          回到办件
        </a>
      </p>
    </>
  );
}
