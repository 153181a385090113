/** The sheets of the workbook by which a bureau is set up, as people fill them. */

export interface SheetColumn {
  readonly key: string;
  readonly head: string;
  /** other words that people write over the column */
  readonly also?: readonly string[];
  readonly isNeeded?: boolean;
  /** in the one example of the template */
  readonly example: string;
  /** how it is filled, in the template's comment */
  readonly note: string;
}

export type SheetKey = 'regions' | 'units' | 'windows' | 'sites' | 'staff';

export interface SheetSpec {
  readonly key: SheetKey;
  readonly name: string;
  readonly columns: readonly SheetColumn[];
}

const FROM: SheetColumn = {
  key: 'from',
  head: '起始日',
  example: '',
  note: '从哪一天起；空着就从账簿起用日起。改名的从这一天起用新名称',
};

/** In the order in which they are read, because later sheets name what earlier ones add. */
export const sheetSpecs: readonly SheetSpec[] = [
  {
    key: 'regions',
    name: '区划',
    columns: [
      { key: 'name', head: '名称', isNeeded: true, example: '例：某某村', note: '镇、街道、村、社区的名称' },
      {
        key: 'parent',
        head: '上级',
        example: '某某镇',
        note: '村（社区）写所属的镇（街道）；镇（街道）空着',
      },
      { key: 'kind', head: '类别', example: '村', note: '镇、街道、村、社区' },
      {
        key: 'code',
        head: '代码',
        also: ['区划代码'],
        example: '',
        note: '12位统计用区划代码；不知道就空着',
      },
      FROM,
    ],
  },
  {
    key: 'units',
    name: '机构',
    columns: [
      { key: 'name', head: '名称', isNeeded: true, example: '例：某某区民政局', note: '全称' },
      { key: 'kind', head: '类别', isNeeded: true, example: '部门', note: '内设机构、所属单位、部门' },
      {
        key: 'itemDept',
        head: '目录里的部门名',
        example: '民政',
        note: '事项目录里怎样写这个部门；没有就空着',
      },
      FROM,
    ],
  },
  {
    key: 'windows',
    name: '窗口',
    columns: [
      { key: 'number', head: '窗口号', isNeeded: true, example: '例：5', note: '大厅里的号码' },
      { key: 'label', head: '名称', isNeeded: true, example: '民政窗口', note: '窗口上写的名称' },
      {
        key: 'unit',
        head: '机构',
        isNeeded: true,
        example: '某某区民政局',
        note: '哪个机构的窗口；综合窗口写本局',
      },
      { key: 'kind', head: '类别', isNeeded: true, example: '部门', note: '综合、部门' },
      FROM,
    ],
  },
  {
    key: 'sites',
    name: '站点',
    columns: [
      {
        key: 'site',
        head: '站点',
        isNeeded: true,
        example: '例：某某村便民服务站',
        note: '本局的全称（大厅）、镇中心或村站的名称，写村名、镇名也可以',
      },
      { key: 'address', head: '地址', example: '某某村12号', note: '群众找得到的地址' },
      { key: 'telephone', head: '电话', example: '0731-12345678', note: '带区号' },
      { key: 'hours', head: '开放时间', example: '工作日 8:30–17:30', note: '几点到几点，哪些天' },
      { key: 'equipment', head: '设备', example: '高拍仪1台、自助终端1台', note: '名称和台数，用顿号隔开' },
    ],
  },
  {
    key: 'staff',
    name: '人员',
    columns: [
      {
        key: 'id',
        head: '登录名',
        also: ['账号'],
        isNeeded: true,
        example: '例：bailu',
        note: '小写字母开头，例如姓名的拼音；登录名不再给别人用',
      },
      { key: 'name', head: '姓名', isNeeded: true, example: '白露', note: '' },
      { key: 'title', head: '职务', example: '窗口工作人员', note: '' },
      { key: 'unit', head: '机构', isNeeded: true, example: '某某村便民服务站', note: '机构或站点的名称' },
      {
        key: 'scope',
        head: '管辖范围',
        example: '某某村',
        note: '只能看见和办理这个区、镇、村的办件；空着就是机构所在的区划',
      },
      {
        key: 'roles',
        head: '岗位',
        example: '村（社区）站窗口',
        note: '可以写几个，用顿号隔开；由安全管理员导入时授予',
      },
    ],
  },
];
