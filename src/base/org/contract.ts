import { z } from 'zod';
import { daySchema, house, problemSchema, requestIdSchema, text } from '#base/kernel/contract.ts';
import { regionLevels } from '#base/kernel/index.ts';
import { factorContract } from './contract-factor.ts';
import { foundingContract, importContract, placesContract } from './contract-places.ts';
import { allPermissions, type Permission } from './permissions.ts';
import type { RegionNode } from './regions.ts';
import { allRoles, type RoleId } from './roles.ts';
import { signInEvents } from './sign-in-events.ts';
import { staffStates } from './staff.ts';
import { windowKinds } from './windows.ts';

const staffIdSchema = text(64).min(1);
/** milliseconds since 1970 */
const instantSchema = z.int();
const roleSchema = z.enum(allRoles as readonly [RoleId, ...RoleId[]]);
const permissionSchema = z.enum(allPermissions as readonly [Permission, ...Permission[]]);

const meSchema = z.object({
  staffId: z.string(),
  name: z.string(),
  title: z.string(),
  unit: z.object({ id: z.string(), name: z.string() }),
  /** `path` from the district down */
  scope: z.object({ code: z.string(), path: z.array(z.string()) }),
  roles: z.array(z.object({ id: roleSchema, name: z.string() })),
  permissions: z.array(permissionSchema),
  mustChangePassword: z.boolean(),
  /** the second factor: nothing to do, to be given, or to be set up */
  secondFactor: z.enum(['fine', 'asked', 'missing']),
  expires: instantSchema,
});

const regionSchema: z.ZodType<RegionNode> = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(regionLevels),
  get children() {
    return z.array(regionSchema);
  },
});

const unitSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['bureau', 'section', 'institution', 'department', 'town-centre', 'village-station']),
  parent: z.string().nullable(),
  region: z.string(),
  rank: z.string().nullable(),
  headcount: z.array(z.object({ kind: z.string(), persons: z.int() })),
  assumed: z.string().nullable(),
});

export const staffStateSchema = z.enum(staffStates);
const staffSchema = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  unit: z.string(),
  unitName: z.string(),
  scope: z.string(),
  roles: z.array(roleSchema),
  state: staffStateSchema,
  stateSince: z.object({ at: instantSchema, by: z.string(), reason: z.string() }).nullable(),
});

const whose = z.object({ id: staffIdSchema });
const staffCommand = whose.extend({ requestId: requestIdSchema });
const withReason = staffCommand.extend({ reason: text(400) });
const onDay = z.object({ day: daySchema.optional() });
const firstPassword = z.object({ id: z.string(), firstPassword: z.string().nullable() });

