import { defineProblems } from '#base/kernel/index.ts';

const KEPT = '备份与恢复说明（docs/zh/operations.md）';

export const problems = defineProblems({
  'backup/target-inside-data': {
    basis: '数据目录坏了，放在里面的备份也就没有了',
    hint: '请把 --to 写成数据目录以外的文件夹，最好在另一块磁盘或另一台机器上。',
    message: (p: { target: string }) => `备份不能放在数据目录里面：${p.target}`,
  },
  'backup/not-writable': {
    basis: KEPT,
    hint: '请核对路径是否写对、磁盘是否挂上、运行本程序的用户是否可以在那里写入。',
    message: (p: { target: string; why: string }) => `写不进 ${p.target}：${p.why}`,
  },
  'backup/disk-full': {
    basis: KEPT,
    hint: '请腾出空间，或者用 --keep、--days 少留几份旧备份，或者换一块磁盘，然后再运行一次。没有写完的部分已经删去。',
    message: (p: { target: string }) => `磁盘满了：${p.target}`,
  },
  'backup/no-passphrase': {
    basis: '查询码的密钥只在口令保护下离开本机',
    hint: '请在终端里运行并输入口令，或者把口令写进只有自己能读的文件，用环境变量 YIMEN_BACKUP_PASSPHRASE_FILE 指定这个文件。口令不要写在命令里。',
    message: () => '没有备份口令，密钥不能放进备份，也不能取出来',
  },
  'backup/passphrase-short': {
    basis: '口令太短，得到备份的人可以试出来',
    hint: '请换一个更长的口令，例如几个互不相干的词，并把它记在安全的地方：没有口令就取不回密钥。',
    message: (p: { least: number }) => `备份口令至少要有 ${p.least} 个字`,
  },
  'backup/passphrases-differ': {
    basis: '写错的口令以后谁也不知道',
    hint: '请再运行一次，两次输入相同的口令。',
    message: () => '两次输入的口令不一样',
  },
  'backup/wrong-passphrase': {
    basis: '密钥和备份的目录用口令封在一起（scrypt、AES-256-GCM）',
    hint: '请再输一次做这份备份时用的口令。确实找不回来时，可以加 --without-key 只恢复数据：原来的查询码从此作废，窗口可以给申请人换新的。',
    message: () => '口令不对，或者备份的目录被改动过',
  },
  'backup/no-key': {
    basis: '密钥单独放在 keys.json，可以和备份分开保管',
    hint: '请把 keys.json 放回备份的文件夹；确实没有时，可以加 --without-key 只恢复数据：原来的查询码从此作废，窗口可以给申请人换新的。',
    message: () => '备份里没有密钥（keys.json）',
  },
  'backup/not-a-backup': {
    basis: KEPT,
    hint: '请指定一份备份自己的文件夹，名字像 yimen-区划代码-日期-时间，里面有 manifest.json。',
    message: (p: { from: string }) => `${p.from} 不是一份备份，或者这份备份没有写完`,
  },
  'backup/damaged': {
    basis: '备份里的每个文件都记着摘要',
    hint: '这份备份不能用。请换另一份备份，或者从别处再拷贝一次；并检查存放备份的磁盘。',
    message: (p: { what: string }) => `备份损坏或不完整：${p.what}`,
  },
  'backup/newer': {
    basis: '较旧的程序不读较新的数据，以免写坏',
    hint: '请用做这份备份的版本或更新的版本来恢复。',
    message: (p: { what: string }) => `这份备份是更新的版本做的，本程序不认识：${p.what}`,
  },
  'backup/not-empty': {
    basis: '恢复不覆盖已有的数据',
    hint: '请用 YIMEN_DATA 指定一个空的文件夹，或者先把那里的东西移走。',
    message: (p: { folder: string }) => `${p.folder} 不是空的，没有恢复`,
  },
  'backup/database-not-empty': {
    basis: '恢复不覆盖已有的数据',
    hint: '请让 DATABASE_URL 指向一个新建的空库。',
    message: (p: { count: number }) => `DATABASE_URL 指的库里已有 ${p.count} 张表，没有恢复`,
  },
  'backup/other-district': {
    basis: '一个服务只管一个区县',
    hint: '请核对是不是拿错了备份；没有拿错，就把 YIMEN_DISTRICT 改成备份的区划代码，或者不设它。',
    message: (p: { theirs: string; ours: string }) =>
      `这是 ${p.theirs} 的备份，而 YIMEN_DISTRICT 指定的是 ${p.ours}`,
  },
  'backup/loss': {
    basis: '恢复完要和备份的目录逐表核对',
    hint: '恢复没有完成，不要使用这些数据。请换另一份备份再试。',
    message: (p: { what: string }) => `恢复出来的和备份对不上：${p.what}`,
  },
});
