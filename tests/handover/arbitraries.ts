import fc from 'fast-check'
import { GROUPS, OPENING, YES_NO, YES_NO_UNSURE } from '../../src/handover/answers'
import type { Answers } from '../../src/handover/answers'

/** An amount as somebody may have typed it, up to the largest that is read. */
const amount = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  fc.integer({ min: 0, max: 10_000_000_000 }).map((fen) => {
    const digits = String(fen).padStart(3, '0')
    return `${digits.slice(0, -2)}.${digits.slice(-2)}`
  }),
  fc.constantFrom('0', '20000', '１２３４．５', '1.2万', '12元5角', '¥500', '100000000'),
)
const year = fc.constantFrom('', '2022', '2025', '2026', '2031')
const date = fc
  .date({ min: new Date('2022-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))

/** Every set of answers that a draft can hold: complete or not, with leftovers of answers that were changed. */
export const anyAnswers: fc.Arbitrary<Answers> = fc.record({
  year,
  date: fc.oneof(fc.constant(''), fc.constantFrom('2026-03-', '2026-02-30'), date),
  group: fc.constantFrom(...GROUPS),
  sheet: fc.constantFrom(...YES_NO),
  inProvince: fc.constantFrom(...YES_NO),
  referred: fc.constantFrom(...YES_NO_UNSURE),
  earlier: fc.constantFrom(...YES_NO_UNSURE),
  earlierReferred: fc.constantFrom(...YES_NO_UNSURE),
  inScopeMissing: fc.boolean(),
  outOfScopeUnknown: fc.boolean(),
  criticalMissing: fc.boolean(),
  billed: amount,
  inScope: amount,
  outOfScope: amount,
  basicPaid: amount,
  criticalPaid: amount,
  opening: fc.record(
    Object.fromEntries(OPENING.map((key) => [key, amount])) as Record<
      (typeof OPENING)[number],
      typeof amount
    >,
  ),
})

/** Texts that somebody might put into an address to break something. */
export const hostileText = fc.oneof(
  fc.string({ maxLength: 600 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.stringMatching(/^[0-9]{1,3}\.[0-9a-z.-]{0,200}$/),
  fc.stringMatching(/^1\.[0-9a-v]{11}\.[0-9a-z-]{0,90}\.[0-9a-z]{4}$/),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '1.__proto__.x.0000',
    '{"__proto__":{"polluted":1}}',
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '%00%00',
    '%',
    '%E0%A4%A',
    '../../../etc/passwd',
    '1.'.repeat(200),
    '9'.repeat(400),
    '1.2600000000.zzzzzzz.0000',
    '1.26c3c31111.-----------.0000',
    '１.２６',
  ),
)
