import type { Problem } from '#base/kernel/index.ts';

interface Said {
  readonly title: string;
  readonly what: string;
  readonly todo: string;
}

const SAID: Record<number, Said> = {
  401: {
    title: '需要登录',
    what: '这一页只给登录的工作人员看，您还没有登录，或者登录已经到期。',
    todo: '工作人员请先登录；群众办事、查办件、查账目都不用登录。',
  },
  403: {
    title: '不能看这一页',
    what: '这一页不对外开放，或者这次提交来自别的网站，没有保存任何内容。',
    todo: '请从首页进入；工作人员请由有相应岗位的同事办理。',
  },
  404: {
    title: '没有找到这一页',
    what: '这个网址下没有内容：可能是网址输错了，也可能这一页已经换了地方。',
    todo: '请核对网址，或者从下面的入口重新找。',
  },
  413: {
    title: '提交的内容过大',
    what: '提交的内容超过了限制，没有保存。',
    todo: '请减少内容后再提交。',
  },
  422: {
    title: '提交的内容有问题',
    what: '提交的内容不符合要求，没有保存。',
    todo: '请按提示改正后重新提交。',
  },
  503: {
    title: '数据库正在恢复',
    what: '数据库刚刚中断，系统正在把它重新启动；这一次多半没有保存。',
    todo: '请过一分钟再试，刚才填的内容按“返回”就能找到；急事请到就近的便民服务站或区政务服务中心窗口办理。',
  },
};

const FAILED: Said = {
  title: '系统出错了',
  what: '系统处理这一页时出了故障，没有保存任何内容。',
  todo: '请过几分钟再试；急事请到就近的便民服务站或区政务服务中心窗口办理。',
};

interface ErrorPageProps {
  readonly status: number;
  readonly path: string;
  readonly problems: readonly Problem[];
  /** the number by which the administrator finds the failure */
  readonly reference?: string;
}

function saidOf(status: number): Said {
  return SAID[status] ?? (status < 500 ? SAID[422]! : FAILED);
}

/** The page of a failure: what happened, what to do, and the number to give. */
export function ErrorPage({ status, path, problems, reference }: ErrorPageProps) {
  const said = saidOf(status);
  return (
    <>
      <h1>{said.title}</h1>
      {problems.length === 0 && <p>{said.what}</p>}
      {problems.map((problem) => (
        <div key={`${problem.code} ${problem.at}`}>
          <p>{problem.message}</p>
          <p>{problem.hint}</p>
        </div>
      ))}
      {problems.length === 0 && <p>{said.todo}</p>}
      <ul className="links">
        {status === 401 && (
          <li>
            <a href="/sign-in">工作人员登录</a>
          </li>
        )}
        <li>
          <a href="/">首页</a>
        </li>
        <li>
          <a href="/items">办事指南</a>
        </li>
        <li>
          <a href="/accounts">公开账目</a>
        </li>
        <li>
          <a href="/sites">就近站点</a>
        </li>
      </ul>
      <p className="soft small">
        {reference ? (
          <>
            故障编号 <strong>{reference}</strong>，告诉系统管理员就能查到原因。
          </>
        ) : (
          `编号 ${status}，网址 ${path.length > 80 ? `${path.slice(0, 80)}…` : path}`
        )}
      </p>
    </>
  );
}

ErrorPage.title = (status: number): string => saidOf(status).title;
