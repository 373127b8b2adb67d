import { describe, expect, it } from 'vitest'
import { finder, firstIds } from './finder'

/** What a villager may type, and what must stand among the first three. */
const QUERIES: [typed: string, expected: string][] = [
  // Words of the papers
  ['起付线', 'term:deductible'],
  ['封顶线', 'term:cap'],
  ['政策范围内费用', 'term:in-scope'],
  ['目录外', 'term:out-of-scope'],
  ['统筹基金', 'term:pooled-fund'],
  ['大病保险', 'term:critical-insurance'],
  ['医疗救助', 'term:assistance'],
  ['倾斜救助', 'term:tilted-assistance'],
  ['规范转诊', 'term:standard-referral'],
  ['两病', 'term:two-diseases'],
  ['门诊统筹', 'term:general-outpatient'],
  ['特困', 'term:tekun'],
  ['结算单', 'term:settlement-sheet'],
  ['集中缴费期', 'term:payment-window'],
  ['待遇等待期', 'term:waiting-period'],
  ['住院救助比例', 'figure:assistance.inpatient.ratio'],
  ['住院救助起付标准', 'figure:assistance.deductible'],
  ['财政补助标准', 'figure:contribution.subsidy'],
  ['信医保办〔2024〕52号', 'document:xy-2024-52'],
  ['国办发〔2024〕38号', 'document:sc-2024-38'],
  ['居住证', 'fact:enrolment.residence-permit'],
  // Everyday speech
  ['新农合', 'term:new-rural-scheme'],
  ['新农合什么时候交', 'term:payment-window'],
  ['合作医疗', 'term:new-rural-scheme'],
  ['医保一年交多少钱', 'term:personal-contribution'],
  ['医保费', 'term:personal-contribution'],
  ['在哪里交钱', 'fact:enrolment.where-to-pay'],
  ['忘了交医保', 'term:gap'],
  ['断了两年怎么办', 'term:gap'],
  ['补交', 'term:repayment'],
  ['为什么年年涨', 'fact:contribution.why-rising'],
  ['国家补多少', 'term:subsidy'],
  ['交重了能退吗', 'term:duplicate-enrolment'],
  ['看病', 'page:estimate'],
  ['看病能报多少', 'page:estimate'],
  ['住院报销', 'page:estimate'],
  ['做手术能报几成', 'page:estimate'],
  ['药费', 'term:general-outpatient'],
  ['吃药能报吗', 'term:two-diseases'],
  ['高血压', 'term:two-diseases'],
  ['降压药', 'term:two-diseases'],
  ['糖尿病药', 'term:two-diseases'],
  ['高血压糖尿病都有', 'figure:outpatient.both.cap'],
  ['感冒打针', 'term:general-outpatient'],
  ['慢性病', 'term:chronic-special'],
  ['透析', 'term:listed-diseases'],
  ['尿毒症', 'term:listed-diseases'],
  ['化疗', 'term:listed-diseases'],
  ['癌症', 'term:critical-insurance'],
  ['大病', 'term:critical-insurance'],
  ['二次报销', 'term:critical-insurance'],
  ['低保', 'term:dibao'],
  ['低保户住院', 'term:dibao'],
  ['五保', 'term:tekun'],
  ['五保户', 'term:tekun'],
  ['贫困户', 'term:aid-groups'],
  ['监测户', 'term:poverty-risk'],
  ['残疾', 'page:groups'],
  ['孤儿', 'term:orphan'],
  ['娃刚出生', 'fact:enrolment.newborn'],
  ['新生儿', 'fact:enrolment.newborn'],
  ['大学生', 'fact:enrolment.students'],
  ['产检', 'fact:outpatient.prenatal'],
  ['老人', 'page:elder'],
  ['住院押金', 'term:deposit'],
  ['自费药', 'term:out-of-scope'],
  ['门槛', 'term:deductible'],
  ['转院', 'term:standard-referral'],
  ['外地打工看病', 'term:away-care'],
  ['异地备案', 'open:not-out-of-province'],
  ['急救没钱', 'term:emergency-aid'],
  ['慈善', 'fact:help.charity'],
  ['医保局电话', 'fact:help.contact'],
  ['怎么申请救助', 'term:on-application'],
  ['医保卡', 'term:e-certificate'],
  ['外国人', 'fact:enrolment.foreigners'],
  ['字太小看不清', 'page:elder'],
  ['关怀版', 'page:elder'],
  ['没网能用吗', 'page:mine'],
  ['红头文件', 'page:documents'],
  ['2027年交多少', 'fact:contribution.next'],
  ['罕见病', 'term:rare-disease'],
  ['县医院报多少', 'fact:inpatient.not-found'],
  ['家庭医生', 'fact:help.family-doctor'],
]

