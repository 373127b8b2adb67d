/**
 * A few questions towards the groups of assistance. They go no further than the documents do: whoever was recognised
 * is in that group, whoever was not is told which groups may concern the family and who decides. Never a promise. Pure.
 */
import type { Group, GroupInfo, Pack } from '../../calc'

export type Question = 'status' | 'hardship' | 'rural'

/** '' = not answered. */
export interface GuideAnswers {
  /** The group that the family was recognised in; 'none' = in none, 'several' = in more than one. */
  status: '' | Group | 'several' | 'unsure'
  /** 医药费 has brought the family into serious difficulty. */
  hardship: '' | 'yes' | 'no' | 'unsure'
  rural: '' | 'yes' | 'no'
}

export function noAnswers(): GuideAnswers {
  return { status: '', hardship: '', rural: '' }
}

export interface GuideOutcome {
  /**
   * - recognised: in this group already
   * - several: in more than one; the documents do not say which one counts
   * - maybe: groups that may concern the family
   * - unlikely: nothing that was said points to a group
   */
  kind: 'recognised' | 'several' | 'maybe' | 'unlikely'
  groups: GroupInfo[]
  /**
   * Groups to ask about besides: those that must be ruled out first, in the document's own definition of the last one;
   * where nothing points to a group, those that need no high cost of care.
   */
  firstAsk: GroupInfo[]
  /** Nobody in the family knows whether they were recognised: that is the first thing to ask. */
  askStatus: boolean
}

/** The questions that the answers so far lead through, in order; those that an answer may still spare are counted. */
export function questionsFor({ status, hardship }: GuideAnswers): Question[] {
  if (status !== '' && status !== 'none' && status !== 'unsure') return ['status']
  return hardship === 'no' ? ['status', 'hardship'] : ['status', 'hardship', 'rural']
}

/** null = a question is still open. */
export function outcomeOf(pack: Pack, answers: GuideAnswers): GuideOutcome | null {
  if (questionsFor(answers).some((question) => answers[question] === '')) return null
  const { status, hardship } = answers
  const askStatus = status === 'unsure'
  if (status === 'several') return { kind: 'several', groups: [], firstAsk: [], askStatus }
  if (status !== 'none' && status !== 'unsure') {
    return { kind: 'recognised', groups: infos(pack, [status]), firstAsk: [], askStatus }
  }
  if (hardship === 'no') return { kind: 'unlikely', groups: [], firstAsk: infos(pack, BY_INCOME), askStatus }
  const groups = infos(pack, answers.rural === 'yes' ? [...RURAL, 'illness-poverty'] : ['illness-poverty'])
  return { kind: 'maybe', groups, firstAsk: infos(pack, RULED_OUT_FIRST), askStatus }
}

/** 因病致贫重病患者 are by definition those who do not meet the terms of these. */
const RULED_OUT_FIRST: readonly Group[] = ['tekun', 'dibao', 'dibao-margin']
/** Recognised for how a family lives, not for what its care costs. */
const BY_INCOME: readonly Group[] = ['tekun', 'dibao']
/** Only rural people are monitored (农村易返贫致贫人口). */
const RURAL: readonly Group[] = ['poverty-risk']

function infos(pack: Pack, ids: readonly (Group | '')[]): GroupInfo[] {
  return ids.flatMap((id) => pack.groups.filter((group) => group.id === id))
}
