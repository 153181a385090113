import { Button } from 'antd';

interface Props {
  readonly of: readonly { readonly id: string; readonly name: string; readonly firstPassword: string }[];
}

/** First passwords, which nobody can see again: to copy or to print. */
export function FirstPasswords({ of }: Props) {
  return (
    <>
      <p>
        <b>初始口令只显示这一次</b>，请抄下来或打印，分别交给本人。第一次登录时要改成自己的口令。
      </p>
      <table className="dense cards passwords">
        <thead>
          <tr>
            <th>姓名</th>
            <th>登录名</th>
            <th>初始口令</th>
          </tr>
        </thead>
        <tbody>
          {of.map(({ id, name, firstPassword }) => (
            <tr key={id}>
              <td data-head="姓名">{name}</td>
              <td data-head="登录名">
                <code>{id}</code>
              </td>
              <td data-head="初始口令">
                <code>{firstPassword}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <Button size="middle" onClick={() => window.print()}>
          打印
        </Button>
      </p>
    </>
  );
}
