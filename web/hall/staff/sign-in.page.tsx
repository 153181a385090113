import type { Problem } from '#base/kernel/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';

interface SignInProps {
  readonly name: string;
  readonly problems: readonly Problem[];
}

const fieldOf = (at: string) => ({ name: 'name', password: 'password' })[at];

/** The sign-in page for staff. A refused form does not show the password again. */
export function SignInPage({ name, problems }: SignInProps) {
  const wrong = problems.length > 0;
  const field = wrong ? 'field wrong' : 'field';
  return (
    <>
      {wrong && <ErrorSummary title="没有登录成功" problems={problems} fieldOf={fieldOf} />}
      <h1>工作人员登录</h1>
      <p>这里供窗口、站点和局里的工作人员登录。群众查账目、找站点不用登录。</p>
      <form method="post" action="/sign-in">
        <div className={field}>
          <label htmlFor="name">登录名</label>
          <input
            id="name"
            name="name"
            defaultValue={name}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={200}
          />
        </div>
        <div className={field}>
          <label htmlFor="password">口令</label>
          <input
            id="password"
            name="password"
            type="password"
            autoComplete="current-password"
            required
            maxLength={1000}
          />
        </div>
        <button className="main" type="submit">
          登录
        </button>
      </form>
      <p className="soft">忘了口令，或者账号被锁，请找本单位的系统管理员。</p>
    </>
  );
}

/** The page for a member of staff who is signed in already. */
export function SignedInPage() {
  return (
    <>
      <h1>您已登录</h1>
      <p>
        <a className="button main" href="/desk">
          进入工作台
        </a>
      </p>
      <form method="post" action="/sign-out">
        <p>这台电脑别人也用？离开前请退出。</p>
        <button type="submit">退出登录</button>
      </form>
    </>
  );
}
