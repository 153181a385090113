export { countyOf, type NationPlace, placesWithin } from './places.ts';
export { findTowns, type NationTown } from './towns.store.ts';
