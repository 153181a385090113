import { z } from 'zod';
import { defineFacts } from '#base/journal/index.ts';
import { dayValue } from '#base/kernel/contract.ts';
import { regionLevels } from '#base/kernel/index.ts';
import { regionKinds } from './regions.ts';
import { unitKinds } from './units.ts';
import { windowKinds } from './windows.ts';

const span = { from: dayValue, until: dayValue.nullable() };
const names = z.array(z.object({ name: z.string(), ...span })).readonly();
const id = z.string().min(1);

/** A later state of something with a span: all its names, and where it ends. */
const changed = z.object({ ...span, names });

const stateChanged = z.object({ id, reason: z.string() });

/** What the journal keeps of the organisation. Roles stand as they were called on that day (`roleToday`). */
export const orgFacts = defineFacts({
  'bureau-founded': z.object({
    code: id,
    province: z.string(),
    city: z.string(),
    place: id,
    bureau: id,
    booksFrom: dayValue,
    form: id,
    foundedOn: dayValue,
  }),
  'region-added': z.object({
    code: id,
    parent: z.string().nullable(),
    level: z.enum(regionLevels),
    kind: z.enum(regionKinds).optional(),
    names,
    ...span,
  }),
  'unit-added': z.object({
    id,
    kind: z.enum(unitKinds),
    parent: z.string().nullable(),
    region: z.string(),
    names,
    documentWord: z.string().optional(),
    rank: z.string().optional(),
    headcount: z
      .array(z.object({ kind: z.string(), persons: z.number() }))
      .readonly()
      .optional(),
    itemDept: z.string().optional(),
    assumed: z.string().optional(),
    ...span,
  }),
  'window-added': z.object({
    number: z.int(),
    unit: z.string(),
    kind: z.enum(windowKinds),
    label: z.string(),
    ...span,
  }),
  'region-renamed': changed.extend({ code: id, reason: z.string() }),
  'region-ended': changed.extend({ code: id, into: z.array(z.string()).readonly(), reason: z.string() }),
  'unit-renamed': changed.extend({ id, reason: z.string() }),
  'unit-ended': changed.extend({ id, reason: z.string() }),
  'window-changed': z.object({
    number: z.int(),
    unit: z.string(),
    kind: z.enum(windowKinds),
    label: z.string(),
  }),
  'window-closed': z.object({ number: z.int(), until: dayValue, reason: z.string() }),
  'site-described': z.object({
    unit: id,
    address: z.string(),
    telephone: z.string(),
    hours: z.string(),
    equipment: z.array(z.object({ name: z.string(), count: z.int() })).readonly(),
  }),
  'staff-added': z.object({
    id,
    name: z.string(),
    title: z.string(),
    unit: z.string(),
    scope: z.string(),
  }),
  'staff-changed': z.object({
    id,
    name: z.string(),
    title: z.string(),
    unit: z.string(),
    scope: z.string(),
  }),
  'staff-roles-changed': z.object({
    id,
    roles: z.array(z.string()).readonly(),
    before: z.array(z.string()).readonly().optional(),
  }),
  'staff-locked': stateChanged,
  'staff-unlocked': stateChanged,
  'staff-left': stateChanged,
});
