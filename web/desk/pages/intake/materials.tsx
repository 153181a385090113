import { Modal } from 'antd';
import { useRef, useState } from 'react';
import { api } from '../../app/index.ts';
import { Kbd, Panel, State, TextButton, useKeys } from '../../frame/index.ts';
import { FilePick, type Picked } from '../../parts/file-pick.tsx';
import { focusOn } from '../../parts/focus.ts';
import { MaterialPages, useJoining } from '../../parts/material-pages.tsx';
import { Tolerated } from '../../parts/tolerated.tsx';
import { type Shown, Viewer } from '../../parts/viewer.tsx';
import { AUTHORITY, isRequired } from '../../view/intake.ts';
import { showSize } from '../../view/show.ts';
import type { ItemForm, PartProps } from './types.ts';

interface Props extends PartProps {
  readonly form: ItemForm;
}

type Material = ItemForm['materials'][number];

/** What the item asks for; who acts for others brings their authority. */
const askedOf = ({ form, draft }: Props): readonly Material[] =>
  form.materials.map((material) => ({
    ...material,
    required:
      isRequired(material, draft.answers) || (material.name === AUTHORITY && draft.agent?.as === 'agent'),
  }));

/** The checklist: each material with its file, or tolerated until a day. Alt+U takes the next file. */
export function MaterialFields(props: Props) {
  const { draft, onChange } = props;
  // the chosen files stay here, to be looked at before there is a case
  const files = useRef(new Map<string, File>());
  const [shown, setShown] = useState<Shown | null>(null);
  const asked = askedOf(props);
  useMaterialKeys(asked, draft.given);
  const give = (name: string, found: Picked) => {
    onChange((now) => {
      const { [name]: _gone, ...tolerate } = now.tolerate;
      return { given: { ...now.given, [name]: found }, tolerate };
    });
  };
  const look = (name: string) => {
    const { digest = '' } = draft.given[name] ?? {};
    const file = files.current.get(digest);
    const load = async () => file ?? api.cases.ownUpload.call({ digest });
    setShown({ key: digest, title: name, load, href: null });
  };
  const required = asked.filter((one) => one.required).length;
  return (
    <Panel
      title="材料"
      label="材料"
      soft={`${Object.keys(draft.given).length} / ${required} 份必备，可以拖进来`}
      beside={
        <>
          <Kbd keys="alt+4" />
          <span className="soft small">
            下一份 <Kbd keys="alt+u" />
          </span>
        </>
      }
    >
      <ul className="checklist">
        {asked.map((material) => (
          <MaterialLine
            key={material.name}
            material={material}
            {...{ draft, onChange }}
            onPick={(found, file) => files.current.set(found.digest, file)}
            onGiven={(found) => give(material.name, found)}
            onLook={() => look(material.name)}
          />
        ))}
      </ul>
      <Modal open={shown !== null} footer={null} closable={false} onCancel={() => setShown(null)} width={860}>
        {shown ? <Viewer key={shown.key} shown={shown} onClose={() => setShown(null)} /> : null}
      </Modal>
    </Panel>
  );
}

/** To the list, and to the file of the next material that is missing. */
function useMaterialKeys(asked: readonly Material[], given: Props['draft']['given']): void {
  const left = asked.filter(({ name }) => !(name in given));
  const next = left.find(({ required }) => required) ?? left[0];
  useKeys([
    { keys: 'alt+4', does: '到材料', run: () => asked[0] && focusOn(`materials.${asked[0].name}`) },
    {
      keys: 'alt+u',
      does: '给下一份材料选文件',
      run: () => next && document.getElementById(`materials.${next.name}`)?.click(),
    },
  ]);
}

interface LineProps extends PartProps {
  readonly material: Material;
  readonly onPick: (found: Picked, file: File) => void;
  readonly onGiven: (found: Picked) => void;
  readonly onLook: () => void;
}

function MaterialLine({ material, draft, onChange, onPick, onGiven, onLook }: LineProps) {
  const { name, required, note } = material;
  const given = draft.given[name];
  const number = draft.draft?.number ?? null;
  const joining = useJoining({ material: name, number, onJoined: onGiven });
  const drop = () => {
    const { [name]: _gone, ...rest } = draft.given;
    onChange({ given: rest });
  };
  return (
    <li>
      <FilePick
        id={`materials.${name}`}
        label={name}
        picked={given ?? null}
        again="再加一页"
        busy={joining.busy}
        onPicked={(found, file) => {
          onPick(found, file);
          joining.add(found, given ?? null);
        }}
      >
        <Mark given={Boolean(given)} required={required} tolerated={name in draft.tolerate} />
        <span className="file-name">
          {name}
          {note ? <span className="soft small">{note}</span> : null}
          {given ? (
            <span className="small">
              　<TextButton onClick={onLook}>{given.name}</TextButton>
              <span className="soft">，{showSize(given.size)}</span>
            </span>
          ) : null}
        </span>
      </FilePick>
      {given ? <MaterialPages material={name} given={given} joining={joining} onDrop={drop} /> : null}
      {required && material.tolerable && !given ? (
        <Tolerated name={name} days={draft.tolerate} onChange={(tolerate) => onChange({ tolerate })} />
      ) : null}
    </li>
  );
}

interface MarkProps {
  readonly given: boolean;
  readonly required: boolean;
  readonly tolerated: boolean;
}

function Mark({ given, required, tolerated }: MarkProps) {
  if (given) return <State tone="good">已交</State>;
  if (tolerated) return <State tone="warn">容缺</State>;
  return required ? <State tone="bad">必备</State> : <State tone="quiet">可选</State>;
}
