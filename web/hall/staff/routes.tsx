import { refusalOf } from '../app/refusal.ts';
import { route } from '../app/route.tsx';
import { SignedInPage, SignInPage } from './sign-in.page.tsx';

const LONGEST_NAME = 200;
const LONGEST_PASSWORD = 1000;

export const staffRoutes = [
  route('GET', '/sign-in', async ({ signedIn }) =>
    signedIn
      ? { title: '您已登录', body: <SignedInPage /> }
      : { title: '工作人员登录', body: <SignInPage name="" problems={[]} /> },
  ),

  route('POST', '/sign-in', async ({ client, form }) => {
    const name = (form.name ?? '').trim().slice(0, LONGEST_NAME);
    const password = (form.password ?? '').slice(0, LONGEST_PASSWORD);
    try {
      await client.org.signIn({ name, password });
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) throw error;
      const body = <SignInPage name={name} problems={refusal.problems} />;
      return { title: '没有登录成功：工作人员登录', body, status: refusal.status };
    }
    return { answer: { redirect: '/desk' } };
  }),

  route('POST', '/sign-out', async ({ client }) => {
    await client.org.signOut();
    return { answer: { redirect: '/' } };
  }),
];
