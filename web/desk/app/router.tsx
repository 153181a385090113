import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { RouteFailure } from '../frame/failure.tsx';
import { Frame } from '../frame/frame.tsx';
import { NotFound } from '../frame/not-found.tsx';
import { Waiting } from '../parts/wait.tsx';
import {
  accountSearch,
  budgetSearch,
  casesSearch,
  closingSearch,
  countedSearch,
  countsSearch,
  newCaseSearch,
  newOrderSearch,
  newVoucherSearch,
  only,
  placesSearch,
  registersSearch,
  releaseSearch,
  trialSearch,
  vouchersSearch,
} from '../view/addresses.ts';
import { itemsSearch } from '../view/items.ts';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });
const under = () => root;

const home = createRoute({
  getParentRoute: under,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/home.tsx'), 'Home'),
});
const cases = createRoute({
  getParentRoute: under,
  path: '/cases',
  validateSearch: only(casesSearch),
  component: lazyRouteComponent(() => import('../pages/cases/cases.tsx'), 'Cases'),
});
const newCase = createRoute({
  getParentRoute: under,
  path: '/cases/new',
  validateSearch: only(newCaseSearch),
  component: lazyRouteComponent(() => import('../pages/intake/intake.tsx'), 'IntakePage'),
});
const handOver = createRoute({
  getParentRoute: under,
  path: '/cases/hand-over',
  component: lazyRouteComponent(() => import('../pages/cases/hand-over.tsx'), 'HandOverPage'),
});
const oneCase = createRoute({
  getParentRoute: under,
  path: '/cases/$number',
  component: lazyRouteComponent(() => import('../pages/cases/case.tsx'), 'CasePage'),
});
const counts = createRoute({
  getParentRoute: under,
  path: '/counts',
  validateSearch: only(countsSearch),
  component: lazyRouteComponent(() => import('../pages/counts/counts.tsx'), 'CountsPage'),
});
const counted = createRoute({
  getParentRoute: under,
  path: '/counts/cases',
  validateSearch: only(countedSearch),
  component: lazyRouteComponent(() => import('../pages/counts/counted.tsx'), 'CountedPage'),
});
const outbox = createRoute({
  getParentRoute: under,
  path: '/outbox',
  component: lazyRouteComponent(() => import('../pages/cases/outbox.tsx'), 'Outbox'),
});
const items = createRoute({
  getParentRoute: under,
  path: '/items',
  validateSearch: only(itemsSearch),
  component: lazyRouteComponent(() => import('../pages/items/items.tsx'), 'Items'),
});
const itemsImport = createRoute({
  getParentRoute: under,
  path: '/items/import',
  component: lazyRouteComponent(() => import('../pages/items/import.tsx'), 'ItemsImport'),
});
const oneItem = createRoute({
  getParentRoute: under,
  path: '/items/$code',
  component: lazyRouteComponent(() => import('../pages/items/item.tsx'), 'ItemPage'),
});
const vouchers = createRoute({
  getParentRoute: under,
  path: '/vouchers',
  validateSearch: only(vouchersSearch),
  component: lazyRouteComponent(() => import('../pages/vouchers/vouchers.tsx'), 'Vouchers'),
});
const newVoucher = createRoute({
  getParentRoute: under,
  path: '/vouchers/new',
  validateSearch: only(newVoucherSearch),
  component: lazyRouteComponent(() => import('../pages/vouchers/new-voucher.tsx'), 'NewVoucher'),
});
const voucher = createRoute({
  getParentRoute: under,
  path: '/vouchers/$number',
  component: lazyRouteComponent(() => import('../pages/vouchers/voucher.tsx'), 'VoucherPage'),
});
const review = createRoute({
  getParentRoute: under,
  path: '/review',
  component: lazyRouteComponent(() => import('../pages/vouchers/review.tsx'), 'Review'),
});
const pending = createRoute({
  getParentRoute: under,
  path: '/review/$id',
  component: lazyRouteComponent(() => import('../pages/vouchers/pending.tsx'), 'PendingPage'),
});
const trialBalance = createRoute({
  getParentRoute: under,
  path: '/trial-balance',
  validateSearch: only(trialSearch),
  component: lazyRouteComponent(() => import('../pages/vouchers/trial-balance.tsx'), 'TrialBalancePage'),
});
const budget = createRoute({
  getParentRoute: under,
  path: '/budget',
  validateSearch: only(budgetSearch),
  component: lazyRouteComponent(() => import('../pages/budget/budget.tsx'), 'BudgetPage'),
});
const budgetOrders = createRoute({
  getParentRoute: under,
  path: '/budget/new',
  validateSearch: only(newOrderSearch),
  component: lazyRouteComponent(() => import('../pages/budget/orders.tsx'), 'BudgetOrders'),
});
const registers = createRoute({
  getParentRoute: under,
  path: '/registers',
  validateSearch: only(registersSearch),
  component: lazyRouteComponent(() => import('../pages/registers/registers.tsx'), 'RegistersPage'),
});
const closing = createRoute({
  getParentRoute: under,
  path: '/closing',
  validateSearch: closingSearch,
  component: lazyRouteComponent(() => import('../pages/vouchers/closing.tsx'), 'Closing'),
});
const account = createRoute({
  getParentRoute: under,
  path: '/account',
  validateSearch: only(accountSearch),
  component: lazyRouteComponent(() => import('../pages/account/account.tsx'), 'AccountPage'),
});
const release = createRoute({
  getParentRoute: under,
  path: '/account/release',
  validateSearch: only(releaseSearch),
  component: lazyRouteComponent(() => import('../pages/release/release.tsx'), 'ReleasePage'),
});
const earlier = createRoute({
  getParentRoute: under,
  path: '/account/earlier',
  validateSearch: closingSearch,
  component: lazyRouteComponent(() => import('../pages/earlier/earlier.tsx'), 'EarlierPage'),
});
const audit = createRoute({
  getParentRoute: under,
  path: '/audit',
  component: lazyRouteComponent(() => import('../pages/audit/audit.tsx'), 'AuditPage'),
});
const firstSteps = createRoute({
  getParentRoute: under,
  path: '/first-steps',
  component: lazyRouteComponent(() => import('../pages/founding/first-steps.tsx'), 'FirstSteps'),
});
const places = createRoute({
  getParentRoute: under,
  path: '/places',
  validateSearch: placesSearch,
  component: lazyRouteComponent(() => import('../pages/places/places.tsx'), 'PlacesPage'),
});
const importPlaces = createRoute({
  getParentRoute: under,
  path: '/places/import',
  component: lazyRouteComponent(() => import('../pages/places/import.tsx'), 'ImportPlaces'),
});
const staff = createRoute({
  getParentRoute: under,
  path: '/staff',
  component: lazyRouteComponent(() => import('../pages/staff/staff.tsx'), 'StaffPage'),
});
const signIns = createRoute({
  getParentRoute: under,
  path: '/sign-ins',
  component: lazyRouteComponent(() => import('../pages/staff/sign-ins.tsx'), 'SignIns'),
});
const journal = createRoute({
  getParentRoute: under,
  path: '/journal',
  component: lazyRouteComponent(() => import('../pages/staff/journal.tsx'), 'JournalPage'),
});
const jobs = createRoute({
  getParentRoute: under,
  path: '/jobs',
  component: lazyRouteComponent(() => import('../pages/jobs/jobs.tsx'), 'JobsPage'),
});
const me = createRoute({
  getParentRoute: under,
  path: '/me',
  component: lazyRouteComponent(() => import('../pages/staff/my-login.tsx'), 'MyLogin'),
});

const tree = root.addChildren([
  home,
  cases,
  newCase,
  handOver,
  oneCase,
  counts,
  counted,
  outbox,
  items,
  itemsImport,
  oneItem,
  vouchers,
  newVoucher,
  voucher,
  review,
  pending,
  trialBalance,
  budget,
  budgetOrders,
  registers,
  closing,
  account,
  release,
  earlier,
  audit,
  firstSteps,
  places,
  importPlaces,
  staff,
  signIns,
  jobs,
  journal,
  me,
]);

export const router = createRouter({
  routeTree: tree,
  basepath: '/desk',
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingComponent: () => <Waiting />,
  defaultErrorComponent: RouteFailure,
  defaultNotFoundComponent: NotFound,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
