export { accepted, allow, type Refusals, signedIn } from './allow.ts';
export { orgContract } from './contract.ts';
export { type DatedName, nameOn, type Span, standsOn } from './dated.ts';
export type { SiteFacts } from './describe-site.ts';
export { DEVICE_DAYS, type DeviceCookie, deviceDigest, isDevice } from './device-cookie.ts';
export { makeDevice } from './devices.store.ts';
export { type Appointed, foundBureau } from './found-bureau.store.ts';
export { type AskedFounding, BUREAU, type FoundedBureau } from './found-bureau.ts';
export { type Founding, findFoundedBureau, findFounding } from './founding.store.ts';
export { findSites } from './keep-places.store.ts';
export { loadOrg, type OrgPack } from './load.store.ts';
export { allPermissions, type Permission, permissions } from './permissions.ts';
export { findDocumentWord, findRegions, findUnits, findWindows } from './places.store.ts';
export { orgProjector } from './projector.store.ts';
export {
  prefixOf,
  type Region,
  type RegionCode,
  type RegionNode,
  regionPath,
  regionsOn,
  regionTree,
  within,
} from './regions.ts';
export { allRoles, officers, permissionsOf, type RoleId, roleName, roles, rolesWith } from './roles.ts';
export { requirePermission, requireRegion, type Session } from './session.ts';
export type { SessionCookie } from './session-cookie.ts';
export { findSession } from './sessions.store.ts';
export { findStaff, findStaffMember } from './staff.store.ts';
export type { StaffMember, StaffState } from './staff.ts';
export { sweepSessions } from './sweep.jobs.ts';
export { townCentreId, type Unit, type UnitKind, villageStationId } from './units.ts';
export { unaccountedCredentials } from './verify-credentials.store.ts';
export type { ServiceWindow } from './windows.ts';
