interface FooterProps {
  /** the bureau that runs the hall; '' where it is unknown */
  readonly bureau: string;
  readonly signedIn: boolean;
}

export function Footer({ bureau, signedIn }: FooterProps) {
  return (
    <footer>
      <div className="wrap">
        <ul>
          <li>
            {signedIn ? (
              <a className="tap" href="/desk">
                进入工作台
              </a>
            ) : (
              <a className="tap" href="/sign-in">
                工作人员登录
              </a>
            )}
          </li>
          <li>
            <a className="tap" href="/audit">
              审核公开的账
            </a>
          </li>
          <li>
            <a className="tap" href="/api">
              数据接口
            </a>
          </li>
          <li>
            <a className="tap" href="/about">
              关于本站
            </a>
          </li>
        </ul>
        {bureau && <p>主办：{bureau}</p>}
      </div>
    </footer>
  );
}
