import type { Instant } from '#base/kernel/index.ts';
import type { RegionCode } from './regions.ts';
import type { RoleId } from './roles.ts';

export const staffStates = ['active', 'locked', 'left'] as const;
export type StaffState = (typeof staffStates)[number];

/** A member of staff. Secrets (password hash, sessions) are elsewhere, never in the journal. */
export interface StaffMember {
  /** the name to sign in with; also the `actor` of facts */
  readonly id: string;
  readonly name: string;
  /** 职务, as shown beside the name; may be empty */
  readonly title: string;
  readonly unit: string;
  /** the region whose cases this person may see and take in */
  readonly scope: RegionCode;
  readonly roles: readonly RoleId[];
  readonly state: StaffState;
  /** who changed the state, when and why; null when there was only the appointment */
  readonly stateSince: { readonly at: Instant; readonly by: string; readonly reason: string } | null;
}

export const STAFF_ID = /^[a-z][a-z0-9-]{1,31}$/;

export const staffStateNames: Record<StaffState, string> = {
  active: '在岗',
  locked: '已锁定',
  left: '已离岗',
};

export function staffStream(id: string): string {
  return `staff/${id}`;
}
