import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { api, today } from '../../app/index.ts';
import { FormDialog, Refusal, useSubmission } from '../../frame/index.ts';
import { FirstPasswords } from '../../parts/first-passwords.tsx';
import type { Field, Values } from '../../view/field-form.ts';
import { nameAt } from '../../view/places.ts';

export type Staff = Awaited<ReturnType<typeof api.org.staff.call>>[number];

const READS = [api.org.staff.key(), api.org.names.key(), api.firstSteps.key()];

/** Units and scopes to choose from, by their names of today. */
function usePlaces() {
  const registers = useQuery(api.org.placeRegisters.queryOptions());
  const day = today();
  const stands = ({ until }: { readonly until: string | null }) => until === null || until > day;
  const regions = (registers.data?.regions ?? []).filter(stands);
  const regionName = new Map(regions.map((region) => [region.code, nameAt(region, day)]));
  return {
    units: (registers.data?.units ?? []).filter(stands).map((unit) => [unit.id, nameAt(unit, day)] as const),
    regionOf: new Map((registers.data?.units ?? []).map((unit) => [unit.id, unit.region])),
    scopes: regions.map(
      ({ code, parent, level }) =>
        [
          code,
          level === 'village'
            ? `${regionName.get(parent ?? '') ?? ''} ${regionName.get(code)}`
            : (regionName.get(code) ?? code),
        ] as const,
    ),
  };
}

const fieldsOf = (places: ReturnType<typeof usePlaces>, isNew: boolean): readonly Field[] => [
  ...(isNew
    ? [
        {
          ...{ name: 'id', label: '登录名', kind: 'name', most: 32 },
          note: '小写字母开头，例如姓名的拼音；登录名不再给别人用',
          required: '请填写登录名',
        } as const satisfies Field,
      ]
    : []),
  { name: 'name', label: '姓名', kind: 'text', most: 20, required: '请填写姓名' },
  { name: 'title', label: '职务', kind: 'text', most: 20 },
  {
    name: 'unit',
    label: '机构',
    kind: 'choice',
    options: [['', '请选择'], ...places.units],
    required: '请选机构',
  },
  {
    name: 'scope',
    label: '管辖范围',
    kind: 'choice',
    options: [['', '机构所在的区划'], ...places.scopes],
    note: '只能看见和办理这个范围里的办件',
  },
];

interface Props {
  readonly onClose: () => void;
}

/** A new colleague, without a role yet; the first password is shown once. */
export function AddStaff({ onClose }: Props) {
  const places = usePlaces();
  const add = useSubmission({
    refused: '没有建账号',
    send: ({ id = '', name = '', title = '', unit = '', scope = '' }: Values, requestId) =>
      api.org.addStaff.call({
        ...{ requestId, id, name, title, unit },
        scope: scope || (places.regionOf.get(unit) ?? ''),
      }),
    reads: READS,
    once: true,
  });
  const made = add.answer;
  if (made?.firstPassword)
    return (
      <Modal open title="账号建好了" footer={null} onCancel={onClose} mask={{ closable: false }}>
        <FirstPasswords
          of={[{ id: made.id, name: add.sent?.name ?? '', firstPassword: made.firstPassword }]}
        />
        <p>岗位由安全管理员授予，授予以后才能办事。</p>
        <Button type="primary" onClick={onClose}>
          抄好了
        </Button>
      </Modal>
    );
  return (
    <FormDialog title="增加人员" of={add} fields={fieldsOf(places, true)} button="建账号" onClose={onClose} />
  );
}

/** Another name, office, unit or scope. */
export function ChangeStaff({ of, onClose }: Props & { readonly of: Staff }) {
  const places = usePlaces();
  const change = useSubmission({
    refused: '没有变更',
    send: ({ name = '', title = '', unit = '', scope = '' }: Values, requestId) =>
      api.org.changeStaff.call({
        ...{ requestId, id: of.id, name, title, unit },
        scope: scope || (places.regionOf.get(unit) ?? ''),
      }),
    reads: READS,
    said: () => '已变更',
    onDone: onClose,
  });
  const { name, title, unit, scope } = of;
  return (
    <FormDialog
      title={`变更${of.name}`}
      of={change}
      fields={fieldsOf(places, false)}
      start={{ name, title, unit, scope }}
      button="变更"
      onClose={onClose}
    />
  );
}

