import { route } from '../app/route.tsx';
import { AboutPage } from './about.page.tsx';
import { ContactPage } from './contact.page.tsx';

/** An address on this site: it begins with one slash, because two would name another host. */
const OWN_ADDRESS = /^\/(?![/\\])[^\s\\]*$/;

export const aboutRoutes = [
  route('GET', '/about', async (_request, place) => ({
    title: '关于本站',
    body: <AboutPage place={place} />,
  })),

  route('GET', '/contact', async (_request, place) => ({
    title: '电话、地址和投诉',
    body: <ContactPage place={place} />,
  })),

  /** large print, which a cookie keeps for the next visit */
  route('POST', '/print', async ({ form }) => {
    const print = form.size === 'large' ? 'large' : 'normal';
    const back = form.back ?? '/';
    return { answer: { setCookies: { print }, redirect: OWN_ADDRESS.test(back) ? back : '/' } };
  }),
];
