/** A page of the app that the search can find. */
export interface AppPage {
  id: string
  /** Hash path; a test opens every one. */
  to: string
  title: string
  /** What one does there, in one sentence. */
  text: string
  /** Words that people type who look for this page; not shown. */
  find: string[]
}

export const APP_PAGES: readonly AppPage[] = [
  {
    id: 'estimate',
    to: '/estimate',
    title: '住院能报多少',
    text: '照着结算单填几个数，算出各家出多少、自己付多少。没有单子也能先估。',
    find: ['住院报销', '看病', '估算', '算一算', '计算', '报多少', '手术'],
  },
  {
    id: 'contribution',
    to: '/contribution',
    title: '一家人一年交多少',
    text: '选好哪一年、家里几口人，算出每人交多少、谁有资助、合起来多少。',
    find: ['缴费', '医保费', '交多少', '交钱', '保费', '家人'],
  },
  {
    id: 'contribution-years',
    to: '/contribution/years',
    title: '历年交多少',
    text: '每一年自己交多少、政府补多少，画成图、列成表。',
    find: ['以前交多少', '涨了多少', '历年', '补助'],
  },
  {
    id: 'join',
    to: '/contribution/join',
    title: '谁能参保，在哪里交',
    text: '谁可以参加，在哪里交，什么时候交，新生儿和学生怎么办。',
    find: ['参保', '在哪里交', '怎么交', '登记', '支付宝', '微信'],
  },
  {
    id: 'gap',
    to: '/contribution/gap',
    title: '断保要等多久',
    text: '断了几年、补不补钱，要等几个月才能报。',
    find: ['断保', '断交', '等待期', '补缴', '忘了交', '停保'],
  },
  {
    id: 'outpatient',
    to: '/outpatient',
    title: '今年门诊还能报多少',
    text: '普通门诊和“两病”各还剩多少，再看一次能报多少。',
    find: ['门诊', '药费', '额度', '两病', '高血压', '糖尿病', '看病'],
  },
  {
    id: 'year',
    to: '/year',
    title: '我的一年',
    text: '每个人一年看病的单子记在一起，看花了多少、额度还剩多少、再住院会怎样。',
    find: ['记账', '账本', '一年花了多少', '额度还剩', '累计', '全家', '家人'],
  },
  {
    id: 'records',
    to: '/records',
    title: '记录',
    text: '上次算的都在这里，没网也能看，也在这里删。',
    find: ['保存', '历史', '删除记录', '以前算的'],
  },
  {
    id: 'open',
    to: '/open',
    title: '打开别人发来的链接',
    text: '家人发来的一笔住院，粘贴链接就能在这台手机上再算一遍。',
    find: ['二维码', '扫一扫', '扫码', '链接', '别人发的', '粘贴', '网址'],
  },
  {
    id: 'groups',
    to: '/assistance/groups',
    title: '救助对象是哪些人',
    text: '哪几类人有医疗救助，谁来认定，要不要自己申请。',
    find: ['困难户', '贫困户', '低保', '五保', '认定', '残疾'],
  },
  {
    id: 'guide',
    to: '/assistance/guide',
    title: '我家可能属于哪一类',
    text: '答几个问题，看可能属于哪类救助对象、由谁认定、去哪里申请。',
    find: ['我算不算', '能不能申请', '申请救助', '困难', '低保', '认定'],
  },
  {
    id: 'what-if',
    to: '/assistance/what-if',
    title: '换一种情况差多少',
    text: '同一张单子，换一类人、转不转诊、省内省外，各付多少并排看。',
    find: ['比较', '对比', '省外', '转诊', '差多少'],
  },
  {
    id: 'tilted',
    to: '/assistance/tilted',
    title: '倾斜救助要什么条件',
    text: '要哪几个条件，额度边上的坎是怎么回事。',
    find: ['倾斜救助', '再救助'],
  },
  {
    id: 'other-help',
    to: '/assistance/other',
    title: '还有谁能帮忙',
    text: '急救、临时救助、慈善，各归谁管。',
    find: ['没钱看病', '急救', '临时救助', '慈善', '捐款', '民政'],
  },
  {
    id: 'about',
    to: '/help/about',
    title: '关于与隐私',
    text: '这是什么应用，填的内容存在哪里，数字从哪里来，有疑问问谁。',
    find: ['隐私', '安全', '电话', '问谁', '官方'],
  },
  {
    id: 'mine',
    to: '/mine',
    title: '我的',
    text: '记录、字的大小、颜色、这台手机怎么用，没网能不能用，都在这里。',
    find: ['设置', '离线', '没网', '新版本', '更新'],
  },
  {
    id: 'phone',
    to: '/mine/phone',
    title: '自己的手机，还是公用手机',
    text: '自己的手机，填的留着；公用手机，用完不留。',
    find: ['公用手机', '借手机', '别人看到', '自己的手机'],
  },
  {
    id: 'install',
    to: '/mine/install',
    title: '放到手机桌面',
    text: '放一次，以后像小程序一样，点一下就打开。',
    find: ['安装', '下载', '桌面', '小程序', '图标', '主屏幕'],
  },
  {
    id: 'app-news',
    to: '/mine/news',
    title: '新变化',
    text: '这个应用每次更新，多了什么、改了什么。',
    find: ['更新了什么', '新功能', '新版本'],
  },
  {
    id: 'clear',
    to: '/mine/clear',
    title: '清除填的和存的',
    text: '手机上存了什么，怎么全部删掉。',
    find: ['删除', '清空', '清除', '删掉'],
  },
  {
    id: 'elder',
    to: '/mine/display',
    title: '长辈版（大字）和颜色',
    text: '每一页右上角都有“长辈版”，点一下字就变大。在这里还能再大两档，也能换深色。',
    find: [
      '深色',
      '夜间',
      '字号',
      '颜色',
      '大字',
      '字小',
      '看不清',
      '关怀版',
      '关爱版',
      '亲情版',
      '老年版',
      '老人',
    ],
  },
  {
    id: 'documents',
    to: '/policy/documents',
    title: '文件出处',
    text: '用到的每一份文件：谁发的、文号、管什么、不管什么。',
    find: ['红头文件', '依据', '文号', '规定', '政策文件'],
  },
  {
    id: 'terms',
    to: '/policy/terms',
    title: '名词解释',
    text: '结算单和文件上的词，用平常话说明白。',
    find: ['词典', '看不懂', '意思'],
  },
  {
    id: 'readings',
    to: '/policy/readings',
    title: '怎样理解没写清的地方',
    text: '文件没说死的地方，我们选了哪一种，为什么。',
    find: ['理解', '歧义', '没写清'],
  },
  {
    id: 'unmodelled',
    to: '/policy/unmodelled',
    title: '没有算进去的',
    text: '哪些情况没有找到本市的文件，这里不算。',
    find: ['不算', '没算', '算不了'],
  },
  {
    id: 'data',
    to: '/policy/data',
    title: '数据截至',
    text: '这里的数到哪一天为止，哪些数很久没有新文件了。',
    find: ['更新', '版本', '过时', '最新'],
  },
]
