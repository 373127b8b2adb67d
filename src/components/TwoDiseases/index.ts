/** Recognised 两病 status, in the same words wherever it is asked for or told. */
import type { ChronicAnswer } from '../../stores'

interface Status {
  hypertension: boolean
  diabetes: boolean
}

const OPTIONS: { value: Exclude<ChronicAnswer, ''>; label: string }[] = [
  { value: 'none', label: '没有登记过' },
  { value: 'hypertension', label: '登记了高血压' },
  { value: 'diabetes', label: '登记了糖尿病' },
  { value: 'both', label: '两种都登记了' },
]

export const CHRONIC_QUESTION = {
  id: 'chronic' as const,
  title: '“两病”\u200b登记过吗？',
  hint: '“两病”是高血压、糖尿病。登记过的才另有一份额度。没登记过，问村医或当地医保局。',
  options: OPTIONS,
}
export const CHRONIC_MISSING = '请选“两病”登记过没有；没有就选“没有登记过”'

export function statusOf(answer: ChronicAnswer): Status {
  return {
    hypertension: answer === 'hypertension' || answer === 'both',
    diabetes: answer === 'diabetes' || answer === 'both',
  }
}

export function chronicOf({ hypertension, diabetes }: Status): Exclude<ChronicAnswer, ''> {
  if (hypertension && diabetes) return 'both'
  if (hypertension) return 'hypertension'
  return diabetes ? 'diabetes' : 'none'
}

export function chronicLabel(status: Status): string {
  return OPTIONS.find(({ value }) => value === chronicOf(status))?.label ?? ''
}