/** What must come first of all. */
const FIRST: [typed: string, expected: string | RegExp][] = [
  ['高血压能报多少', /^(page:outpatient|term:two-diseases)$/],
  ['糖尿病能报多少', /^(page:outpatient|term:two-diseases)$/],
  ['降压药能报吗', /^(page:outpatient|term:two-diseases)$/],
  ['两病能报多少', /^(page:outpatient|term:two-diseases)$/],
  ['门诊能报多少', /^(page:outpatient|term:outpatient)$/],
  ['看门诊报销', /^(page:outpatient|term:outpatient)$/],
  ['慢病', 'term:chronic-special'],
  ['慢病能报几成', 'term:chronic-special'],
  ['住院', 'page:estimate'],
  ['住院能报多少', 'page:estimate'],
  ['能报多少', 'page:estimate'],
  ['低保能报多少', 'term:dibao'],
  ['骨折能报多少', 'page:estimate'],
  ['脑梗', /^(page:estimate|term:chronic-special)$/],
  ['北京看病', 'term:away-care'],
  ['断缴', 'page:gap'],
  ['断缴了怎么办', 'page:gap'],
  ['漏缴', 'page:gap'],
  ['低保边缘', 'term:dibao-margin'],
  ['低保边缘户', 'term:dibao-margin'],
  ['儿子在广东看病', 'term:away-care'],
  ['大病', 'term:critical-insurance'],
  ['癌症', 'term:listed-diseases'],
  ['老伴没交钱', 'page:gap'],
  ['电话', 'fact:help.contact'],
  ['医保局电话', 'fact:help.contact'],
  ['低保 癌症', /^term:(listed-diseases|dibao|critical-insurance)$/],
  ['缴费多少', /^(page:contribution|term:personal-contribution)$/],
  // Figures by their amount
  ['400', 'figure:contribution.personal'],
  ['300', 'figure:outpatient.general.cap'],
  ['11000', 'figure:critical.ladder'],
  ['400000', 'figure:critical.cap'],
]

/** What health insurance is not about, or its papers are silent about: no hit, but a word about why. */
const NOTHING = ['养老', '养老金什么时候发', '养老保险', '退休', '工伤', '体检', '打疫苗', '镶牙能报吗']

describe('Everyday questions', () => {
  it.each(QUERIES)('%s → %s', async (typed, expected) => {
    expect(await firstIds(typed)).toContain(expected)
  })

  it.each(FIRST)('%s → %s first', async (typed, expected) => {
    const [first] = await firstIds(typed, 1)
    expect(first).toMatch(expected)
  })

  it('断缴 leads to the figures of waiting, too', async () => {
    const first = await firstIds('断缴', 5)
    expect(first).toEqual(expect.arrayContaining(['figure:waiting.fixed', 'figure:waiting.per-missed-year']))
  })

  it.each(NOTHING)('%s → nothing, and why', async (typed) => {
    const { hits, notes } = (await finder()).find(typed)
    expect(hits).toEqual([])
    expect(notes).toHaveLength(1)
  })

  it.each(['400', '120', '30000', '2000'])('%s leads to figures', async (typed) => {
    expect((await firstIds(typed, 1))[0]).toMatch(/^figure:/)
  })
  it('养老院 is still about people in care', async () => {
    expect(await firstIds('养老院')).toContain('term:tekun')
  })
})
