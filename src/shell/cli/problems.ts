import { defineProblems } from '#base/kernel/index.ts';

export const problems = defineProblems({
  'cli/unknown-command': {
    basis: '命令行说明（yimen help）',
    hint: '运行 yimen help 查看全部命令。',
    message: (p: { name: string }) => `没有“${p.name}”这条命令`,
  },
  'cli/bad-arguments': {
    basis: '命令行说明（yimen help）',
    hint: '请照用法重写这条命令。',
    message: (p: { usage: string; why: string }) => `${p.why}。用法：${p.usage}`,
  },
  'cli/not-founded': {
    basis: '命令行说明（yimen help）',
    hint: '请先运行 npm start，在浏览器里建局；或者运行 yimen found --help 看怎样在命令行里建局。',
    message: () => '这里还没有建局，没有可以读的数据',
  },
  'cli/which-district': {
    basis: '命令行说明（yimen help）',
    hint: '请用 YIMEN_DISTRICT 指定其中一个区的六位代码。',
    message: (p: { known: string }) => `数据库里有几个区：${p.known}，不知道要哪一个`,
  },
  'cli/open-without-tls': {
    basis: '个人信息保护法第五十一条、网络安全法第二十一条：采取加密等安全技术措施',
    hint: '请在前面放一个做 TLS 的反向代理，并用 YIMEN_PROXIES 写明它的地址；只在本机用的，不要设 HOST。确实要明文开放（例如隔离的试验网），设 YIMEN_PLAIN_HTTP=1。',
    message: (p: { host: string }) => `HOST=${p.host} 会把口令和办事人的信息在网络上明文传送，没有启动`,
  },
  'cli/already-running': {
    basis: '一个数据目录同一时间只由一个服务使用',
    hint: '请直接打开已在运行的那个地址；要另起一个，请用 YIMEN_DATA 指定另一个目录，或用 DATABASE_URL。',
    message: (p: { folder: string; address: string }) =>
      `数据目录 ${p.folder} 已有一个服务在运行：${p.address}`,
  },
  'cli/database-unreachable': {
    basis: 'DATABASE_URL 指定自己的 PostgreSQL；不设时用自带的',
    hint: '请核对 DATABASE_URL 的主机、端口、用户、口令和库名，例如 postgres://用户:口令@主机:5432/库名。',
    message: (p: { at: string; why: string }) => `DATABASE_URL 指的数据库（${p.at}）打不开：${p.why}`,
  },
  'cli/newer-database': {
    basis: '较旧的程序不打开较新的数据，以免写坏',
    hint: '请换用建立这些数据的那个版本或更新的版本；要试用旧版本，请用 YIMEN_DATA 指定另一个目录。',
    message: (p: { count: number }) => `数据库由更新的版本建立：有 ${p.count} 项改动本程序不认识，没有打开`,
  },
  'cli/half-restored': {
    basis: '没有恢复完的数据不能用来办事',
    hint: '请等 yimen restore 结束；它若是中断了，就清空这个数据目录（或重建这个库），从备份再恢复一次。',
    message: () => '这里的数据正在从备份恢复，或者恢复到一半中断了，没有打开',
  },
  'cli/server-older': {
    basis: '服务运行时，别的程序不改动它的数据库结构',
    hint: '请先停止正在运行的服务，再用新版本启动。',
    message: () => '有一个较旧版本的服务正在使用这些数据，本程序没有改动它',
  },
  'cli/no-such-key': {
    basis: '在用的密钥删不得，先要换下',
    hint: '运行 yimen keys 看有哪些密钥；要删在用的那一把，先运行 yimen keys replace。',
    message: (p: { id: string; current: boolean }) =>
      p.current ? `密钥 ${p.id} 正在用，没有删去` : `换下的密钥里没有 ${p.id}`,
  },
  'cli/port-taken': {
    basis: '一个端口同一时间只由一个程序使用',
    hint: '用 PORT 指定另一个端口，例如：PORT=8081 npm start。',
    message: (p: { port: number }) => `端口 ${p.port} 已被其他程序占用`,
  },
});
