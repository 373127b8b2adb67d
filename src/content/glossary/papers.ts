import type { Term } from './term'

/** Reading a policy paper. */
export const PAPERS: Term[] = [
  {
    id: 'document-number',
    term: '文号',
    area: 'papers',
    also: ['红头文件号'],
    find: ['文件号'],
    text: '政府文件的编号，写着哪个单位、哪一年、第几号。拿着文号去问，别人一查就知道是哪份文件。',
    see: ['reading'],
    figures: [],
  },
  {
    id: 'national-average',
    term: '全国平均数',
    area: 'papers',
    also: [],
    find: ['平均报销比例', '全国平均'],
    text: '把全国的人放在一起算出来的平均数。不是您的报销比例，不能拿来乘自己的费用。',
    see: ['ratio', 'reading'],
    figures: ['inpatient.national-average', 'critical.national.ratio'],
  },
  {
    id: 'floor',
    term: '不低于',
    area: 'papers',
    also: [],
    find: ['至少', '最低标准'],
    text: '文件写“不低于”，说的是最少的数，实际可能更多。实际多少要问当地。',
    see: ['reading'],
    figures: ['contribution.aid', 'contribution.subsidy'],
  },
  {
    id: 'reading',
    term: '按文件推断',
    area: 'papers',
    also: [],
    find: ['文件没写清', '按文件理解', '理解'],
    text: '文件有一句话没说死，可以有两种意思，这里挑了一种并写明理由。以经办的人结算为准。',
    see: ['document-number'],
    figures: ['outpatient.general.ratio'],
  },
]
