import type { Step } from '../step'

/** The last page: every answer once more, before anything is computed. */
export const check: Step = {
  id: 'check',
  slot: 'check',
  title: () => '看看\u200b填得对不对',
  asked: () => true,
  fields: [],
  blank: () => true,
  problems: () => [],
  rows: () => [],
}