export const orgContract = {
  ...factorContract,
  ...foundingContract,
  ...placesContract,
  ...importContract,
  signIn: house
    .route({ method: 'POST', path: '/sign-in', summary: '登录' })
    .input(z.object({ name: text(200), password: text(1000) }))
    .output(meSchema),
  signOut: house.route({ method: 'POST', path: '/sign-out', summary: '退出' }).output(z.object({})),
  me: house.route({ method: 'GET', path: '/me', summary: '我是谁、能做什么' }).output(meSchema),
  changePassword: house
    .route({ method: 'POST', path: '/me/password', summary: '改口令' })
    .input(z.object({ current: text(1000), next: text(1000) }))
    .output(z.object({})),
  mySessions: house.route({ method: 'GET', path: '/me/sessions', summary: '我在哪里登录着' }).output(
    z.array(
      z.object({
        id: z.string(),
        startedAt: instantSchema,
        seenAt: instantSchema,
        address: z.string(),
        current: z.boolean(),
      }),
    ),
  ),
  endMySession: house
    .route({ method: 'POST', path: '/me/sessions/{id}/end', summary: '退出我的某一次登录' })
    .input(z.object({ id: text(64) }))
    .output(z.object({})),

  /** public: everybody may know where the windows are */
  regions: house
    .route({ method: 'GET', path: '/regions', summary: '某一天的区划' })
    .input(onDay)
    .output(z.object({ day: daySchema, tree: z.array(regionSchema) })),
  units: house
    .route({ method: 'GET', path: '/units', summary: '某一天的机构和站点' })
    .input(onDay)
    .output(z.object({ day: daySchema, units: z.array(unitSchema) })),
  /** where sites are, how they are reached and when they are open, where it is known; `record`: the site's 备案号, '' unknown */
  contacts: house
    .route({ method: 'GET', path: '/contacts', summary: '站点的地址、电话和开放时间，网站备案号' })
    .output(
      z.object({
        sites: z.array(
          z.object({ unit: z.string(), address: z.string(), telephone: z.string(), hours: z.string() }),
        ),
        record: z.string(),
        /** where the public reaches the hall, as the administrator has set it; '' unknown */
        address: z.string(),
      }),
    ),
  /** null before the bureau is founded */
  founding: house
    .route({ method: 'GET', path: '/founding', summary: '何时启用、账簿和登记簿从哪一天起' })
    .output(z.object({ foundedOn: daySchema, booksFrom: daySchema }).nullable()),
  windows: house
    .route({ method: 'GET', path: '/windows', summary: '某一天的大厅窗口' })
    .input(onDay)
    .output(
      z.object({
        day: daySchema,
        windows: z.array(
          z.object({
            number: z.int(),
            unit: z.string(),
            kind: z.enum(windowKinds),
            label: z.string(),
          }),
        ),
      }),
    ),

  roles: house.route({ method: 'GET', path: '/roles', summary: '岗位表' }).output(
    z.array(
      z.object({
        id: roleSchema,
        name: z.string(),
        does: z.string(),
        permissions: z.array(z.object({ id: permissionSchema, does: z.string() })),
      }),
    ),
  ),
  staff: house.route({ method: 'GET', path: '/staff', summary: '人员名单' }).output(z.array(staffSchema)),
  /** for all staff, because vouchers and facts name people by id */
  names: house
    .route({ method: 'GET', path: '/staff/names', summary: '人员姓名' })
    .output(z.array(z.object({ id: z.string(), name: z.string() }))),
  /** `firstPassword` is given once; null for a repeated request */
  addStaff: house
    .route({ method: 'POST', path: '/staff', summary: '增加人员' })
    .input(
      z.object({
        requestId: requestIdSchema,
        id: staffIdSchema,
        name: text(200),
        title: text(200),
        unit: text(64),
        scope: text(64),
      }),
    )
    .output(firstPassword),
  changeStaff: house
    .route({ method: 'POST', path: '/staff/{id}', summary: '变更人员的姓名、职务、机构和管辖范围' })
    .input(
      staffCommand.extend({
        name: text(200),
        title: text(200),
        unit: text(64),
        scope: text(64),
      }),
    )
    .output(whose),
  changeRoles: house
    .route({ method: 'POST', path: '/staff/{id}/roles', summary: '授予、收回岗位' })
    .input(staffCommand.extend({ roles: z.array(text(64)).max(20) }))
    .output(whose),
  lockStaff: house
    .route({ method: 'POST', path: '/staff/{id}/lock', summary: '锁定账号' })
    .input(withReason)
    .output(whose),
  unlockStaff: house
    .route({ method: 'POST', path: '/staff/{id}/unlock', summary: '解锁账号' })
    .input(withReason)
    .output(whose),
  leaveStaff: house
    .route({ method: 'POST', path: '/staff/{id}/leave', summary: '办理离岗' })
    .input(withReason)
    .output(whose),
  /** makes a new first password with each call, so it needs no request id */
  resetPassword: house
    .route({ method: 'POST', path: '/staff/{id}/password', summary: '重置口令' })
    .input(whose)
    .output(firstPassword),
  signInLog: house
    .route({ method: 'GET', path: '/sign-in-log', summary: '登录日志' })
    .input(z.object({ before: z.int().optional(), limit: z.int().min(1).max(200).default(50) }))
    .output(
      z.object({
        entries: z.array(
          z.object({
            id: z.int(),
            at: instantSchema,
            event: z.enum(signInEvents),
            login: z.string(),
            address: z.string(),
            problem: z.string(),
            actor: z.string(),
          }),
        ),
        /** `before` of the next page; null at the end */
        next: z.int().nullable(),
      }),
    ),
  /** reads the whole journal, which takes a while in a large one */
  verifyJournal: house.route({ method: 'POST', path: '/journal/verify', summary: '校验流水的完整性' }).output(
    z.object({
      facts: z.int(),
      position: z.int(),
      hash: z.string(),
      /** empty when no fact was changed */
      problems: z.array(problemSchema),
    }),
  ),
};
