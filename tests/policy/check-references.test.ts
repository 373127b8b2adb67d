import { describe, it } from 'vitest'
import { broken, expectProblem, pack } from './packs'

const CAP = 'parameters/outpatient.general.cap/values/0'

describe('references', () => {
  it('finds an unknown document in a row', () =>
    expectProblem(
      broken(pack('xinyang'), `${CAP}/sources/0/doc`, 'no-such-document'),
      'unknown-document',
      'parameters.outpatient.general.cap.values[0].sources[0]',
    ))

  it.each([
    ['contact/sources/0/doc', 'contact.sources[0]'],
    ['groups/1/sources/0/doc', 'groups.tekun.sources[0]'],
    ['readings/0/sources/0/doc', 'readings.tiltedNeedsLimit.sources[0]'],
    ['interpretations/0/sources/0/doc', 'interpretations.R1.sources[0]'],
    ['unmodelled/0/sources/0/doc', 'unmodelled.hospital-level.sources[0]'],
    ['facts/0/sources/0/doc', 'facts.contribution.how.sources[0]'],
  ])('finds an unknown document in %s', (at, path) =>
    expectProblem(broken(pack('xinyang'), at, 'no-such-document'), 'unknown-document', path),
  )

  it('finds the same source twice', () => {
    const source = { doc: 'xy-2024-52', clause: '三' }
    expectProblem(
      broken(pack('xinyang'), `${CAP}/sources`, [source, source]),
      'repeated-source',
      'parameters.outpatient.general.cap.values[0].sources[1]',
    )
  })

  it('finds a verification older than the newest document', () =>
    expectProblem(
      broken(pack('xinyang'), `${CAP}/verified`, '2024-11-09'),
      'verified-mismatch',
      'parameters.outpatient.general.cap.values[0]',
    ))

  it('finds a verification that no document carries', () =>
    expectProblem(
      broken(pack('xinyang'), `${CAP}/verified`, '2026-01-01'),
      'verified-mismatch',
      'parameters.outpatient.general.cap.values[0]',
    ))

  it('finds documents and verifications later than the version', () => {
    const old = broken(pack('xinyang'), 'version', '2024-11-09.1')
    expectProblem(old, 'after-version', 'documents.xy-2024-52.date')
    expectProblem(old, 'after-version', 'parameters.outpatient.general.cap.values[0].verified')
  })

  it('finds an asOf that is not the newest document of the city', () => {
    expectProblem(broken(pack('xinyang'), 'asOf', '2026-01-08'), 'as-of-mismatch', 'asOf')
    expectProblem(broken(pack('testcity'), 'documents/0/level', 'press'), 'as-of-mismatch', 'asOf')
  })

  it.each(['documents', 'groups', 'readings', 'interpretations', 'unmodelled', 'facts'] as const)(
    'finds a repeated id in %s',
    (list) => {
      const of = pack('xinyang')
      const first = of[list][0]
      const copy = broken(of, `${list}/1/id`, first?.id)
      expectProblem(copy, 'duplicate-id', `${list}[1].id`)
    },
  )

  it('finds a history that no fact tells', () =>
    expectProblem(
      broken(pack('xinyang'), 'parameters/outpatient.general.cap/history', 'no.such.fact'),
      'unknown-fact',
      'parameters.outpatient.general.cap.history',
    ))

  it('finds an interpretation of an unknown parameter', () =>
    expectProblem(
      broken(pack('xinyang'), 'interpretations/0/parameters/0', 'no.such.parameter'),
      'unknown-parameter',
      'interpretations.R1.parameters',
    ))
})

describe('readings', () => {
  it.each([0, 1, 2])('finds reading %i missing', (i) => {
    const of = pack('xinyang')
    const id = of.readings[i]?.id
    of.readings.splice(i, 1)
    expectProblem(of, 'readings', `readings.${id}`)
  })
  it('finds a default that the rules do not know', () =>
    expectProblem(broken(pack('xinyang'), 'readings/1/default', true), 'readings', 'readings.tiltedBase'))
  it('finds an option that the rules do not know', () =>
    expectProblem(
      broken(pack('xinyang'), 'readings/0/options/1/value', 'all'),
      'readings',
      'readings.tiltedNeedsLimit',
    ))
  it('finds the same option twice', () =>
    expectProblem(
      broken(pack('xinyang'), 'readings/0/options/1/value', true),
      'readings',
      'readings.tiltedNeedsLimit',
    ))
})
