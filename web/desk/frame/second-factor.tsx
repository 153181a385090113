import { useQueryClient } from '@tanstack/react-query';
import { api } from '../app/client.ts';
import type { Me } from '../app/session.ts';
import { CodeForm } from '../parts/code-form.tsx';
import { FactorForm } from '../parts/factor-form.tsx';
import { Mark } from '../parts/mark.tsx';

/** Somebody has given their password, and the page was loaded again before the code. */
export function SecondFactor({ me }: { readonly me: Me }) {
  const queries = useQueryClient();
  return (
    <main className="sign-in-page">
      <div className="sign-in-card">
        <h1>
          <Mark size={34} />
          <span>第二步验证</span>
        </h1>
        <p>{me.name}，您好。</p>
        <CodeForm onDone={(now) => queries.setQueryData(api.org.me.queryKey(), now)} />
      </div>
    </main>
  );
}

/** The role needs a second factor: nothing can be done before there is one. */
export function FirstFactor({ me }: { readonly me: Me }) {
  const queries = useQueryClient();
  return (
    <main className="sign-in-page">
      <div className="sign-in-card">
        <h1>
          <Mark size={34} />
          <span>先设置第二步验证</span>
        </h1>
        <p>{me.name}，您的岗位登录时要有第二步验证，设置后才能办理业务。</p>
        <FactorForm onDone={() => void queries.invalidateQueries({ queryKey: api.org.me.key() })} />
      </div>
    </main>
  );
}
