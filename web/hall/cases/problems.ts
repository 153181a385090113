import { defineProblems } from '#base/kernel/index.ts';

/** what somebody who has lost their code is asked */
export const lostFields = { number: '办件编号或者证件号码', name: '姓名', phone: '电话' } as const;

/** Problems that the hall's pages find themselves: something is missing in the form. */
export const problems = defineProblems({
  'hall/no-number': {
    basis: '凭办件编号和查询码查看自己的办件（个人信息保护法第五十一条）',
    hint: '办件编号是26位数字，查询码是8位字母和数字，申请时给您看过；短信里也有编号。',
    message: () => '请填办件编号和查询码',
  },
  'hall/no-lost': {
    basis: '凭办件编号和查询码查看自己的办件（个人信息保护法第五十一条）',
    hint: '照申请时填的写；记不清的，带身份证件到就近的窗口领。',
    message: (p: { name: keyof typeof lostFields }) => `没有填${lostFields[p.name]}`,
  },
  'hall/no-way': {
    basis: '行政许可法第四十四条：十日内送达',
    hint: '请选一种；选好以后提交之前都可以改。',
    message: () => '没有选结果怎么给您',
  },
  'hall/no-address': {
    basis: '行政许可法第四十四条：十日内送达',
    hint: '请写收件人、电话和详细地址，写到门牌或村组。',
    message: () => '没有写送到哪里',
  },
  'hall/no-file': {
    basis: '行政许可法第三十一条：申请人如实提交有关材料',
    hint: '请先选一个文件：拍的照片、扫描件或者 PDF 都可以。',
    message: () => '没有选文件',
  },
  'hall/nothing-new': {
    basis: '行政许可法第三十二条第一款第四项：补正告知的全部内容',
    hint: '请照告知的改填写的内容，或者选要交的文件，再提交。',
    message: () => '没有改填写的内容，也没有选文件',
  },
  'hall/no-grade': {
    basis: 'GB/T 39046-2020 A.8 满意度',
    hint: '请从五个里选一个。',
    message: () => '没有选满意不满意',
  },
  'hall/too-long': {
    basis: '一栏最多2000字（系统设置）',
    hint: '请写短一些；写不下的可以作为材料上传。',
    message: (p: { label: string }) => `“${p.label}”写得太长，没有保存`,
  },
});
