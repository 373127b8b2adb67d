import type { Grade, Pack } from '../calc'
import { APP_PAGES, TERMS } from '../content'
import type { SearchEntry } from './entry'

/** Everything that can be found: pages of the app, the glossary, and whatever the pack in force holds. */
export function entriesOf(pack: Pack): SearchEntry[] {
  return [
    ...APP_PAGES.map(({ id, to, title, text, find }) => entry('page', id, to, title, text, find)),
    ...TERMS.map(({ id, term, text, also, find }) =>
      entry('term', id, `/policy/terms/${id}`, term, text, [...also, ...find]),
    ),
    ...figures(pack),
    ...pack.facts.map(({ id, title, text, note, grade }) => ({
      ...entry('fact', id, `/policy/fact/${id}`, title, note ? `${text}${note}` : text),
      ...(grade === 'neighbour' ? { elsewhere: grade } : {}),
    })),
    // A group that the glossary explains is found there.
    ...pack.groups
      .filter(({ label }) => !TERMS.some(({ term }) => term === label))
      .map(({ id, label, explain }) => entry('group', id, '/assistance/groups', label, explain)),
    ...openQuestions(pack),
    ...documents(pack),
  ]
}

function figures(pack: Pack): SearchEntry[] {
  return Object.entries(pack.parameters).map(([id, { label, explain, values }]) => {
    const grades = (values as { grade: Grade }[]).map(({ grade }) => grade)
    const names = [...termsOf(id), ...amountsOf(values)]
    const found = entry('figure', id, `/policy/figure/${id}`, label, explain, names)
    const elsewhere = (['national', 'neighbour'] as const).find((one) =>
      grades.every((grade) => grade === one),
    )
    return elsewhere ? { ...found, elsewhere } : found
  })
}

/** Somebody who types 300 looks for the figure that is 300, whichever year it holds for. */
function amountsOf(values: readonly unknown[]): string[] {
  const amounts = values.flatMap((row) => {
    const { value, brackets = [], aid } = row as Amounts
    return [value, aid?.amount, ...brackets.flatMap(({ above, upTo }) => [above, upTo])]
  })
  return Array.from(new Set(amounts.filter((one): one is string => /^[1-9][0-9]{1,}$/.test(one ?? ''))))
}

/** Where amounts stand in a row of any figure. */
interface Amounts {
  value?: string
  brackets?: { above: string; upTo: string | null }[]
  aid?: { amount?: string }
}

/** What a figure is called beside its label: 医疗救助一年最多 is a 封顶线. Whom it is for would say too much. */
function termsOf(figure: string): string[] {
  return TERMS.filter(({ area, figures: all }) => area !== 'people' && all.includes(figure)).map(
    ({ term }) => term,
  )
}

/** What the documents leave open, and what is not computed. */
function openQuestions(pack: Pack): SearchEntry[] {
  return [
    ...pack.readings.map(({ id, question, options, default: chosen }) => {
      const option = options.find(({ value }) => value === chosen)
      return entry(
        'open',
        id,
        `/policy/readings/${id}`,
        question,
        option ? `${option.label}。${option.reason}` : '',
      )
    }),
    ...pack.interpretations.map(({ id, question, chosen, reason }) =>
      entry('open', id, `/policy/readings/${id}`, question, chosen + reason),
    ),
    ...pack.unmodelled.map(({ id, title, text }) =>
      entry('open', `not-${id}`, `/policy/unmodelled/${id}`, title, text),
    ),
  ]
}

function documents(pack: Pack): SearchEntry[] {
  return pack.documents.map(({ id, title, covers, number, issuer, level }) => ({
    ...entry('document', id, `/policy/document/${id}`, title, covers, number ? [number, issuer] : [issuer]),
    ...(level === 'neighbour' ? { elsewhere: level } : {}),
  }))
}

function entry(
  kind: SearchEntry['kind'],
  id: string,
  to: string,
  title: string,
  text: string,
  names: readonly string[] = [],
): SearchEntry {
  return { id: `${kind}:${id}`, kind, to, title, text, names: [...names] }
}
