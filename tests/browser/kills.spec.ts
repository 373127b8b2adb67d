import { Diary } from './kills/diary'
import { rawRows, stateOf } from './kills/phone-state'
import { randomFrom } from './kills/random'
import { THEMES, Hands, showsBills, showsRecords } from './kills/writes'
import type { Theme } from './kills/writes'
import { test } from './rig'
import type { Device } from './rig/device'

/**
 * The browser is killed while something is written, at a random moment; then everything that the screen had confirmed
 * must be there with the same figures, and nothing may be half written. `npm run test:kills -- --kills 200 --seed 1`
 * does it many times, with the same taps for the same seed; when the blow falls depends on the machine as well.
 */
const KILLS = Number(process.env['KILLS'] ?? 8)
const SEED = Number(process.env['KILLS_SEED'] ?? 1)
const SIZE = { records: 60, bills: 300, years: 3 }
/** From a tap to its confirmation; what is measured takes its place. */
const TAKES_MS: Record<Theme, number> = { estimate: 60, ledger: 60, draft: 350, import: 600 }

test(`${KILLS} kills: what was confirmed is there, and nothing is half written`, async ({
  device,
  server,
  problems,
}) => {
  test.setTimeout(60_000 + KILLS * 20_000)
  problems.expect(/favicon\.ico/)
  const random = randomFrom(SEED)
  const diary = new Diary()
  const hands = new Hands(diary, random, SIZE)
  const started = Date.now()
  await hands.begin(await device.open(''))
  for (let kill = 1; kill <= KILLS; kill++) {
    const theme = THEMES[kill % THEMES.length] as Theme
    await writeAndKill(device, hands, diary, theme, random)
    const later = await device.open('policy/index.json')
    diary.meet(stateOf(await rawRows(later), SIZE))
    await later.goto(`${server.url}#/year/father/2026`)
    await showsBills(later, diary.confirmed.bills)
    await showsRecords(later, diary.confirmed.records)
    if (kill % 10 === 0) report(`${kill} kills, ${Math.round((Date.now() - started) / 1000)} s`)
  }
  const { between, there, notThere } = diary.tally
  report(`unconfirmed writes met: ${there + notThere} (wholly there ${there}, not at all ${notThere})`)
  report(`after a confirmation, or while something was typed: ${between}`)
  report(`${KILLS} kills survived`)
})

/** Writes until the blow falls: at some moment after one of the next taps, mostly before it is confirmed. */
async function writeAndKill(
  device: Device,
  hands: Hands,
  diary: Diary,
  theme: Theme,
  random: () => number,
): Promise<void> {
  const [page = await device.context.newPage()] = device.context.pages()
  await hands.prepare(page, theme)
  const fate = { killed: false, taps: theme === 'import' ? 1 : Math.ceil(random() * 3) }
  const wait = random() * 1.2 * TAKES_MS[theme]
  const blow = new Promise<void>((resolve) => {
    diary.onTap = () => {
      if (--fate.taps === 0) setTimeout(resolve, wait)
    }
  })
  diary.onDone = (ms) => (TAKES_MS[theme] = (TAKES_MS[theme] + ms) / 2)
  const writing = (async () => {
    while (!fate.killed) await hands.write(page, theme)
  })().catch((error: unknown) => {
    // A dead browser answers nobody.
    if (!fate.killed) throw error
  })
  await Promise.race([blow, writing])
  fate.killed = true
  await device.kill()
  await writing
}

function report(line: string): void {
  process.stdout.write(`  ${line}\n`)
}
