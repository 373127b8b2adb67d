import type { Grade, Topic } from '../../../calc'

/** Topics in the order in which people meet them. */
export const TOPICS: readonly Topic[] = [
  'contribution',
  'enrolment',
  'waiting',
  'outpatient',
  'inpatient',
  'critical',
  'assistance',
  'tilted',
  'help',
]

/** Grades from the firmest to the loosest. */
export const GRADES: readonly Grade[] = ['local', 'province', 'national', 'reading', 'neighbour']

/** Where a topic is worked out for oneself. */
export const TOPIC_TOOLS: Readonly<Record<Topic, { to: string; name: string }>> = {
  contribution: { to: '/contribution', name: '算一家人一年交多少' },
  enrolment: { to: '/contribution/join', name: '看在哪里交、怎么交' },
  waiting: { to: '/contribution/gap', name: '算断保要等多久' },
  outpatient: { to: '/outpatient', name: '看今年门诊还能报多少' },
  inpatient: { to: '/estimate', name: '算住院能报多少' },
  critical: { to: '/estimate', name: '算住院能报多少' },
  assistance: { to: '/assistance', name: '看我家能不能救助' },
  tilted: { to: '/assistance/tilted', name: '看倾斜救助的条件' },
  help: { to: '/assistance/other', name: '看还有谁能帮忙' },
}

/** What stands below the name of a topic in the list. */
export const TOPIC_HINTS: Readonly<Record<Topic, string>> = {
  contribution: '一年交多少，政府补多少，谁有资助',
  enrolment: '谁能参加，在哪里交，新生儿',
  waiting: '断了再参保要等多久，连续参保有什么好处',
  outpatient: '小病看门诊，高血压、糖尿病用药',
  inpatient: '住院报多少，哪些没有公布',
  critical: '花钱太多，再报一次',
  assistance: '困难的人，医保再帮一部分',
  tilted: '救助以后还是太多，再帮一次',
  help: '急救、临时救助、慈善，问谁',
}
