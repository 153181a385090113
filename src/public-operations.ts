/**
 * The operations that everybody may use without signing in, for the page that explains them (/api). All others are for staff
 * and are shown to who is signed in.
 */
export const publicOperations: ReadonlySet<string> = new Set([
  ...['org.signIn', 'org.regions', 'org.units', 'org.contacts', 'org.windows', 'org.founding'],
  ...['account.voucher'],
  ...['publish.published', 'publish.publishedAccount', 'publish.publishedFigure', 'publish.publishedFile'],
  ...['items.groups', 'items.list', 'items.search', 'items.ask', 'items.guide'],
  ...['cases.form', 'cases.mostAsked', 'cases.identityKinds', 'cases.start', 'cases.look', 'cases.who'],
  ...[
    'cases.save',
    'cases.attach',
    'cases.detach',
    'cases.arrange',
    'cases.act',
    'cases.askCode',
    'cases.confirmCode',
  ],
  ...['cases.applicantFile', 'cases.applicantPaper'],
]);
