export { blankItem } from './blank.ts';
export { itemsContract } from './contract.ts';
export { itemsFromCsv, itemsToCsv } from './csv-items.ts';
export { excludedKinds } from './excluded-kinds.ts';
export { fieldNames } from './field-names.ts';
export { itemProjector, searchTextOf } from './items.projector.store.ts';
export { itemRoutes } from './items.routes.ts';
export {
  findItemNames,
  findVersions,
  listItems,
  loadItems,
  releaseItems,
  withdrawItem,
} from './items.store.ts';
export { type Finding, lintItem } from './lint/index.ts';
export type { PackItem } from './pack.ts';
export { type FieldChange, type Preview, previewImport } from './preview.ts';
export { fromExchange } from './read-exchange.ts';
export { ask, elsewhereById, findItems } from './search/index.ts';
export { fillCatalogue } from './synthetic.ts';
export type { ItemResult, ItemVersion, Material, ServiceItem, Step } from './types.ts';
export { findVersionOn, releaseItem, sameItem } from './versions.ts';
export { type ExchangeItem, toExchange } from './write-exchange.ts';
export { itemsToXlsx } from './xlsx-items.ts';
