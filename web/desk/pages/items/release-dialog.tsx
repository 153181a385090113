import { api, today } from '../../app/index.ts';
import { FormDialog, useSubmission } from '../../frame/index.ts';
import type { Field, Values } from '../../view/field-form.ts';
import { showDayText } from '../../view/show.ts';
import type { KeptItem } from './types.ts';

interface Props {
  readonly kind: 'release' | 'withdraw';
  readonly kept: KeptItem;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

interface Told {
  readonly title: (number: number) => string;
  readonly button: string;
  readonly asks: string;
  readonly fields: readonly Field[];
}

const KINDS: Readonly<Record<Props['kind'], Told>> = {
  release: {
    title: (number) => `发布第 ${number} 版`,
    button: '发布',
    asks: '从哪天起用这一版？',
    fields: [{ name: 'from', label: '启用日', kind: 'day' }],
  },
  withdraw: {
    title: () => '停办这个事项',
    button: '停办',
    asks: '从哪天起不再受理？',
    fields: [
      { name: 'from', label: '停办日', kind: 'day' },
      { name: 'reason', label: '停办的原因和依据', kind: 'long', most: 500 },
    ],
  },
};

/** The day, and for a withdrawal the reason. */
export function ReleaseDialog({ kind, kept, onClose, onChanged }: Props) {
  const { code, seen, last } = kept;
  const { title, button, asks, fields } = KINDS[kind];
  const act = useSubmission({
    refused: `没有${button}`,
    send: async ({ from = '', reason = '' }: Values, requestId) => {
      const asked = { requestId, code, seen, from };
      if (kind === 'release')
        return `已发布第 ${(await api.items.releaseDraft.call(asked)).number} 版，${showDayText(from)}起用`;
      await api.items.withdraw.call({ ...asked, reason });
      return `${showDayText(from)}起停办`;
    },
    said: (said) => said,
    onDone: () => {
      onChanged();
      onClose();
    },
  });
  return (
    <FormDialog
      title={title((last?.number ?? 0) + 1)}
      of={act}
      fields={fields}
      start={{ from: today() }}
      head={<p>{asks}</p>}
      button={button}
      onClose={onClose}
    >
      <p className="soft">已经受理的办件仍按受理时的版本办到底。</p>
    </FormDialog>
  );
}
