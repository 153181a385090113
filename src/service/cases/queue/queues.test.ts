import { describe, expect, it } from 'vitest';
import { permissionsOf } from '#base/org/index.ts';
import { people } from '../life/matrix.fixture.ts';
import { queuesFor } from './queues.ts';

const GENERAL = ['district-clerk', 'town-clerk', 'village-clerk'];
const queues = Object.fromEntries(
  people.map(([id, , unit, region, roles]) => {
    const general = roles.some((role) => GENERAL.includes(role));
    const who = { id, unit, region, person: null, permissions: permissionsOf(roles), general };
    return [id, queuesFor(who).join(' ')];
  }),
);

describe('the queues of everybody', () => {
  it('are, for a window without distinction, its place’s, and its unit’s where the unit decides', () => {
    expect(queues.chuangkou1).toBe('mine free site');
    expect(queues.guyuefeng).toBe('mine free unit site');
    expect(queues.yaotang).toBe('mine free unit site');
  });

  it('are, for a department’s people, what their unit decides, and no place’s', () => {
    for (const id of [
      'own-window',
      'other-window',
      'guyuefeng-shenpi',
      'linye-shenpi',
      'town-director',
      'linye-fuze',
    ])
      expect([id, queues[id]]).toEqual([id, 'mine free unit']);
  });

  it('are, for an agent, their own; for who oversees, the district’s and their place’s; for all others none', () => {
    for (const id of ['wangge', 'wangge-2', 'wangge-3']) expect(queues[id]).toBe('mine');
    for (const id of ['juzhang', 'gaige', 'chuangguan', 'youhua']) expect(queues[id]).toBe('district site');
    for (const id of ['zhuren', 'kuaiji', 'fuhe', 'dianzi', 'admin', 'anquan', 'audit'])
      expect(queues[id]).toBe('');
  });
});
