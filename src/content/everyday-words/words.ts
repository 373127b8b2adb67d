import { city } from 'virtual:city'
import { OTHER_WORDS } from './other-words'
import type { EverydayWord } from './word'

/** In no order. */
export const EVERYDAY_WORDS: readonly EverydayWord[] = [
  // Paying
  {
    say: ['新农合', '农合', '合作医疗'],
    means: ['城乡居民医保', '新农合'],
    best: ['term:new-rural-scheme'],
    note: '“新农合”现在叫“城乡居民医保”。',
  },
  {
    say: [
      '医保费',
      '保费',
      '交费',
      '交钱',
      '交多少',
      '缴费多少',
      '多少钱一年',
      '合疗费',
      '缴多少',
      '要交多少',
    ],
    means: ['个人缴费'],
    best: ['page:contribution', 'term:personal-contribution'],
  },
  {
    say: ['在哪交', '在哪里交', '哪里交', '怎么交', '去哪交', '微信交', '支付宝交', '网上交'],
    means: ['在哪里交', '缴费渠道', '支付宝'],
    best: ['fact:enrolment.where-to-pay'],
  },
  {
    say: ['什么时候交', '啥时候交', '截止', '交到几号', '几月交'],
    means: ['集中缴费期', '什么时候交'],
    best: ['term:payment-window'],
  },
  {
    say: [
      '忘交',
      '忘了交',
      '没交',
      '没交钱',
      '没交费',
      '没缴费',
      '断交',
      '断缴',
      '漏交',
      '漏缴',
      '停保',
      '断了',
      '停了',
      '过期',
    ],
    means: ['断保', '等待期', '固定等待期', '每多断一年'],
    best: ['term:gap', 'term:waiting-period'],
    lead: ['page:gap', 'term:gap', 'figure:waiting.fixed', 'figure:waiting.per-missed-year'],
  },
  { say: ['补交', '补钱'], means: ['补缴', '缴费修复'], best: ['term:repayment'] },
  {
    say: ['退费', '退钱', '退款', '交重了', '交了两次'],
    means: ['重复参保'],
    best: ['term:duplicate-enrolment'],
  },
  { say: ['国家补', '政府补', '国家出', '补贴'], means: ['财政补助'], best: ['term:subsidy'] },
  { say: ['免费', '不用交钱', '减免'], means: ['参保资助'], best: ['term:contribution-aid'] },
  { say: ['涨价', '涨钱', '为什么涨', '越来越贵', '年年涨'], means: ['逐年提高'] },
  { say: ['医保卡', '社保卡', '医保码', '扫码'], means: ['医保电子凭证'], best: ['term:e-certificate'] },
  {
    say: [
      '打工',
      '在外',
      '外地',
      '省外',
      '异地',
      '跨省',
      '外省',
      '北京',
      '上海',
      '武汉',
      '广东',
      '深圳',
      '浙江',
      '江苏',
    ],
    means: ['异地备案', '省外看病', '居住证'],
    best: ['term:away-care'],
  },
  { say: ['单位', '上班', '职工', '厂里'], means: ['职工医保'], best: ['term:employee-insurance'] },

  // People
  {
    say: ['娃', '小孩', '孩子', '宝宝', '婴儿', '刚出生', '新生儿'],
    means: ['新生儿', '儿童', '学生'],
  },
  { say: ['学生', '上学', '大学', '学校'], means: ['学生'] },
  { say: ['怀孕', '孕妇', '产检', '孕检'], means: ['产前检查'] },
  { say: ['生孩子', '生娃', '生小孩', '分娩', '剖腹产', '生育'], means: ['产前检查', '新生儿'] },
  {
    say: ['老人', '老年人', '爹', '娘', '父母', '长辈', '老汉'],
    means: ['慢特病', '两病', '特困'],
    best: ['page:elder', 'term:two-diseases'],
  },
  {
    say: ['五保', '五保户', '养老院'],
    means: ['特困人员'],
    best: ['term:tekun'],
    note: '“五保户”现在叫“特困人员”。',
  },
  { say: ['低保边缘', '低保边缘户', '边缘户'], means: ['低保边缘家庭成员'], best: ['term:dibao-margin'] },
  { say: ['低保', '吃低保', '低保户'], means: ['低保对象'], best: ['term:dibao'] },
  {
    say: ['贫困户', '穷', '困难户', '没钱', '困难', '建档立卡'],
    means: ['救助对象', '医疗救助', '急救没钱'],
    best: ['page:groups', 'term:aid-groups'],
  },
  {
    say: ['监测户', '三类户', '脱贫户', '扶贫'],
    means: ['农村易返贫致贫人口', '监测'],
    best: ['term:poverty-risk'],
  },
  {
    say: ['残疾', '残疾人', '重残'],
    means: ['困难群众', '救助对象'],
    best: ['page:groups'],
    note: '残疾人没有单独的一类；看是不是属于下面的救助对象。',
  },
  { say: ['孤儿', '没爹没娘'], means: ['孤儿'], best: ['term:orphan'] },
  { say: ['外国人', '老外', '外籍'], means: ['外国人'] },

  // Care
  {
    say: ['看病', '看医生', '瞧病', '看大夫'],
    means: ['普通门诊', '住院'],
    best: ['page:estimate', 'page:outpatient', 'term:outpatient'],
  },
  {
    say: ['药费', '吃药', '买药', '拿药', '开药', '药钱'],
    means: ['两病用药', '普通门诊'],
    best: ['page:outpatient', 'term:general-outpatient', 'term:two-diseases'],
  },
  {
    say: ['小病', '感冒', '发烧', '打针', '挂水', '输液', '卫生室', '村医', '诊所'],
    means: ['普通门诊'],
    best: ['term:general-outpatient'],
  },
  {
    say: ['门诊', '看门诊', '门诊费'],
    means: ['普通门诊'],
    best: ['page:outpatient', 'term:outpatient'],
  },
  { say: ['两病'], means: ['两病'], best: ['term:two-diseases', 'page:outpatient'] },
  {
    say: ['高血压', '血压', '降压药', '高血压药'],
    means: ['高血压用药'],
    best: ['term:two-diseases', 'page:outpatient'],
  },
  {
    say: ['糖尿病', '血糖', '降糖药', '胰岛素', '糖尿病药'],
    means: ['糖尿病用药'],
    best: ['term:two-diseases', 'page:outpatient'],
  },
  {
    say: ['慢病', '慢性病', '慢特病', '长期吃药', '慢病卡', '门诊大病', '特殊门诊', '特殊病'],
    means: ['门诊慢特病'],
    best: ['term:chronic-special'],
  },
  {
    say: ['脑梗', '中风', '脑溢血', '心脏病', '冠心病', '心梗', '肺炎', '哮喘', '肝炎'],
    means: ['住院', '门诊慢特病'],
    best: ['page:estimate', 'term:chronic-special'],
  },
  {
    say: ['骨折', '摔伤', '白内障', '阑尾炎', '胆结石', '结石', '疝气', '腰椎'],
    means: ['住院'],
    best: ['page:estimate'],
  },
  {
    say: ['县医院', '市医院', '乡镇卫生院', '卫生院', '三甲', '几级医院', '医院等级', '二级医院', '三级医院'],
    means: ['各级医院', `${city.shortName}各级医院报多少`],
  },
  {
    say: ['透析', '尿毒症', '肾病', '血透', '换肾'],
    means: ['终末期肾病', '9类病种'],
    best: ['term:listed-diseases'],
  },
  {
    say: ['癌', '癌症', '肿瘤', '化疗', '放疗', '白血病', '血友病', '精神病'],
    means: ['9类病种', '恶性肿瘤', '大病保险'],
    best: ['term:listed-diseases', 'term:critical-insurance'],
    lead: ['term:listed-diseases', 'term:critical-insurance', 'fact:assistance.nine'],
  },
  {
    say: ['大病', '重病', '得了大病', '生大病'],
    means: ['大病保险', '医疗救助'],
    best: ['term:critical-insurance'],
  },
  { say: ['住院', '开刀', '手术', '住医院', '做手术'], means: ['住院'], best: ['page:estimate'] },
  { say: ['押金', '住院押金', '预交'], means: ['住院押金', '结算单'], best: ['term:deposit'] },
  { say: ['急救', '抢救', '车祸', '救护车'], means: ['疾病应急救助'], best: ['term:emergency-aid'] },
  {
    say: ['转院', '转诊', '去郑州', '大医院', '转到'],
    means: ['规范转诊', '逐级转诊'],
    best: ['term:standard-referral'],
  },

  // Being paid
  {
    say: [
      '报销',
      '能报',
      '能报吗',
      '能报销',
      '报多少',
      '能报多少',
      '报几成',
      '能报几成',
      '报账',
      '咋报',
      '怎么报',
    ],
    means: ['报销比例', '住院报销'],
    best: ['page:estimate', 'term:ratio'],
    asks: true,
  },
  { say: ['二次报销', '再报一次', '二次报'], means: ['大病保险'], best: ['term:critical-insurance'] },
  {
    say: ['自费', '不报的', '不能报', '报不了', '进口药', '全自费'],
    means: ['目录外'],
    best: ['term:out-of-scope'],
  },
  { say: ['门槛', '起付', '多少钱起报'], means: ['起付线', '起付标准'], best: ['term:deductible'] },
  { say: ['最多报', '最高', '上限', '封顶'], means: ['封顶线', '一年最多'], best: ['term:cap'] },
  { say: ['救助', '帮扶', '帮助', '补助金'], means: ['医疗救助'], best: ['term:assistance'] },
  { say: ['单子', '发票', '票', '清单', '出院单'], means: ['结算单'], best: ['term:settlement-sheet'] },
  { say: ['自己出', '自己掏', '自己付', '自付'], means: ['自付'], best: ['term:self-pay'] },
  { say: ['捐款', '众筹', '水滴', '慈善', '红十字'], means: ['慈善帮助'] },

  ...OTHER_WORDS,
]
