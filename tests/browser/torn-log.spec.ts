import { appendFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { listed, saveStays } from './saved-stays'
import { expect, test } from './rig'

/**
 * A kill between the two halves of an entry of Chromium's own log, made by hand: 1 in some 100 kills does it. What is
 * written after it was lost with all the rest at the next start but one.
 */
test('a torn entry in the log of the database costs nothing', async ({ device }) => {
  test.setTimeout(90_000)
  await saveStays(await device.open(''), '父亲')
  await device.kill()
  await tearLog(device.profile)
  await saveStays(await device.open(''), '母亲')
  await device.kill()
  const page = await device.open('#/records')
  await expect(listed(page)).toHaveCount(2)
  await expect(listed(page).first()).toContainText('母亲')
})

/** The head of an entry of 300 bytes whose body was never written. */
const HEAD = Buffer.from([1, 2, 3, 4, 300 & 255, 300 >> 8, 1])

async function tearLog(profile: string): Promise<void> {
  const databases = join(profile, 'Default', 'IndexedDB')
  const files = await readdir(databases, { recursive: true })
  const logs = files.filter((file) => /\.leveldb[\\/]\d+\.log$/.test(file))
  expect(logs).toHaveLength(1)
  await appendFile(join(databases, logs[0] ?? ''), HEAD)
}