/** A new first password, which ends all sessions of its owner. */
export function ResetPassword({ of, onClose }: Props & { readonly of: Staff }) {
  const reset = useSubmission({
    refused: '没有重置',
    send: () => api.org.resetPassword.call({ id: of.id }),
  });
  return (
    <Modal open title={`重置${of.name}的口令`} footer={null} onCancel={onClose} mask={{ closable: false }}>
      <Refusal of={reset} />
      {reset.answer?.firstPassword ? (
        <FirstPasswords of={[{ id: of.id, name: of.name, firstPassword: reset.answer.firstPassword }]} />
      ) : (
        <>
          <p>原来的口令马上不能用，正在用的登录都会退出。新的初始口令只显示一次。</p>
          <Button type="primary" danger loading={reset.busy} onClick={() => reset.send(undefined)}>
            重置口令
          </Button>
        </>
      )}
    </Modal>
  );
}

/** The roles of a colleague: what each may do, and what two of them may not be together is refused. */
export function GrantRoles({ of, onClose }: Props & { readonly of: Staff }) {
  const roles = useQuery(api.org.roles.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  const [held, setHeld] = useState<ReadonlySet<string>>(new Set(of.roles));
  const grant = useSubmission({
    refused: '没有授予',
    send: (wanted: readonly string[], requestId) =>
      api.org.changeRoles.call({ requestId, id: of.id, roles: [...wanted] }),
    reads: READS,
    said: () => '岗位已变更',
    onDone: onClose,
  });
  return (
    <Modal
      open
      title={`${of.name}的岗位`}
      footer={null}
      onCancel={onClose}
      width={640}
      mask={{ closable: false }}
    >
      <Refusal of={grant} />
      <ul className="role-list">
        {(roles.data ?? []).map(({ id, name, does }) => (
          <li key={id}>
            <Checkbox
              checked={held.has(id)}
              onChange={({ target }) => {
                const next = new Set(held);
                if (target.checked) next.add(id);
                else next.delete(id);
                setHeld(next);
              }}
            >
              <b>{name}</b> <span className="soft">{does}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
      <p className="form-foot">
        <Button type="primary" loading={grant.busy} onClick={() => grant.send([...held])}>
          就这样授予
        </Button>
        <Button onClick={onClose}>取消</Button>
      </p>
    </Modal>
  );
}

const STATES = {
  lock: { title: '锁定', button: '锁定账号', refused: '没有锁定', note: '马上退出所有登录，解锁前不能登录' },
  unlock: { title: '解锁', button: '解锁账号', refused: '没有解锁', note: '解锁后用原来的口令登录' },
  leave: { title: '办理离岗', button: '离岗', refused: '没有办理', note: '离岗以后账号不能再用，也不能恢复' },
} as const;

export type StateAct = keyof typeof STATES;

/** Locks, unlocks or lets somebody leave, with a reason. */
export function ChangeState({ of, act, onClose }: Props & { readonly of: Staff; readonly act: StateAct }) {
  const { title, button, refused, note } = STATES[act];
  const change = useSubmission({
    refused,
    send: ({ reason = '' }: Values, requestId) => {
      const asked = { requestId, id: of.id, reason };
      if (act === 'lock') return api.org.lockStaff.call(asked);
      return act === 'unlock' ? api.org.unlockStaff.call(asked) : api.org.leaveStaff.call(asked);
    },
    reads: READS,
    said: () => `${title}：${of.name}`,
    onDone: onClose,
  });
  const fields: readonly Field[] = [
    { name: 'reason', label: '原因', kind: 'text', most: 100, note, required: '请写明原因' },
  ];
  return (
    <FormDialog
      title={`${title}${of.name}`}
      of={change}
      fields={fields}
      button={button}
      danger={act !== 'unlock'}
      onClose={onClose}
    />
  );
}
