import { api, today } from '../../app/index.ts';
import { FormDialog, useSubmission } from '../../frame/index.ts';
import type { Values } from '../../view/field-form.ts';
import { END_FIELDS, nameAt, RENAME_FIELDS } from '../../view/places.ts';
import { showDayText } from '../../view/show.ts';

interface Dated {
  readonly names: readonly { readonly name: string; readonly from: string; readonly until: string | null }[];
  readonly from: string;
  readonly until: string | null;
}

/** Since when it stands, until when, and what it was called before. */
export function Span({ of }: { readonly of: Dated }) {
  const { from, until, names } = of;
  const earlier = names.slice(0, -1);
  return (
    <>
      {showDayText(from)}起{until ? `，到${showDayText(until)}` : ''}
      {earlier.map(({ name, until: end }) => (
        <p key={`${name} ${end}`} className="faint">
          {end ? `${showDayText(end)}前叫${name}` : name}
        </p>
      ))}
    </>
  );
}

export const isOver = ({ until }: Dated) => until !== null && until <= today();

const READS = [
  api.org.placeRegisters.key(),
  api.org.regions.key(),
  api.org.units.key(),
  api.firstSteps.key(),
];
export const PLACE_READS = READS;

interface DialogProps {
  readonly of: Dated;
  readonly what: 'region' | 'unit';
  readonly id: string;
  readonly onClose: () => void;
}

/** Another name from a day on. */
export function RenameDialog({ of, what, id, onClose }: DialogProps) {
  const rename = useSubmission({
    refused: '没有改名',
    send: ({ name = '', from = '', reason = '' }: Values, requestId) =>
      what === 'region'
        ? api.org.renameRegion.call({ requestId, code: id, name, from, reason })
        : api.org.renameUnit.call({ requestId, id, name, from, reason }),
    reads: READS,
    said: () => '已改名',
    onDone: onClose,
  });
  return (
    <FormDialog
      title={`${nameAt(of, today())}改名`}
      of={rename}
      fields={RENAME_FIELDS}
      start={{ from: today() }}
      button="改名"
      onClose={onClose}
    />
  );
}

interface EndProps extends DialogProps {
  /** for a region: into which others it may go */
  readonly into?: readonly (readonly [string, string])[];
}

/** The end of a place from a day on. */
export function EndDialog({ of, what, id, into, onClose }: EndProps) {
  const end = useSubmission({
    refused: '没有终止',
    send: ({ until = '', reason = '', target = '' }: Values, requestId) =>
      what === 'region'
        ? api.org.endRegion.call({ requestId, code: id, until, reason, into: target ? [target] : [] })
        : api.org.endUnit.call({ requestId, id, until, reason }),
    reads: READS,
    said: () => '已终止',
    onDone: onClose,
  });
  const target = into
    ? [
        {
          ...{ name: 'target', label: '并入哪里', kind: 'choice' as const },
          options: [['', '没有并入别处'] as const, ...into],
        },
      ]
    : [];
  return (
    <FormDialog
      title={`${what === 'region' ? '撤并' : '撤销'}${nameAt(of, today())}`}
      of={end}
      fields={[...END_FIELDS, ...target]}
      start={{ until: today() }}
      button={what === 'region' ? '撤并' : '撤销'}
      danger
      onClose={onClose}
    />
  );
}
