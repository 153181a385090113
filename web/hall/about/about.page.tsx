import type { Place } from '../app/place.ts';

export function AboutPage({ place }: { readonly place: Place }) {
  return (
    <>
      <h1>关于本站</h1>
      <p>
        “一门”是{place.bureau || '行政审批服务局'}
        的服务大厅：群众在区、镇、村（社区）任何一个窗口都能办事；局里花的每一分钱，都能在这里查到。
      </p>
      <Doings />
      <h2>怎样看得更清楚</h2>
      <ul>
        <li>点页面上方的“大字版”，全站字号变大，下次打开还是大字；也可以用浏览器放大到四倍。</li>
        <li>手机上，表格只列出有数的行；想看完整表样，点表格上方的“看完整表样”。</li>
        <li>每一页都可以直接打印；打印时表格按规定的表样排版。</li>
        <li>全站可以只用键盘操作，也可以用读屏软件听；不开脚本也能用。</li>
      </ul>
      <h2>数据和隐私</h2>
      <ul>
        <li>账目里的数由会计凭证汇总得出，没有手工填写的数；表内、表间的关系逐条核对，结果一起公开。</li>
        <li>公开的凭证不含个人信息。</li>
        <li>
          申请里的姓名、证件号码、电话只用来办这件事，平时遮盖着显示；谁看过完整的都有记录，过了保存期限就删除。
        </li>
        <li>
          本站只在您点“大字版”时记住字号，打开自己的办件时记住查询码（关掉浏览器或者点“退出”就忘掉），不跟踪访问者。工作人员登录后另有一个登录标记，退出即失效。
        </li>
        <li>
          账目数据可以由程序读取，见
          <a className="intext" href="/api">
            数据接口
          </a>
          。
        </li>
      </ul>
    </>
  );
}

function Doings() {
  return (
    <>
      <h2>现在能做什么</h2>
      <ul>
        <li>
          <a className="intext" href="/items">
            办事
          </a>
          ：查要带什么、多久办好，能在网上办的直接申请，不用注册。
        </li>
        <li>
          <a className="intext" href="/cases">
            查我的办件
          </a>
          ：凭办件编号和查询码看办到哪一步，接着填、补材料、领文书。
        </li>
        <li>
          <a className="intext" href="/accounts">
            看公开账目
          </a>
          ：每年的决算表，每个数都能一直点到背后的会计凭证。
        </li>
        <li>
          <a className="intext" href="/audit">
            读一读公开的账
          </a>
          ：选一份任何部门公开的决算或预算，看看哪里对不上。
        </li>
        <li>
          <a className="intext" href="/sites">
            找就近站点
          </a>
          ：区政务服务中心的窗口，各镇便民服务中心，各村（社区）便民服务站。
        </li>
      </ul>
    </>
  );
}
