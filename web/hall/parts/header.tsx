import { Mark } from './mark.tsx';

const PLACES = [
  ['/', '首页'],
  ['/items', '办事指南'],
  ['/cases', '我的办件'],
  ['/accounts', '公开账目'],
  ['/sites', '就近站点'],
] as const;

interface HeaderProps {
  /** "某某区"; '' where it is unknown, as on an error page */
  readonly district: string;
  readonly path: string;
  /** the address to which large print comes back */
  readonly here: string;
  readonly large: boolean;
}

function isHere(place: string, path: string): boolean {
  if (place === '/cases' && path.startsWith('/apply/') && !path.startsWith('/apply/start/')) return true;
  return place === '/' ? path === '/' : path === place || path.startsWith(`${place}/`);
}

export function Header({ district, path, here, large }: HeaderProps) {
  return (
    <header>
      <div className="wrap">
        <a className="brand" href="/">
          <Mark />
          一门 <span>{district}政务服务</span>
        </a>
        <nav aria-label="主菜单">
          <ul>
            {PLACES.map(([href, name]) => (
              <li key={href}>
                <a href={href} aria-current={isHere(href, path) ? 'true' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <form method="post" action="/print">
          <input type="hidden" name="size" value={large ? 'normal' : 'large'} />
          <input type="hidden" name="back" value={here} />
          <button type="submit">{large ? '标准字号' : '大字版'}</button>
        </form>
      </div>
    </header>
  );
}
