import type { ReactNode } from 'react';
import { type Problem, parseDay } from '#base/kernel/index.ts';

export interface FieldProps {
  /** also the name in the sent form */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  /** its problems, which are shown beside it and read out with it */
  readonly wrong?: readonly Problem[];
  readonly optional?: boolean;
}

/** The problems of a field: those of the form at its place. */
export function wrongAt(problems: readonly Problem[], ...places: readonly string[]): readonly Problem[] {
  return problems.filter(({ at }) => places.includes(at));
}

function described({ id, hint, wrong = [] }: FieldProps) {
  const ids = [hint ? `${id}-hint` : '', wrong.length > 0 ? `${id}-wrong` : ''].filter(Boolean).join(' ');
  return {
    ...(ids !== '' && { 'aria-describedby': ids }),
    ...(wrong.length > 0 && { 'aria-invalid': true }),
  };
}

export function Wrong({ id, wrong = [] }: Pick<FieldProps, 'id' | 'wrong'>) {
  if (wrong.length === 0) return null;
  return (
    <span className="bad" id={`${id}-wrong`}>
      {wrong.map(({ message }) => message).join('；')}
    </span>
  );
}

function Framed({ children, ...props }: FieldProps & { readonly children: ReactNode }) {
  const { id, label, hint, wrong = [], optional } = props;
  return (
    <div className={wrong.length > 0 ? 'field wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="soft">（可以不填）</span>}
      </label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <Wrong id={id} wrong={wrong} />
      {children}
    </div>
  );
}

interface TextProps extends FieldProps {
  readonly type?: 'text' | 'tel' | 'date';
  readonly mode?: 'decimal' | 'numeric';
  /** which of the reader's own data a browser may fill in */
  readonly own?: string;
  readonly most?: number;
  readonly short?: boolean;
}

export function TextField(props: TextProps) {
  const { id, value, mode, own, most = 200, short } = props;
  // a date field would not show a day that cannot be read, and its words would be lost
  const type = props.type === 'date' && value !== '' && !parseDay(value).ok ? 'text' : props.type;
  return (
    <Framed {...props}>
      <input
        id={id}
        name={id}
        type={type ?? 'text'}
        defaultValue={value}
        inputMode={mode}
        autoComplete={own ?? 'off'}
        maxLength={type === 'date' ? undefined : most}
        className={short ? 'short' : undefined}
        {...described(props)}
      />
    </Framed>
  );
}

export function AreaField(props: FieldProps & { readonly most?: number }) {
  const { id, value, most = 2000 } = props;
  return (
    <Framed {...props}>
      <textarea id={id} name={id} rows={4} maxLength={most} defaultValue={value} {...described(props)} />
    </Framed>
  );
}

interface Options {
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
}

export function SelectField(props: FieldProps & Options) {
  const { id, value, options } = props;
  return (
    <Framed {...props}>
      <select id={id} name={id} defaultValue={value} {...described(props)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Framed>
  );
}

/** A choice of one among a few. The legend is the group's name; the first option has its id, so that a link leads to it. */
export function RadioField(props: FieldProps & Options) {
  const { id, label, hint, value, wrong = [], optional, options } = props;
  return (
    <fieldset className={wrong.length > 0 ? 'field wrong' : undefined} {...described(props)}>
      <legend>
        {label}
        {optional && <span className="soft">（可以不填）</span>}
      </legend>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <Wrong id={id} wrong={wrong} />
      {options.map((option, index) => (
        <label key={option.value} className="choice">
          <input
            id={index === 0 ? id : `${id}-${index}`}
            type="radio"
            name={id}
            value={option.value}
            defaultChecked={option.value === value}
          />
          <span>
            {option.label}
            {option.hint && <span className="hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface FileProps extends Omit<FieldProps, 'value'> {
  /** several files at once */
  readonly several?: boolean;
}

/** Kinds by name, not `image/*`: a phone that keeps HEIC photographs then hands them over as JPEG by itself. */
const ACCEPT = 'image/jpeg,image/png,image/webp,application/pdf,.pdf,.ofd,.jpg,.jpeg,.png,.webp,.docx,.xlsx';

export function FileField({ several = false, ...props }: FileProps) {
  return (
    <Framed {...props} value="">
      <input
        id={props.id}
        name={props.id}
        type="file"
        multiple={several}
        accept={ACCEPT}
        {...described({ ...props, value: '' })}
      />
    </Framed>
  );
}
