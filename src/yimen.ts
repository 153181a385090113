import { type Io, sayProblems, terminal } from './shell/cli/io.ts';
import { problems } from './shell/cli/problems.ts';

interface Command {
  readonly usage: string;
  readonly about: string;
  run(args: readonly string[], io: Io): Promise<number>;
}

/**
 * Every command of `npx yimen`. Its code is loaded when it runs, so that a command without a database does not wait for one.
 * Exit codes: 0 done, 1 the command found something wrong, 2 it could not run.
 */
const commands: Record<string, Command> = {
  report: {
    usage: 'yimen report 年度 --out 目录',
    about: '写出一年的决算：account.html、.pdf、.docx、.xlsx、.csv，figures.csv，package.json',
    run: async (args, io) => (await import('./commands/report.ts')).reportCommand(args, io),
  },
  drill: {
    usage: 'yimen drill 表/行/栏次 --year 年度',
    about: '列出一个数背后的全部凭证，例如 02/2010399/1',
    run: async (args, io) => (await import('./commands/drill.ts')).drillCommand(args, io),
  },
  counts: {
    usage: 'yimen counts --year 年度 [--by town] [--open received]',
    about: '列出一年的办件统计（按月、镇、部门、事项），或打开一个数看背后的办件',
    run: async (args, io) => (await import('./commands/counts.ts')).countsCommand(args, io),
  },
  clock: {
    usage: 'yimen clock 情景.json',
    about: '按行政许可法计算办件的受理日、到期日和灯色（不需要数据库）',
    run: async (args, io) => (await import('#service/clock/clock.cli.ts')).clockCommand(args, io),
  },
  audit: {
    usage: 'yimen audit 文件… [--with 上年] [--json] [--html 文件] [--xlsx 文件]',
    about: '阅读任何部门公开的决算或预算，指出对不上的地方（不需要数据库）',
    run: async (args) => (await import('./account/audit/audit.cli.ts')).auditCommand(args),
  },
  demo: {
    usage: 'yimen demo items --count 1313',
    about: '用标明“合成”的事项把演示区的事项目录补到这个数',
    run: async (args, io) => (await import('./commands/demo-items.ts')).demoItemsCommand(args, io),
  },
  erase: {
    usage: 'yimen erase [--now]',
    about: '删除保存期限已满的申请人信息和材料，办件和统计不变；不带 --now 只说有多少',
    run: async (args, io) => (await import('./commands/erase.ts')).eraseCommand(args, io),
  },
  jobs: {
    usage: 'yimen jobs [run 名字]',
    about: '列出定时任务：做什么、什么时候、上次结果、下次时间；run 立即运行一项',
    run: async (args, io) => (await import('./commands/jobs.ts')).jobsCommand(args, io),
  },
  found: {
    usage: 'yimen found --code 六位区划代码 --bureau 局全称',
    about: '在空库里建局，任命最初的系统管理员、安全管理员、安全审计员（只用一次；网页上也可以建）',
    run: async (args, io) => (await import('./commands/found.ts')).foundCommand(args, io),
  },
  backup: {
    usage: 'yimen backup --to 目录 [--keep 份数] [--days 天数]',
    about: '服务运行时也可以备份：数据库、材料和口令保护下的密钥，写完读回核对；--check 核对一份备份',
    run: async (args, io) => (await import('./commands/backup.ts')).backupCommand(args, io),
  },
  restore: {
    usage: 'yimen restore 备份的文件夹 [--without-key]',
    about: '把备份恢复到空的数据目录（YIMEN_DATA）或空库（DATABASE_URL），搬家也用它',
    run: async (args, io) => (await import('./commands/restore.ts')).restoreCommand(args, io),
  },
  keys: {
    usage: 'yimen keys [replace]，yimen keys drop 编号 [--now]',
    about: '列出查询码的密钥；replace 换一把新的，旧查询码仍然有效；drop 删去换下的一把',
    run: async (args, io) => (await import('./commands/keys.ts')).keysCommand(args, io),
  },
  verify: {
    usage: 'yimen verify [--head 以前抄下的一行]',
    about: '从头核对事实日志、请求、口令和时间，并打印一行供以后核对；--head 和以前抄下的比',
    run: async (args, io) => (await import('./commands/verify.ts')).verifyCommand(args, io),
  },
  rebuild: {
    usage: 'yimen rebuild [--check]',
    about: '由事实日志重建全部数据表，并说明与现状是否一致',
    run: async (args, io) => (await import('./commands/rebuild.ts')).rebuildCommand(args, io),
  },
};

function help(io: Io): number {
  // a Chinese character is two columns wide in a terminal
  const widthOf = (text: string) => [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);
  const width = Math.max(...Object.values(commands).map(({ usage }) => widthOf(usage)));
  io.out('一门 yimen：行政审批服务局的办事与决算\n');
  for (const { usage, about } of Object.values(commands))
    io.out(`  ${usage}${' '.repeat(width - widthOf(usage))}  ${about}`);
  io.out('\n启动服务：npm start。数据目录：YIMEN_DATA；自己的数据库：DATABASE_URL。');
  return 0;
}

/** `yimen verify --help`: how this command is used. */
function usageOf({ usage, about }: Command, io: Io): number {
  io.out(`用法：${usage}\n${about}`);
  return 0;
}

async function main([name = 'help', ...args]: string[]): Promise<number> {
  if (['help', '--help', '-h'].includes(name)) return help(terminal);
  const command = commands[name];
  if (command && args.some((arg) => arg === '--help' || arg === '-h')) return usageOf(command, terminal);
  if (command) return command.run(args, terminal);
  sayProblems(terminal, [problems.of('cli/unknown-command', name, { name })]);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
