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
