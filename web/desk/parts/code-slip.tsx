import { groupNumber } from '../view/lights.ts';

interface Props {
  readonly item: string;
  readonly number: string;
  readonly code: string;
  /** the name of the code, which may be a new one */
  readonly codeName: string;
  /** what else is said: where, when, until when */
  readonly facts?: readonly { readonly name: string; readonly text: string }[];
}

/**
 * The slip for the applicant, which is printed alone (narrow.css). Only here number and code appear together: the page has just
 * received them and drops them, and the server has no document with the code.
 */
export function CodeSlip({ item, number, code, codeName, facts = [] }: Props) {
  return (
    <div className="code-slip">
      <p className="soft">{item}</p>
      <dl>
        <dt>办件编号</dt>
        <dd className="number">{groupNumber(number)}</dd>
        <dt>{codeName}</dt>
        <dd className="number code-new">{code}</dd>
        {facts.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p>
        凭这两样查办到哪一步：{globalThis.location.origin}
        /cases，点“查我的办件”。有这两样的人都能看，请收好；丢了的，带身份证件到窗口换新的查询码。
      </p>
    </div>
  );
}
