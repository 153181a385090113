import { useQueryClient } from '@tanstack/react-query';
import { api } from '../app/client.ts';
import type { Me } from '../app/session.ts';
import { Mark } from '../parts/mark.tsx';
import { PasswordForm } from '../parts/password-form.tsx';

/** A first password was set by somebody else: nothing can be done before it is changed. */
export function FirstPassword({ me }: { readonly me: Me }) {
  const queries = useQueryClient();
  return (
    <main className="sign-in-page">
      <div className="sign-in-card">
        <h1>
          <Mark size={34} />
          <span>先改口令</span>
        </h1>
        <p>{me.name}，您用的是别人设置的初始口令。改成自己的口令后才能办理业务。</p>
        <PasswordForm onDone={() => void queries.invalidateQueries({ queryKey: api.org.me.key() })} />
      </div>
    </main>
  );
}
