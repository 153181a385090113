export { publishContract } from './contract.ts';
export { problems } from './problems.ts';
export { publishRoutes } from './publish.routes.ts';
export { listPublishedYears } from './published.store.ts';
export { releaseProjector } from './release.projector.store.ts';
export { type Report, writeAccount } from './report.cli.ts';
