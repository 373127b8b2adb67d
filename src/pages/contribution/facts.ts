import type { Fact, Interpretation, Pack, Topic } from '../../calc'

/** The facts of a topic that no list names: none of the pack's facts is left out. */
export function otherFacts(pack: Pack, topic: Topic, named: readonly string[]): Fact[] {
  return pack.facts.filter((fact) => fact.topic === topic && !named.includes(fact.id))
}

/** What was chosen where the documents leave it open, in the shape of a fact. */
export function openPoint(pack: Pack, id: string) {
  const point = pack.interpretations.find((candidate) => candidate.id === id)
  return point ? asFact(point) : null
}

function asFact({ question, chosen, reason, sources }: Interpretation) {
  return { title: question, text: chosen + reason, sources, grade: 'reading' as const }
}
