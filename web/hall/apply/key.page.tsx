/** "4302 1220 2611 …": a number in groups of four, for reading and writing it down */
export const inFours = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1 ');

interface KeyProps {
  readonly number: string;
  readonly code: string;
  readonly item: string;
}

/** The page with number and code, which is shown until the applicant has written them down, and never again. */
export function KeyPage({ number, code, item }: KeyProps) {
  return (
    <>
      <h1>先把编号和查询码记下来</h1>
      <p>草稿已经存好：{item}。</p>
      <dl className="keys">
        <dt>办件编号</dt>
        <dd>{inFours(number)}</dd>
        <dt>查询码</dt>
        <dd>{inFours(code)}</dd>
      </dl>
      <p>
        <strong>查询码只在这里显示一次。</strong>
        请抄下来、拍张照，或者用浏览器的“打印”印出来。以后接着填、查进度、补材料都要用这两个。
      </p>
      <p>不要告诉别人：有这两个号，就能看您的申请。</p>
      <form method="post" action={`/apply/${number}/key`}>
        <button className="main" type="submit">
          我记好了，开始填
        </button>
      </form>
    </>
  );
}

/** The page without a code, which was given before or lost with its answer. */
export function NoCodePage({ number }: Pick<KeyProps, 'number'>) {
  return (
    <>
      <h1>查询码已经给过了</h1>
      <p>
        这份申请以前已经建好，编号 <span className="nowrap">{inFours(number)}</span>
        ，查询码当时给您看过，不再显示。
      </p>
      <p>
        <a className="button main" href="/cases">
          用编号和查询码打开
        </a>
      </p>
      <p>查询码没有记下来：请带身份证件到就近站点的窗口重新领，或者重新申请一份；没有提交的草稿没有人看。</p>
    </>
  );
}
