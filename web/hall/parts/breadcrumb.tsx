/** One page of the breadcrumb. */
export interface Crumb {
  readonly name: string;
  readonly href: string;
}

/** The path from the first page to the page above this one. */
export function Breadcrumb({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  if (crumbs.length === 0) return null;
  return (
    <nav className="crumbs wrap" aria-label="所在位置">
      <ol>
        {[{ name: '首页', href: '/' }, ...crumbs].map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
