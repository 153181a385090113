import type { KnownPlaces } from './change-place.ts';
import type { SiteFacts } from './describe-site.ts';
import type { ServiceWindow } from './windows.ts';

/** All that a command on places is decided on. */
export interface Registers extends KnownPlaces {
  readonly windows: readonly ServiceWindow[];
}

/** The registers with what is said of the sites. */
export interface RegistersAndSites extends Registers {
  readonly sites: readonly SiteFacts[];
}
