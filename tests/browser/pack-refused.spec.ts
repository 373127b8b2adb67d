import { goTo } from '../../scripts/tour.mjs'
import { fileOf, newerPack } from '../policy/newer'
import { NEXT, announced, versionInForce, versionOn } from './newer-pack'
import { expect, json, loginPage, publishPack, silence, status, test } from './rig'
import type { FaultServer } from './rig'

test.describe('changes nothing, and says why when asked:', () => {
  const half = Buffer.from(JSON.stringify(newerPack(NEXT))).subarray(0, 20_000)
  const tampered = JSON.stringify(newerPack(NEXT)).replace('"360"', '"960"')
  const older = newerPack('2020-01-01.1')
  const cases: [string, (server: FaultServer) => void, RegExp, string?][] = [
    ['an older pack', (server) => publishPack(server, older), /没有更新的数据/, '@fault-23'],
    [
      'a tampered pack',
      (server) => publishPack(server, newerPack(NEXT), { pack: json(tampered) }),
      /没有通过核对/,
      '@fault-23',
    ],
    [
      'half a pack',
      (server) => publishPack(server, newerPack(NEXT), { pack: json(half) }),
      /没有通过核对/,
      '@fault-22',
    ],
    [
      'a login page for the pack',
      (server) => publishPack(server, newerPack(NEXT), { pack: loginPage }),
      /当前网络需要登录/,
      '@fault-21',
    ],
    [
      'a login page for the index',
      (server) => publishPack(server, newerPack(NEXT), { index: loginPage }),
      /当前网络需要登录/,
      '@fault-21',
    ],
    [
      'an index of one day and a pack of another',
      (server) =>
        publishPack(server, newerPack(NEXT), { pack: json(JSON.stringify(newerPack('2026-12-30.1'))) }),
      /没有通过核对/,
      '@fault-24',
    ],
    [
      'another city',
      (server) => publishPack(server, newerPack(NEXT), { entry: { id: 'testcity' } }),
      /没有更新的数据/,
    ],
    [
      'an index that never comes',
      (server) => publishPack(server, newerPack(NEXT), { index: silence }),
      /网络不好/,
    ],
    [
      'a pack that never comes',
      (server) => publishPack(server, newerPack(NEXT), { pack: silence }),
      /网络不好/,
    ],
    [
      'a server that fails',
      (server) => publishPack(server, newerPack(NEXT), { pack: status(503) }),
      /网络不好/,
    ],
  ]
  for (const [name, serve, words, tag] of cases) {
    test(name, { tag: tag ?? [] }, async ({ page, server, problems }) => {
      problems.expect(/503/)
      await page.goto('./')
      const before = await versionInForce(page)
      serve(server)
      await page.getByRole('button', { name: '更新数据' }).click()
      await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible({ timeout: 15_000 })
      await expect(versionOn(page, before)).toBeVisible()
      server.rules = []
      await page.reload()
      await expect(versionOn(page, before)).toBeVisible()
      await goTo(page, '#/')
      await expect(announced(page)).toHaveCount(0)
    })
  }
})

test('a pack that stops coming half-way: how far it is, 取消 at once, nothing of it kept, and again', async ({
  page,
  server,
}) => {
  const file = fileOf(newerPack(NEXT))
  publishPack(server, newerPack(NEXT), {
    pack: (_req, res) => {
      res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': file.length })
      res.write(file.subarray(0, file.length / 2))
      return true
    },
  })
  await page.goto('./')
  const before = await versionInForce(page)
  const card = page.getByRole('region', { name: '有没有更新的数据' })
  const fetching = card.getByRole('button', { name: '更新数据' })
  await fetching.click()
  await expect(card.getByText('正在下载新的数据… 50%')).toBeVisible()
  await expect(card.getByRole('progressbar')).toHaveJSProperty('value', 50)
  await expect(fetching).toHaveCount(0)
  await card.getByRole('button', { name: '取消' }).click()
  await expect(card.getByRole('status')).toHaveText('停下了，什么也没有换。现在的数据照样能用。')
  await expect(card.getByRole('status')).toBeFocused()
  await page.reload()
  await expect(versionOn(page, before)).toBeVisible()

  publishPack(server, newerPack(NEXT))
  await fetching.click()
  await expect(versionOn(page, NEXT)).toBeVisible()
})
