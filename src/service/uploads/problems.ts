import { defineProblems } from '#base/kernel/index.ts';

/** no standard: the reader cannot use one here */
const UPLOAD = '电子材料收件要求';
const TYPES = '可以交 PDF、OFD、JPG、PNG、WebP、DOCX、XLSX 文件；纸质材料请拍照或扫描。';

export const problems = defineProblems({
  'uploads/empty': {
    basis: UPLOAD,
    hint: '请重新选择文件；手机上选云盘里的文件时，请先下载到手机。',
    message: () => '文件是空的，没有内容',
  },
  'uploads/too-large': {
    basis: UPLOAD,
    hint: '请把照片拍小一点，或者把扫描件分成几份、降低清晰度后再交。',
    message: (p: { size: string; most: string }) => `文件有${p.size}，超过了${p.most}的上限`,
  },
  'uploads/unknown-type': {
    basis: UPLOAD,
    hint: `请重新选择，或者换一个文件。${TYPES}`,
    message: () => '认不出这是什么文件，可能没有传完，或者已经损坏',
  },
  'uploads/other-type': {
    basis: UPLOAD,
    hint: TYPES,
    message: (p: { kind: string; advice: string }) => `这是${p.kind}，这里打不开。${p.advice}`,
  },
  'uploads/macros': {
    basis: UPLOAD,
    hint: '请另存为不带宏的 DOCX、XLSX，或者导出成 PDF 再交。',
    message: () => '文件里带有宏或其他可以运行的程序',
  },
  'uploads/too-many': {
    basis: UPLOAD,
    hint: '请把同一份材料的多页合成一个 PDF；还不够请到窗口交。',
    message: (p: { most: number }) => `已经交了${p.most}个文件，不能再多`,
  },
  'uploads/case-full': {
    basis: UPLOAD,
    hint: '请把照片和扫描件缩小后再交；还不够请到窗口交。',
    message: (p: { most: number }) => `这件申请的文件合起来超过了${p.most} MB，不能再多`,
  },
  'uploads/not-joinable': {
    basis: UPLOAD,
    hint: '请把它拍成照片，或者导出成没有密码的 PDF 再加；只有一个文件的材料可以照原样交。',
    message: (p: { name: string; why: string }) => `“${p.name}”不能和别的页合成一份：${p.why}`,
  },
  'uploads/too-many-pages': {
    basis: UPLOAD,
    hint: '请只交需要的页；实在多的请带到窗口。',
    message: (p: { most: number }) => `一份材料最多${p.most}页`,
  },
  'uploads/join-failed': {
    basis: UPLOAD,
    hint: '已经交的页都还在。请过一会儿再试，或者把照片缩小后再加。',
    message: (p: { busy: boolean }) => (p.busy ? '现在合成的人太多' : '把这些页合成一份没有成功'),
  },
  'uploads/not-found': {
    basis: '行政许可法第三十一条',
    hint: '请重新上传这份材料，或者联系窗口。',
    message: () => '没有这个文件',
  },
  'uploads/damaged': {
    basis: '电子签名法第八条（审查数据电文完整性）',
    hint: '请重新上传这份材料，并把这条提示告诉系统管理员。',
    message: () => '保存的文件与交来时的摘要不符，可能已被改动或者损坏',
  },
});
